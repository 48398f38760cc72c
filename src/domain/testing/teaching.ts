import fc from 'fast-check';
import { fileHandIn } from '../teaching/gradebook/filing.ts';
import { EMPTY_GRADEBOOK, type Gradebook } from '../teaching/gradebook/record.ts';
import type { GradedHandIn, GradedItem, Learner } from '../teaching/graded.ts';

/* Graded hand-ins for the tests of the desk. Nothing but tests and the benchmark imports this file. */

/** A SHA-256 that no other number has. */
export function digestOf(number: number): string {
  return number.toString(16).padStart(64, '0');
}

/** A right answer of a final. */
export function gradedItem(changes: Partial<GradedItem> = {}): GradedItem {
  return {
    id: 'caller',
    kind: 'single',
    objective: 'the-call',
    critical: false,
    use: 'final',
    version: '0.4.0',
    keyDigest: 'k1',
    right: true,
    chosen: ['go'],
    ...changes,
  };
}

/** Someone with an address and a licence. */
export const ANA: Learner = {
  name: 'Ana Núñez',
  email: 'ana@example.org',
  licences: [{ number: 'MA 12345', state: 'FL' }],
  consent: true,
};

/** A whole hand-in that passed. */
export function gradedHandIn(changes: Partial<GradedHandIn> = {}): GradedHandIn {
  return {
    digest: digestOf(1),
    assignment: 'psoas-2026',
    learner: ANA,
    made: 1_790_000_000_000,
    version: '0.4.0',
    attempts: ['ab12cd3-7'],
    missing: [],
    disagreements: [],
    oddities: [],
    late: false,
    final: { score: { n: 17, d: 1 }, total: 20, passed: true, criticalMissed: [] },
    sittings: 1,
    retests: 0,
    minutes: 95,
    items: [gradedItem()],
    evaluation: { pace: 'right' },
    summary: 'When to stop.',
    ...changes,
  };
}

/** A desk on which hand-ins were dropped one after the other, each a minute after the last. */
export function bookOf(...handIns: readonly GradedHandIn[]): Gradebook {
  return handIns.reduce(
    (book, graded, at) =>
      fileHandIn(book, graded, { id: `r${at}`, at: 1_795_000_000_000 + at * 60_000, today: '2026-11-21' }).book,
    EMPTY_GRADEBOOK,
  );
}

const short = fc.string({ unit: 'grapheme', maxLength: 12 });
const name = fc.constantFrom('Ana Núñez', 'Núñez, Ana', 'Bo Lee', 'Cy Ortiz', '=1+1', '');
const email = fc.constantFrom('ana@example.org', 'ANA@example.org ', 'bo@example.org', 'cy@example.org', undefined);
const licence = fc.record({
  number: fc.constantFrom('MA 12345', 'ma12345', '777', ''),
  state: fc.constantFrom('FL', 'Florida', 'TX'),
});

/** Anyone of a few people, told by more or less of what tells people apart. */
export const anyLearner: fc.Arbitrary<Learner> = fc.record({
  name,
  email,
  licences: fc.array(licence, { maxLength: 2 }),
  consent: fc.boolean(),
});

/** Any answer to one of a few questions. */
export const anyItem: fc.Arbitrary<GradedItem> = fc
  .record({
    id: fc.constantFrom('caller', 'layers', 'pulse', 'feet'),
    use: fc.constantFrom('practice' as const, 'review' as const, 'final' as const, 'retest' as const),
    version: fc.constantFrom('0.3.0', '0.4.0'),
    right: fc.boolean(),
    chosen: fc.array(fc.constantFrom('go', 'wait', 'tea'), { maxLength: 2 }),
    certainty: fc.constantFrom(1 as const, 2 as const, 3 as const, undefined),
  })
  .map((changes) => gradedItem({ ...changes, keyDigest: changes.version === '0.3.0' ? 'k0' : 'k1' }));

/** Any hand-in; those of one list have digests of their own. */
export const anyHandIns: fc.Arbitrary<GradedHandIn[]> = fc
  .array(
    fc.record({
      assignment: fc.constantFrom('psoas-2026', 'abdomen-2026'),
      learner: anyLearner,
      made: fc.integer({ min: 0, max: 5 }),
      attempts: fc.array(fc.constantFrom('ab12cd3-7', 'ef45gh6-8', 'ij78kl9-9'), { maxLength: 2 }),
      missing: fc.array(short, { maxLength: 1 }),
      disagreements: fc.array(short, { maxLength: 1 }),
      oddities: fc.array(short, { maxLength: 1 }),
      late: fc.option(fc.boolean(), { nil: undefined }),
      final: fc.option(
        fc.record({
          score: fc.record({ n: fc.nat({ max: 40 }), d: fc.constantFrom(1, 2, 3) }),
          total: fc.constantFrom(0, 20, 40),
          passed: fc.boolean(),
          criticalMissed: fc.array(fc.constantFrom('the-call', 'the-pulse'), { maxLength: 2 }),
        }),
        { nil: undefined },
      ),
      minutes: fc.nat({ max: 300 }),
      items: fc.array(anyItem, { maxLength: 6 }),
      summary: short,
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((changes, at) => gradedHandIn({ ...changes, digest: digestOf(at + 1) })));

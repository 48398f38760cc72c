import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tampered } from '../testing/hostile.ts';
import { assignmentOf, FRAGMENT, formGiven, KEYS, Learner, learners, QUESTIONS } from '../testing/learner.ts';
import { decodeRecord, encoded } from './gradebook/codec.ts';
import { EMPTY_GRADEBOOK } from './gradebook/record.ts';
import { fileHandIn } from './gradebook/filing.ts';
import { standing } from './gradebook/rows.ts';
import { gradedHandIn } from './graded-hand-in.ts';
import type { GradedHandIn } from './graded.ts';
import { handInText, makeHandIn, sumOf } from './hand-in.ts';
import { readHandIn } from './read-hand-in.ts';
import { regrade } from './regrade.ts';

const assignment = assignmentOf();
const nameNow = (lesson: string) => lesson;
const names = {
  lesson: (id: string) => (id === 'twelve-layers' ? 'Twelve layers' : undefined),
  question: () => 'Clear?',
};
const digest = 'a'.repeat(64);

function graded(text: string): GradedHandIn | undefined {
  const read = readHandIn(text);
  if (!read.ok) return undefined;
  const found = regrade(read, { assignment, fragment: FRAGMENT, nameNow, questions: QUESTIONS, keys: KEYS });
  return gradedHandIn(read.handIn, found, { assignment, digest, names });
}
const textOf = (learner: Learner, form = formGiven()) =>
  handInText(
    makeHandIn(learner.log, { assignment, fragment: FRAGMENT, nameNow }, form, { made: learner.now, version: '1.0.0' }),
  );

/** What a desk has of it after it was stored and read back. */
function keptAndRead(one: GradedHandIn): unknown {
  const { book } = fileHandIn(EMPTY_GRADEBOOK, one, { id: 'r1', at: 1_700_000_900_000, today: '2023-11-14' });
  return decodeRecord(JSON.parse(JSON.stringify(encoded(book.records[0]!))));
}

describe('gradedHandIn', () => {
  it('tells the gradebook what a hand-in earned, and what is to be said of it', () => {
    const learner = new Learner();
    learner.accept();
    learner.read('twelve-layers', 200);
    const attempt = learner.slip(5);
    expect(graded(textOf(learner, formGiven({ evaluation: { clear: '4' } })))).toMatchObject({
      ...{ digest, assignment: 'abcdefgh2345', learner: formGiven().learner, attempts: [attempt] },
      missing: ['The lesson “the-phone-call” was not read to its end.', 'Not answered in the evaluation: “Clear?”'],
      disagreements: [],
      oddities: [],
      late: false,
      final: { total: 6, passed: false, critical: true, criticalMissed: ['the-call'] },
      studied: ['1.0.0'],
      ...{ sittings: 1, retests: 0, minutes: 3, summary: 'Any pulse: ease off.' },
    });
  });

  it('has no final where none was handed in', () => {
    const learner = new Learner();
    learner.accept();
    expect(graded(textOf(learner))).not.toHaveProperty('final');
  });

  it('is no pass where the final was taken on a version that nobody knows', () => {
    const learner = new Learner();
    learner.accept();
    for (const lesson of assignment.lessons) learner.read(lesson);
    learner.sit([0, 0, 0, 0, 0, 0], { seed: 5 });
    expect(standing(graded(textOf(learner))!)).toBe('passed');
    const file = JSON.parse(textOf(learner)) as { entries: { form?: { version: string } }[] };
    for (const { form } of file.entries) if (form) form.version = '9.9.9';
    expect(standing(graded(JSON.stringify({ ...file, sum: sumOf(file) }))!)).toBe('incomplete');
  });

  it('can be kept and read again, whatever an honest learner did', () => {
    fc.assert(
      fc.property(learners, (learner) => {
        expect(keptAndRead(graded(textOf(learner))!)).toHaveProperty('value');
      }),
      { numRuns: 50 },
    );
  });

  it('can be kept and read again, whatever a file of bad intent holds', () => {
    const files = learners.map((learner) => JSON.parse(textOf(learner)) as object);
    const twice = files.chain((file) => tampered(file)).chain((file) => tampered(file));
    fc.assert(
      fc.property(twice, (value) => {
        const changed = Object(value) as object;
        const one = graded(JSON.stringify({ ...changed, sum: sumOf(changed) }));
        if (one) expect(keptAndRead(one)).toHaveProperty('value');
      }),
      { numRuns: Number(process.env['DOOR_RUNS'] ?? 300) },
    );
  });

  it('cuts what there is too much of, and says so', () => {
    const learner = new Learner();
    learner.accept();
    const file = JSON.parse(textOf(learner)) as { entries: unknown[] };
    const [entry] = file.entries as { id: string; by: string; n: number }[];
    const many = Array.from({ length: 150 }, (_, at) => ({ ...entry, n: at + 1, id: `tab-${at + 1}` }));
    const doubled = { ...file, entries: [...many, ...many] };
    const one = graded(JSON.stringify({ ...doubled, sum: sumOf(doubled) }))!;
    expect(one.disagreements).toHaveLength(101);
    expect(one.disagreements.at(-1)).toBe('And 50 more like these.');
    expect(keptAndRead(one)).toHaveProperty('value');
  });
});

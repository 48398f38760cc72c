import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileValue, tampered } from '../testing/hostile.ts';
import { assignmentOf, FRAGMENT, formGiven, Learner } from '../testing/learner.ts';
import { handInText, makeHandIn, sumOf } from './hand-in.ts';
import { HAND_IN_LONGEST, MOST_ENTRIES, readHandIn, WRITTEN_LONGEST } from './read-hand-in.ts';

const learner = new Learner();
learner.accept();
learner.read('twelve-layers');
learner.sit([0, 1, 2], { seed: 3 });
const of = { assignment: assignmentOf(), fragment: FRAGMENT, nameNow: (lesson: string) => lesson };
const handIn = makeHandIn(learner.log, of, formGiven(), { made: learner.now, version: '1.0.0' });
const text = handInText(handIn);
type File = Record<string, unknown> & { entries: Record<string, unknown>[] };
const file = () => JSON.parse(text) as File;
/** The file with some fields changed, and a checksum that fits. */
const changed = (changes: object): string => {
  const other = { ...file(), ...changes };
  return JSON.stringify({ ...other, sum: sumOf(other) });
};

describe('readHandIn', () => {
  it.each([
    ['that is empty', '', 'not-json'],
    ['that was cut off', text.slice(0, -100), 'not-json'],
    ['that is a picture', '\u0089PNG\r\n\u001a\n', 'not-json'],
    ['that is nested without end', '['.repeat(1_000_000), 'not-json'],
    ['of another program', '{"format":"shopping-list"}', 'not-a-hand-in'],
    ['that is a backup of progress', '{"format":"before-you-press-progress","entries":[]}', 'not-a-hand-in'],
    ['that is a list', `[${text}]`, 'not-a-hand-in'],
    ['that holds nothing', 'null', 'not-a-hand-in'],
    ['longer than any', ' '.repeat(HAND_IN_LONGEST) + text, 'too-long'],
    ['with more entries than any', changed({ entries: Array(MOST_ENTRIES + 1).fill(null) }), 'too-long'],
    ['of a later version of the course', changed({ v: 2, learner: 'packed' }), 'newer-format'],
    ['without a version', changed({ v: undefined }), 'damaged'],
    ['without entries', changed({ entries: undefined }), 'damaged'],
    ['whose entries are no list', changed({ entries: { 0: 1 } }), 'damaged'],
    ['without a learner', changed({ learner: undefined }), 'damaged'],
    ['whose time is a text', changed({ made: 'now' }), 'damaged'],
    ['whose time no date can tell', changed({ made: 8.64e15 + 1 }), 'damaged'],
    [
      'with a score over nought',
      changed({ claims: { ...handIn.claims, final: { ...handIn.claims.final, score: { n: 1, d: 0 } } } }),
      'damaged',
    ],
  ])('refuses a file %s', (_, given, problem) => {
    expect(readHandIn(given)).toEqual({ ok: false, problem });
  });

  it.each([
    ['name', WRITTEN_LONGEST.name, (name: string) => ({ learner: { ...handIn.learner, name } })],
    ['e-mail address', WRITTEN_LONGEST.email, (email: string) => ({ learner: { ...handIn.learner, email } })],
    ['summary', WRITTEN_LONGEST.summary, (summary: string) => ({ summary })],
    ['answer', WRITTEN_LONGEST.answer, (answer: string) => ({ evaluation: { clear: answer } })],
    ['attestation', WRITTEN_LONGEST.attestation, (words: string) => ({ attestation: { text: words, at: 1 } })],
  ])('takes no longer %s than a form lets write', (_, longest, change) => {
    expect(readHandIn(changed(change('x'.repeat(longest))))).toMatchObject({ ok: true, intact: true });
    expect(readHandIn(changed(change('x'.repeat(longest + 1))))).toEqual({ ok: false, problem: 'damaged' });
  });

  it('leaves out entries that are damaged or newer, and counts them', () => {
    const [first, ...others] = file().entries;
    const entries = [{ ...first, v: 9 }, null, { ...others[0], lesson: 7 }, ...others];
    expect(readHandIn(changed({ entries }))).toMatchObject({
      ok: true,
      intact: true,
      newer: 1,
      damaged: 2,
      handIn: { entries: handIn.entries.slice(1) },
    });
  });

  it('tells of ids that come twice, and takes the first', () => {
    const entries = file().entries.flatMap((entry, at) => (at === 1 ? [entry, { ...entry, at: 5 }] : [entry]));
    expect(readHandIn(changed({ entries }))).toMatchObject({
      repeated: [handIn.entries[1]!.id],
      handIn: { entries: handIn.entries },
    });
  });

  it('brings entries in order, and passes over fields it does not know', () => {
    const mixed = changed({
      entries: file().entries.toReversed(),
      colour: 'red',
      learner: { ...handIn.learner, age: 30 },
    });
    expect(readHandIn(mixed)).toMatchObject({ ok: true, intact: true, handIn });
    expect((readHandIn(mixed) as { handIn: object }).handIn).not.toHaveProperty('colour');
  });

  it('sees every change under the old checksum, but one that says the same', () => {
    fc.assert(
      fc.property(tampered(file()), (other) => {
        const read = readHandIn(JSON.stringify(other) ?? '');
        if (!read.ok || !read.intact) return;
        // (A field that is absent and one that was never there are the same file.)
        expect(JSON.parse(JSON.stringify(other))).toEqual(file());
      }),
      { numRuns: Number(process.env['DOOR_RUNS'] ?? 500) },
    );
  });

  it('throws at nothing, and lets nothing in that is out of bounds', () => {
    const twice = tampered(file()).chain((value) => tampered(value, hostileValue));
    fc.assert(
      fc.property(fc.oneof(twice, hostileValue), (value) => {
        const read = readHandIn(JSON.stringify(value) ?? '');
        if (!read.ok) return;
        const { learner: given, summary, made } = read.handIn;
        expect(given.name.length).toBeLessThanOrEqual(WRITTEN_LONGEST.name);
        expect(summary.length).toBeLessThanOrEqual(WRITTEN_LONGEST.summary);
        expect(new Date(made).getTime()).toBe(made);
        expect(readHandIn(handInText(read.handIn))).toMatchObject({ ok: true, intact: true, damaged: 0 });
      }),
      { numRuns: Number(process.env['DOOR_RUNS'] ?? 500) },
    );
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.string({ maxLength: 5 }), (at, put) => {
        expect(readHandIn(text.slice(0, at) + put + text.slice(at + 3))).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });
});

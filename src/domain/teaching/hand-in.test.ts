import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentOf, FRAGMENT, formGiven, Learner, learners } from '../testing/learner.ts';
import { hostileText } from '../testing/hostile.ts';
import { handInFileName, handInText, makeHandIn, type HandIn } from './hand-in.ts';
import { readHandIn } from './read-hand-in.ts';
import { workOf } from './work.ts';

const of = { assignment: assignmentOf(), fragment: FRAGMENT, nameNow: (lesson: string) => lesson };
const made = (learner: Learner): HandIn =>
  makeHandIn(learner.log, of, formGiven(), { made: learner.now, version: '1.0.0' });

function someone(): Learner {
  const learner = new Learner();
  learner.accept();
  learner.read('twelve-layers', 150);
  learner.read('the-phone-call', 50);
  learner.slip(5);
  learner.retest([0, 0], 6);
  return learner;
}

describe('makeHandIn', () => {
  it('holds what was given, what belongs to the assignment, and what the browser works out of it', () => {
    const learner = someone();
    const handIn = made(learner);
    expect(handIn).toMatchObject({ ...formGiven(), assignment: FRAGMENT, made: learner.now, version: '1.0.0' });
    expect(handIn.entries).toEqual(workOf(learner.log, of));
    // Read in another order than assigned; fifty seconds are no minute.
    expect(handIn.claims).toMatchObject({
      lessonsRead: ['the-phone-call', 'twelve-layers'],
      minutes: { 'twelve-layers': 2 },
      final: { passed: true, total: 6, sittings: 1, retests: 1 },
    });
    expect(handIn.claims.minutes).not.toHaveProperty('the-phone-call');
  });

  it('claims nothing of a final that was not handed in, or not asked', () => {
    const learner = new Learner();
    learner.accept();
    learner.sit([0], { seed: 1, submit: false });
    expect(made(learner).claims).toEqual({ lessonsRead: [], minutes: {} });
    const asked = { ...of, assignment: assignmentOf({ final: undefined }) };
    const about = { made: 1, version: '1.0.0' };
    expect(makeHandIn(someone().log, asked, formGiven(), about).claims).not.toHaveProperty('final');
  });
});

describe('handInText', () => {
  it('is read back as it was, whatever was done and written', () => {
    const writing = fc.record({ name: hostileText, summary: hostileText, answer: hostileText });
    fc.assert(
      fc.property(learners, writing, (learner, { name, summary, answer }) => {
        const form = formGiven({ summary, evaluation: { clear: answer } });
        const learnerGiven = { ...form.learner, name: name.slice(0, 200) };
        const handIn = { ...made(learner), ...form, learner: learnerGiven };
        const read = readHandIn(handInText(handIn));
        expect(read).toEqual({ ok: true, handIn, intact: true, damaged: 0, newer: 0, repeated: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('is a text that a person can read, one entry a line', () => {
    const handIn = made(someone());
    const text = handInText(handIn);
    expect(text).toContain('"format": "byp-hand-in"');
    expect(text).toContain('"name": "Žofia Nowák"');
    for (const { id } of handIn.entries) expect(text).toMatch(new RegExp(`\\n  \\{.*"id":"${id}".*\\},?\\n`));
  });

  it('may have no entries', () => {
    expect(readHandIn(handInText(made(new Learner())))).toMatchObject({ ok: true, intact: true });
  });
});

describe('handInFileName', () => {
  it.each([
    ['Žofia Nowák', 'hand-in-zofia-nowak-2026-11-21.json'],
    ['  O’Brien, M. ', 'hand-in-o-brien-m-2026-11-21.json'],
    ['ليلى', 'hand-in-ليلى-2026-11-21.json'],
    ['../../etc/passwd', 'hand-in-etc-passwd-2026-11-21.json'],
    ['', 'hand-in-2026-11-21.json'],
    ['***', 'hand-in-2026-11-21.json'],
  ])('of %j is %s', (name, file) => {
    expect(handInFileName(name, '2026-11-21')).toBe(file);
  });

  it('holds no mark that a system of files gives a meaning to, whatever the name', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const file = handInFileName(name, '2026-11-21');
        expect(file).toMatch(/^hand-in-[\p{L}\p{N}-]*2026-11-21\.json$/u);
        expect(Array.from(file).length).toBeLessThan(70);
      }),
    );
  });
});

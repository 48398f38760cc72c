import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullAssignment, signerOf, verify } from '../testing/assignments.ts';
import { tampered } from '../testing/hostile.ts';
import { assignmentOf, formGiven, KEYS, Learner, QUESTIONS } from '../testing/learner.ts';
import { handInText, makeHandIn } from './hand-in.ts';
import { makeLink } from './make-link.ts';
import { receive, type Desk } from './receive.ts';

const own = await signerOf();
const another = await signerOf(2);
const assignment = assignmentOf();
const nameNow = (lesson: string) => lesson;

async function linkOf(asked = assignment, key = own): Promise<string> {
  const made = await makeLink(asked, key);
  if (!made.ok) throw new Error(made.problem);
  return made.fragment;
}

const link = await linkOf();
const NOW = 1_700_009_000_000;

/** The file of someone who read both lessons, and passed, on the terms of a link. */
function fileOf(fragment: string, asked = assignment): string {
  const learner = new Learner();
  learner.do({ kind: 'assignment-accepted', assignment: fragment });
  for (const lesson of asked.lessons) learner.read(lesson);
  learner.sit([0, 0, 0, 0, 0, 0], { seed: 3 });
  const of = { assignment: asked, fragment, nameNow };
  return handInText(makeHandIn(learner.log, of, formGiven(), { made: learner.now, version: '1.0.0' }));
}

const desk: Desk = {
  publicKey: own.publicKey,
  kept: new Map([[assignment.id, link]]),
  keys: KEYS,
  nameNow,
  questions: QUESTIONS,
  names: { lesson: () => undefined, question: () => undefined },
  verify,
  sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
};

describe('receive', () => {
  it('grades a hand-in for an assignment that the desk keeps, and tells the file by its hash', async () => {
    const text = fileOf(link);
    const received = await receive(text, desk, NOW);
    expect(received).toMatchObject({
      kind: 'graded',
      assignment,
      graded: {
        digest: createHash('sha256').update(text).digest('hex'),
        missing: [],
        disagreements: [],
        final: { passed: true, score: { n: 6, d: 1 }, total: 6 },
      },
    });
    expect(received).not.toHaveProperty('lost');
  });

  it('takes its own assignment, though it signs with another key by now, or with none', async () => {
    for (const publicKey of [another.publicKey, undefined])
      expect(await receive(fileOf(link), { ...desk, publicKey }, NOW)).toHaveProperty('kind', 'graded');
  });

  it('takes what its key signed, though it keeps the assignment no more, and hands it back', async () => {
    expect(await receive(fileOf(link), { ...desk, kept: new Map() }, NOW)).toMatchObject({
      kind: 'graded',
      lost: link,
    });
  });

  it('says of a hand-in for another desk whose it is', async () => {
    const theirs = { ...fullAssignment, version: '1.0.0', lessons: assignment.lessons };
    const fragment = await linkOf(theirs, another);
    expect(await receive(fileOf(fragment, theirs), desk, NOW)).toEqual({
      kind: 'other-desk',
      assignment: theirs,
      publicKey: another.publicKey,
      learner: formGiven().learner.name,
    });
  });

  it('grades by its own terms where a learner softened them and signed with another key', async () => {
    const softer = { ...assignment, final: { passMark: 1, critical: false } };
    const received = await receive(fileOf(await linkOf(softer, another), softer), desk, NOW);
    expect(received).toMatchObject({ kind: 'graded', assignment });
    expect(received.kind === 'graded' && received.graded.disagreements.length).toBeGreaterThan(0);
  });

  it('says why the assignment in a file cannot be opened', async () => {
    const [version, payload, key, signature] = link.split('.') as [string, string, string, string];
    const other = (await linkOf({ ...assignment, id: 'bbbbbbbbbbbb' })).split('.')[1]!;
    const reasons = [
      ['', 'not-a-link'],
      [link.slice(0, -9), 'damaged'],
      [`9.${payload}`, 'newer'],
      [[version, other, key, signature].join('.'), 'forged'],
    ] as const;
    for (const [fragment, reason] of reasons)
      expect(await receive(fileOf(fragment), desk, NOW)).toMatchObject({ kind: 'no-assignment', reason });
  });

  it('says why a file was not read', async () => {
    expect(await receive('no', desk, NOW)).toEqual({ kind: 'refused', problem: 'not-json' });
    expect(await receive('{}', desk, NOW)).toEqual({ kind: 'refused', problem: 'not-a-hand-in' });
  });

  it('files nothing that it cannot tell from another file', async () => {
    const blind: Desk = { ...desk, sha256: () => Promise.resolve(undefined) };
    expect(await receive(fileOf(link), blind, NOW)).toEqual({ kind: 'no-hash' });
  });

  it('throws at nothing that a file may hold', async () => {
    const file = JSON.parse(fileOf(link)) as object;
    await fc.assert(
      fc.asyncProperty(tampered(file), async (value) => {
        expect(await receive(JSON.stringify(Object(value)), desk, NOW)).toHaveProperty('kind');
      }),
      { numRuns: Number(process.env['DOOR_RUNS'] ?? 200) },
    );
  });
});

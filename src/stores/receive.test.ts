import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { current } from '../domain/teaching/gradebook/record.ts';
import { standing } from '../domain/teaching/gradebook/rows.ts';
import { releasedKeys } from '../domain/teaching/released-keys.ts';
import { HAND_IN_LONGEST } from '../domain/teaching/read-hand-in.ts';
import { handInText, makeHandIn } from '../domain/teaching/hand-in.ts';
import { makeLink } from '../domain/teaching/make-link.ts';
import { signerOf, verify } from '../domain/testing/assignments.ts';
import {
  assignmentOf,
  formGiven,
  KEYS,
  Learner,
  QUESTIONS,
  releaseOf,
  FIRST,
  SECOND,
} from '../domain/testing/learner.ts';
import { createDesk } from './desk.ts';
import { deskStorage } from './desk-storage.ts';
import { keptAssignments, loadKeys, receiveFile, regradeAll } from './receive.ts';

const signer = await signerOf();
const assignment = assignmentOf();
const nameNow = (lesson: string) => lesson;
const made = await makeLink(assignment, signer);
const link = made.ok ? made.fragment : '';

const learner = new Learner();
learner.do({ kind: 'assignment-accepted', assignment: link });
const text = handInText(
  makeHandIn(learner.log, { assignment, fragment: link, nameNow }, formGiven(), {
    made: learner.now,
    version: '1.0.0',
  }),
);
const fileOf = (content: string, size = content.length) => ({
  name: 'hand-in.json',
  size,
  text: () => Promise.resolve(content),
});
const terms = {
  publicKey: signer.publicKey,
  keys: KEYS,
  nameNow,
  questions: QUESTIONS,
  names: { lesson: () => undefined, question: () => undefined },
  verify,
  sha256: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
};
/** A desk of which nothing is kept, as on a shared device. */
const newDesk = () => createDesk(deskStorage(undefined));

describe('receiveFile', () => {
  it('files a hand-in with its text, and takes up an assignment that the desk had lost', async () => {
    const desk = newDesk();
    const received = await receiveFile(fileOf(text), desk, terms);
    expect(received.filed).toMatchObject({ kind: 'new', alike: [] });
    const { book } = desk.state.get();
    expect(book.records.map(({ id }) => id)).toEqual([received.filed?.record]);
    expect([...(await desk.files()).values()]).toEqual([text]);
    expect([...(await keptAssignments(book)).values()]).toEqual([assignment]);
  });

  it('changes nothing for a file that is there already', async () => {
    const desk = newDesk();
    await receiveFile(fileOf(text), desk, terms);
    const before = desk.state.get().book;
    expect((await receiveFile(fileOf(text), desk, terms)).filed).toMatchObject({ kind: 'duplicate' });
    expect(desk.state.get().book).toBe(before);
  });

  it('opens nothing that is too large, and tells what cannot be opened', async () => {
    const desk = newDesk();
    const opened = vi.fn(() => Promise.resolve(text));
    const large = { name: 'large.json', size: HAND_IN_LONGEST * 4 + 1, text: opened };
    expect((await receiveFile(large, desk, terms)).outcome).toEqual({ kind: 'refused', problem: 'too-long' });
    expect(opened).not.toHaveBeenCalled();
    const gone = { name: 'gone.json', size: 5, text: () => Promise.reject(new Error('It was moved.')) };
    expect((await receiveFile(gone, desk, terms)).outcome).toEqual({ kind: 'unreadable' });
    expect(desk.state.get().book.records).toEqual([]);
  });
});

describe('regradeAll', () => {
  const busy = new Learner();
  busy.do({ kind: 'assignment-accepted', assignment: link });
  for (const lesson of assignment.lessons) busy.read(lesson);
  busy.course = SECOND;
  busy.sit([0, 0, 0, 0, 0, 0], { seed: 5 });
  const later = handInText(
    makeHandIn(busy.log, { assignment, fragment: link, nameNow }, formGiven(), { made: busy.now, version: '1.1.0' }),
  );

  it('grades by keys that were not at hand when a file came, and says how many came to something else', async () => {
    const desk = newDesk();
    const early = { ...terms, keys: releasedKeys([releaseOf(FIRST)]) };
    await receiveFile(fileOf(text), desk, early);
    await receiveFile({ ...fileOf(later), name: 'later.json' }, desk, early);
    const stands = () => desk.state.get().book.records.map((record) => standing(current(record)));
    expect(stands()).toEqual(['incomplete']);
    const steps: number[] = [];
    expect(await regradeAll(desk, terms, (done) => steps.push(done))).toEqual({ graded: 2, changed: 1, left: 0 });
    expect(steps).toEqual([1, 2]);
    expect(stands()).toEqual(['passed']);
    const { book } = desk.state.get();
    expect(await regradeAll(desk, terms)).toEqual({ graded: 2, changed: 0, left: 0 });
    expect(desk.state.get().book).toBe(book);
  });

  it('leaves what it has no text of, or no assignment, as it is', async () => {
    const desk = newDesk();
    await receiveFile(fileOf(text), desk, terms);
    const { book } = desk.state.get();
    const without = { ...desk, files: () => Promise.resolve(new Map<string, string>()) };
    expect(await regradeAll(without, terms)).toEqual({ graded: 0, changed: 0, left: 1 });
    await desk.change((now) => ({ ...now, revision: now.revision + 1, assignments: [] }));
    expect(await regradeAll(desk, { ...terms, publicKey: undefined })).toEqual({ graded: 0, changed: 0, left: 1 });
    expect(desk.state.get().book.records).toBe(book.records);
  });
});

describe('loadKeys', () => {
  it('has all versions or none', async () => {
    const answers = new Map([['/a', releaseOf(FIRST)]]);
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(answers.has(address) ? Response.json(answers.get(address)) : new Response('', { status: 404 })),
    );
    expect((await loadKeys(['/a']))?.version('1.0.0')).toEqual(releaseOf(FIRST));
    expect(await loadKeys(['/a', '/b'])).toBeUndefined();
    vi.unstubAllGlobals();
  });
});

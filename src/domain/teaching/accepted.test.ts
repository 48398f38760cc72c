import { beforeAll, describe, expect, it } from 'vitest';
import { nextEntry, type Entry, type Event } from '../progress/entry.ts';
import { bareAssignment, fullAssignment, signerOf } from '../testing/assignments.ts';
import { acceptedAssignments, wantsTime } from './accepted.ts';
import { makeLink } from './make-link.ts';

const logOf = (...events: readonly Event[]) =>
  events.reduce<Entry[]>((log, event, at) => [...log, nextEntry(log, event, 'tab', 1000 * (at + 1))], []);
const accept = (assignment: string): Event => ({ kind: 'assignment-accepted', assignment });
const handedIn = (assignment: string, made: number): Event => ({ kind: 'handed-in', assignment, made });

let [full, bare] = ['', ''];
beforeAll(async () => {
  const fragmentOf = async (assignment: typeof fullAssignment) => {
    const made = await makeLink(assignment, await signerOf());
    if (!made.ok) throw new Error('not made');
    return made.fragment;
  };
  [full, bare] = [await fragmentOf(fullAssignment), await fragmentOf(bareAssignment)];
});

describe('acceptedAssignments', () => {
  it('tells each once, the last first, with when it was first accepted and last handed in', () => {
    const log = logOf(
      accept(full),
      accept(bare),
      accept(full),
      handedIn('abcdefghij23', 7),
      handedIn('abcdefghij23', 9),
    );
    const all = acceptedAssignments(log);
    expect(all.map(({ assignment }) => assignment)).toEqual([bareAssignment, fullAssignment]);
    expect(all.map(({ acceptedAt }) => acceptedAt)).toEqual([2000, 1000]);
    expect(all.map((one) => one.handedIn)).toEqual([undefined, 9]);
    expect(all[1]?.publicKey).toHaveLength(32);
  });

  it('leaves out what cannot be read', () => {
    expect(acceptedAssignments(logOf(accept('1.damaged'), accept(full.slice(3)), accept(bare)))).toHaveLength(1);
  });
});

describe('wantsTime', () => {
  const named = ['the-clinic'];

  it('is so for a lesson that an assignment asks, under any name it had', () => {
    expect(wantsTime(logOf(accept(bare)), named)).toBe(true);
    expect(wantsTime(logOf(accept(bare)), ['clinic', 'the-clinic'])).toBe(true);
    expect(wantsTime(logOf(accept(bare)), ['twelve-layers'])).toBe(false);
    expect(wantsTime(logOf(), named)).toBe(false);
  });

  it('ends with the hand-in, but for a lesson that was not read yet', () => {
    const read: Event = { kind: 'lesson-read', lesson: 'the-clinic', version: '0.4.0' };
    expect(wantsTime(logOf(accept(bare), read), named)).toBe(true);
    expect(wantsTime(logOf(accept(bare), read, handedIn('222222222222', 5)), named)).toBe(false);
    expect(wantsTime(logOf(accept(bare), handedIn('222222222222', 5)), named)).toBe(true);
  });
});

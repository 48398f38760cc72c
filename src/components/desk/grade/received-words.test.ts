import { describe, expect, it } from 'vitest';
import { fullAssignment } from '../../../domain/testing/assignments.ts';
import { gradedHandIn } from '../../../domain/testing/teaching.ts';
import type { ReceivedFile } from '../../../stores/receive.ts';
import {
  filedWords,
  notGradedWords,
  receivedSummary,
  regradingWords,
  scoreWords,
  standingLine,
} from './received-words.ts';

const graded = (filed: ReceivedFile['filed']): ReceivedFile => ({
  name: 'hand-in.json',
  outcome: { kind: 'graded', graded: gradedHandIn({}), assignment: fullAssignment },
  filed,
});
const refused: ReceivedFile = { name: 'cat.json', outcome: { kind: 'refused', problem: 'not-a-hand-in' } };
const foreign: ReceivedFile = {
  name: 'other.json',
  outcome: { kind: 'other-desk', assignment: fullAssignment, publicKey: new Uint8Array(32), learner: '' },
};

describe('what is said of dropped files', () => {
  it('counts what came of them, and leaves out what did not happen', () => {
    expect(receivedSummary([graded({ kind: 'new', record: 'r', alike: [] })])).toBe('1 file: 1 graded and filed.');
    expect(
      receivedSummary([
        graded({ kind: 'resubmitted', record: 'r', by: 'email' }),
        graded({ kind: 'duplicate', record: 'r' }),
        refused,
        foreign,
        { name: 'gone.json', outcome: { kind: 'unreadable' } },
      ]),
    ).toBe('5 files: 1 graded and filed, 1 there already, 1 for another desk, 2 not read.');
  });

  it('gives the reason for each that was not graded, and none for one that was', () => {
    expect(notGradedWords(graded({ kind: 'duplicate', record: 'r' }))).toEqual([]);
    expect(notGradedWords(refused).join(' ')).toMatch(/^It is a file of another sort/);
    expect(notGradedWords(foreign, ['abandon', 'zoo']).join(' ')).toMatch(
      /^It is the hand-in of somebody without a name for another desk: .*Its words are: abandon zoo\./,
    );
    expect(
      notGradedWords({ name: 'a', outcome: { kind: 'no-assignment', reason: 'forged', learner: 'Ana' } })[1],
    ).toMatch(/changed afterwards/);
  });

  it('warns where only a name says whose it is', () => {
    expect(filedWords({ kind: 'resubmitted', record: 'r', by: 'name' })).toMatch(/somebody else/);
    expect(filedWords({ kind: 'resubmitted', record: 'r', by: 'licence' })).toMatch(/the same licence\.$/);
    expect(filedWords({ kind: 'new', record: 'r', alike: ['s'] })).toMatch(/of the same name/);
  });

  it('writes points exactly, and rounds the per cent down', () => {
    const final = { total: 40, passed: true, criticalMissed: [] };
    expect(scoreWords({ ...final, score: { n: 69, d: 2 } })).toBe('34 1/2 of 40 (86\u00a0%)');
    expect(scoreWords({ ...final, score: { n: 1, d: 2 } })).toBe('1/2 of 40 (1\u00a0%)');
    expect(scoreWords({ ...final, score: { n: 0, d: 1 } })).toBe('0 of 40 (0\u00a0%)');
    expect(scoreWords({ ...final, score: { n: 40, d: 1 } })).toBe('40 of 40 (100\u00a0%)');
  });

  it('tells what grading again came to', () => {
    expect(regradingWords({ graded: 3, changed: 0, left: 0 })).toBe(
      '3 files graded again. Nothing came out otherwise.',
    );
    expect(regradingWords({ graded: 1, changed: 1, left: 2 })).toMatch(
      /^1 file graded again\. 1 of them came out otherwise\. 2 files could not be, and stay as before/,
    );
  });

  it('says how a hand-in stands', () => {
    expect(standingLine(gradedHandIn({ missing: ['The name is missing.'] }))).toBe('Incomplete');
  });
});

import { describe, expect, it } from 'vitest';
import type { Certainty } from '../assessment/item.ts';
import { bankOf, choice, eventOfEveryKind, formOf, logOf, resultOf } from '../testing/fixtures.ts';
import { attemptCalibration, calibration, calibrationWords, type Calibration } from './calibration.ts';
import type { Event } from './entry.ts';
import { finalAttempts } from './final.ts';

const practised = (right: boolean, certainty?: Certainty): Event => ({
  kind: 'practice-answered',
  sitting: 'tab-1',
  item: 'caller',
  keyDigest: 'k',
  textDigest: 't',
  response: choice('go'),
  right,
  ...(certainty && { certainty }),
});

/** A final of two questions, both rated 3, the first of them right. */
const final: Event[] = [
  { kind: 'final-started', form: formOf(bankOf({ depth: 2 })) },
  { kind: 'final-answered', attempt: 'tab-1', item: 'depth-1', response: choice('go'), certainty: 3 },
  { kind: 'final-answered', attempt: 'tab-1', item: 'depth-2', response: choice('tea'), certainty: 3 },
];
const handedIn: Event = {
  kind: 'final-submitted',
  attempt: 'tab-1',
  result: resultOf(false, { rightItems: ['depth-1'] }),
};

describe('calibration', () => {
  it('counts rated answers by level, and passes over those that were not rated', () => {
    expect(calibration(logOf(practised(true, 1), practised(false, 3), practised(true, 3), practised(true)))).toEqual([
      { certainty: 1, right: 1, total: 1 },
      { certainty: 2, right: 0, total: 0 },
      { certainty: 3, right: 1, total: 2 },
    ]);
  });

  it('counts a review as it counts practice', () => {
    const { 'review-answered': reviewed } = eventOfEveryKind;
    expect(calibration(logOf({ ...reviewed, right: true, certainty: 2 }))[1]).toMatchObject({ right: 1, total: 1 });
  });

  it('counts a final once it is handed in, for before that nobody knows what is right', () => {
    expect(calibration(logOf(...final))[2]).toMatchObject({ total: 0 });
    expect(calibration(logOf(...final, handedIn))[2]).toMatchObject({ right: 1, total: 2 });
    const [attempt] = finalAttempts(logOf(...final, handedIn));
    expect(attemptCalibration(attempt!)[2]).toMatchObject({ right: 1, total: 2 });
  });
});

describe('calibrationWords', () => {
  const of = (low: [number, number], middle: [number, number], high: [number, number]): Calibration[] =>
    [low, middle, high].map(([right, total], at) => ({ certainty: (at + 1) as Certainty, right, total }));

  it('reads the picture out', () => {
    expect(calibrationWords(of([1, 2], [0, 0], [9, 10]))).toBe(
      'Right: 1 of 2 at level 1 and 9 of 10 at level 3. When you say you are sure, you mostly are right.',
    );
  });

  it('says so when someone is surer than right: 80 % is not more than 80 %', () => {
    expect(calibrationWords(of([0, 0], [0, 0], [8, 10]))).toContain('You are surer than you are right');
  });

  it('says so when someone knows more than they say', () => {
    expect(calibrationWords(of([67, 100], [0, 0], [0, 0]))).toContain('You know more than you say');
    expect(calibrationWords(of([66, 100], [0, 0], [0, 0]))).not.toContain('You know more than you say');
  });

  it('draws no conclusion from few answers, and none from none', () => {
    expect(calibrationWords(of([0, 0], [0, 0], [0, 4]))).toContain('From 5 answers at a level on');
    expect(calibrationWords(of([0, 0], [0, 0], [0, 0]))).toBe('No answer has been rated yet.');
  });
});

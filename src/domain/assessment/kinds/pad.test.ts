import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padItem } from '../../testing/fixtures.ts';
import { asked } from '../asked.ts';
import { pad, padAnswer, padEntry, type PadItem, spotEntry, spotIn } from './pad.ts';

const keyOf = (item: PadItem) => pad.key(asked(item));
const key = keyOf(padItem());
const RIGHT = ['press=aorta', 'press=vertebra', 'decide=ease-off', 'place=left-window', 'at=84,8'];
const without = (...entries: string[]) => RIGHT.filter((entry) => !entries.includes(entry));

/** The same, where nobody has touched the client yet: the learner puts the pad first. */
const ownPlace = () => {
  const { asks } = padItem();
  return padItem({ start: undefined, asks: [asks[2]!, { ...asks[1]!, keys: ['carry-on'] }] });
};

describe('a task with the pad', () => {
  it('is right when every part is, in whatever order it was answered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(RIGHT, { minLength: RIGHT.length }), (chosen) => {
        expect(pad.grade(key, chosen)).toEqual({ right: true, earned: 3, possible: 3 });
      }),
    );
  });

  it('gives a point for each part that is wholly right', () => {
    expect(pad.grade(key, [...without('place=left-window'), 'place=right-window'])).toMatchObject({ earned: 2 });
    expect(pad.grade(key, without('press=aorta'))).toMatchObject({ earned: 2 });
    expect(pad.grade(key, [...RIGHT, 'press=psoas'])).toMatchObject({ earned: 2 });
    expect(pad.grade(key, [...RIGHT, 'decide=carry-on'])).toMatchObject({ earned: 2 });
  });

  it('has no right decision at a place that the learner chose wrongly', () => {
    const own = keyOf(ownPlace());
    expect(pad.grade(own, ['place=left-window', 'decide=carry-on'])).toEqual({ right: true, earned: 2, possible: 2 });
    for (const place of ['inside-rectus', 'right-window'])
      expect(pad.grade(own, [`place=${place}`, 'decide=carry-on'])).toMatchObject({ right: false, earned: 0 });
  });

  it('gives nothing for an answer that names what it does not have', () => {
    for (const bad of ['press=liver', 'place=nowhere', 'decide=wait'])
      expect(pad.grade(key, [...RIGHT, bad])).toEqual({ right: false, earned: 0, possible: 3 });
    fc.assert(
      fc.property(fc.array(fc.string()), (chosen) => {
        const { earned, possible, right } = pad.grade(key, chosen);
        expect(right).toBe(earned === possible);
      }),
    );
  });

  it('is answered when no part is open; where the pad stands at first answers nothing', () => {
    expect(pad.isAnswered(key, RIGHT)).toBe(true);
    expect(pad.isAnswered(key, [])).toBe(false);
    for (const part of ['decide=ease-off', 'place=left-window']) expect(pad.isAnswered(key, without(part))).toBe(false);
    expect(pad.isAnswered(key, without('press=aorta', 'press=vertebra'))).toBe(false);
    expect(pad.isAnswered(key, ['at=84,8'])).toBe(false);
  });

  it('is not on a form, since one part tells something of another', () => {
    expect(pad.tellsOutcome).toBe(true);
  });

  it('has one right guess among all whole answers', () => {
    const guesses = [...pad.guesses(asked(padItem()))].map(({ response }) => response.chosen);
    expect(guesses).toHaveLength(7 * 2 * 3);
    expect(guesses.every((chosen) => pad.isAnswered(key, chosen))).toBe(true);
    expect(guesses.filter((chosen) => pad.grade(key, chosen).right)).toHaveLength(1);
  });

  it('has an equal key when its wording or its start changes, and another when an answer does', () => {
    const { asks, start } = padItem();
    const reworded = asks.map((each) => ({ ...each, question: `${each.question} Say.` }));
    expect(keyOf(padItem({ asks: reworded, start: { ...start!, name: 'there' } }))).toEqual(key);
    expect(keyOf(padItem({ asks: [{ ...asks[0]!, keys: ['aorta'] }, asks[1]!, asks[2]!] }))).not.toEqual(key);
    expect(keyOf(ownPlace()).bound).toBe(true);
  });

  it('gives a reason for every option, by its entry in a response', () => {
    const groups = pad.reasons(padItem());
    expect(groups.map(({ narrowed }) => narrowed)).toEqual([false, true, true]);
    const reasons = groups.flatMap(({ reasons }) => reasons);
    expect(reasons.filter(({ right }) => right).map(({ id }) => id)).toEqual(RIGHT.slice(0, 4));
    expect(reasons.find(({ id }) => id === 'press=psoas')).toMatchObject({ lead: 'Not under it' });
  });
});

describe('a response', () => {
  it('keeps where the pad was put, in whole millimetres of the drawing', () => {
    expect(spotIn([spotEntry([-83.6, 8.2])])).toEqual([-84, 8]);
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -190, max: 220 }), (x, y) => {
        expect(spotIn(['press=aorta', spotEntry([x, y])])).toEqual([x, y]);
      }),
    );
  });

  it('puts the pad nowhere when it cannot be read', () => {
    for (const bad of ['at=', 'at=1', 'at=a,b', 'at=1e9,0', 'at=9999,0', 'place=left-window'])
      expect(spotIn([bad]), bad).toBeUndefined();
  });

  it('keeps each part apart', () => {
    expect(padAnswer('press', RIGHT)).toEqual(['aorta', 'vertebra']);
    expect(padAnswer('place', [padEntry('place', 'groin')])).toEqual(['groin']);
  });
});

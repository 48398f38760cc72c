import { describe, expect, it } from 'vitest';
import { choice, choices, multipleItem, singleItem } from '../testing/fixtures.ts';
import { grade, isAnswered, keysOf } from './grading.ts';

describe('grade', () => {
  it('gives a single-choice question to the one right option', () => {
    expect(grade(singleItem(), choice('go'))).toEqual({ right: true, wrongly: [], missed: [] });
  });

  it('says what was chosen wrongly and what would have been right', () => {
    expect(grade(singleItem(), choice('tea'))).toEqual({ right: false, wrongly: ['tea'], missed: ['go'] });
  });

  it('gives no point for naming two options of a single-choice question, one of them right', () => {
    expect(grade(singleItem(), choice('go', 'wait')).right).toBe(false);
  });

  it('gives a multiple-choice question only to all of its keys', () => {
    expect(grade(multipleItem(), choices('fat', 'skin')).right).toBe(true);
    expect(grade(multipleItem(), choices('skin')).right).toBe(false);
    expect(grade(multipleItem(), choices('skin', 'fat', 'bone')).right).toBe(false);
  });

  it('gives nothing for ticking every option', () => {
    expect(grade(multipleItem(), choices('skin', 'fat', 'bone', 'air'))).toEqual({
      right: false,
      wrongly: ['bone', 'air'],
      missed: [],
    });
  });

  it('takes an answer of another kind for wrong, even when it names the key', () => {
    expect(grade(singleItem(), choices('go'))).toEqual({ right: false, wrongly: [], missed: ['go'] });
    expect(grade(multipleItem(), { kind: 'single', chosen: ['skin', 'fat'] }).right).toBe(false);
  });

  it('takes an option that the item does not have for wrong, and does not throw', () => {
    expect(grade(singleItem(), choice('go', 'no-such-option')).right).toBe(false);
    expect(grade(multipleItem(), choices('skin', 'fat', '__proto__')).wrongly).toEqual(['__proto__']);
  });
});

describe('isAnswered', () => {
  it('does not count a question left untouched, nor one whose ticks were all taken back', () => {
    expect(isAnswered(undefined)).toBe(false);
    expect(isAnswered(choices())).toBe(false);
    expect(isAnswered(choices('skin'))).toBe(true);
  });
});

describe('keysOf', () => {
  it('lists the right options of either kind', () => {
    expect(keysOf(singleItem())).toEqual(['go']);
    expect(keysOf(multipleItem())).toEqual(['skin', 'fat']);
  });
});

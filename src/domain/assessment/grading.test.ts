import { describe, expect, it } from 'vitest';
import { choice, choices, multipleItem, singleItem } from '../testing/fixtures.ts';
import { grade, isAnswered, keyOf } from './grading.ts';

const single = keyOf(singleItem());
const multiple = keyOf(multipleItem());

describe('grade', () => {
  it('grades each kind by its own rule', () => {
    expect(grade(single, choice('go')).right).toBe(true);
    expect(grade(single, choice('tea')).right).toBe(false);
    expect(grade(multiple, choices('fat', 'skin')).right).toBe(true);
    expect(grade(multiple, choices('skin'))).toEqual({ right: false, earned: 1, possible: 2 });
  });

  it('takes an answer of another kind for wrong, even when it names the key', () => {
    expect(grade(single, choices('go')).earned).toBe(0);
    expect(grade(multiple, { kind: 'single', chosen: ['skin', 'fat'] }).earned).toBe(0);
  });

  it('grades by a key as it was released, so that old work stays gradeable', () => {
    expect(grade(JSON.parse(JSON.stringify(multiple)) as typeof multiple, choices('skin', 'fat')).right).toBe(true);
  });
});

describe('isAnswered', () => {
  it('does not count a question left untouched, nor one whose ticks were all taken back', () => {
    expect(isAnswered(multiple, undefined)).toBe(false);
    expect(isAnswered(multiple, choices())).toBe(false);
    expect(isAnswered(multiple, choices('skin'))).toBe(true);
  });

  it('does not count an answer of another kind', () => {
    expect(isAnswered(multiple, choice('skin'))).toBe(false);
  });
});

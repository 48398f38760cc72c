import { describe, expect, it } from 'vitest';
import { root, rootsOf, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it('finds the words and where they stand; a hyphen parts, an apostrophe does not', () => {
    expect(wordsOf("Upper-belly pain: don't wait, 911.").map(({ word }) => word)).toEqual([
      'Upper',
      'belly',
      'pain',
      "don't",
      'wait',
      '911',
    ]);
    expect(wordsOf('Naïve Ärzte').map(({ word, at }) => [word, at])).toEqual([
      ['Naïve', 0],
      ['Ärzte', 6],
    ]);
  });
});

describe('root', () => {
  it.each([
    ['vomiting', 'vomited'],
    ['fainting', 'faint'],
    ['haematomas', 'hematoma'],
    ['oedema', 'edema'],
    ['diarrhoea', 'diarrhea'],
    ['injuries', 'injury'],
    ['stopping', 'stop'],
    ['swelling', 'swell'],
    ['Massages', 'massaging'],
    ['breathing', 'breathe'],
    ['Moore’s', 'Moore'],
    ['naïve', 'naive'],
    ['bruises', 'bruise'],
    ['presses', 'pressing'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(root(one)).toBe(root(other));
  });

  it.each([
    ['iliacus', 'iliac'],
    ['shoe', 'she'],
    ['four', 'for'],
    ['pressure', 'press'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(root(one)).not.toBe(root(other));
  });

  it('has nothing for a word that every text holds', () => {
    expect(root('The')).toBeUndefined();
    expect(rootsOf('is it of the')).toEqual([]);
  });
});

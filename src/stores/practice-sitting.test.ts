import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choice } from '../domain/testing/fixtures.ts';
import { log } from './log.ts';
import { checkAnswer } from './practice-answer.ts';
import { startSitting } from './practice-sitting.ts';
import { openPractice, practice } from './practice.ts';

const ids = ['a', 'b', 'c', 'd'];
const answer = (id: string, option: string) => checkAnswer(id, choice(option), option === 'go');

describe('startSitting', () => {
  it('does nothing on a page without a quiz', () => {
    startSitting('next');
    expect(log.entries.get()).toEqual([]);
  });

  describe('with a quiz', () => {
    beforeAll(() =>
      openPractice({
        lesson: 'twelve-layers',
        size: 2,
        items: ids.map((id) => ({ id, keyDigest: `key-of-${id}`, textDigest: `text-of-${id}` })),
      }),
    );
    beforeEach(() => log.erase());

    it('asks the missed questions of this sitting again, empty', () => {
      answer('a', 'tea');
      answer('b', 'go');
      startSitting('missed');
      expect(practice.get()).toMatchObject({ items: ['a'], answered: 0, states: {} });
    });

    it('asks next the questions never answered', () => {
      answer('a', 'tea');
      answer('b', 'go');
      startSitting('next');
      expect(practice.get()?.items).toEqual(['c', 'd']);
    });

    it('then those last answered wrongly', () => {
      answer('a', 'tea');
      answer('b', 'go');
      startSitting('next');
      answer('c', 'go');
      answer('d', 'tea');
      startSitting('next');
      expect(practice.get()?.items).toEqual(['a', 'd']);
    });

    it('stays where it is when nothing was missed', () => {
      answer('a', 'go');
      const before = log.entries.get();
      startSitting('missed');
      expect(log.entries.get()).toEqual(before);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { gradedHandIn, gradedItem } from '../../testing/teaching.ts';
import { discrimination } from './discrimination.ts';
import { itemStatistics } from './item-statistics.ts';
import { difficultyWords, discriminationWords, heldWords, levelWords } from './words.ts';

const asked = (right: number, total: number, open = 0) => {
  const all = Array.from({ length: total }, (_, at) =>
    gradedHandIn({ items: [gradedItem({ right: at < right, chosen: at >= total - open ? [] : ['go'] })] }),
  );
  return itemStatistics(all, ['final'])[0]!;
};
const told = (right: (at: number) => boolean, total = 60) =>
  discriminationWords(
    discrimination(Array.from({ length: total }, (_, at) => ({ right: right(at), others: { right: at, total } }))),
  );

describe('figures in words', () => {
  it('give counts, and a share only where it means something', () => {
    expect(difficultyWords(asked(2, 3))).toBe('2 of 3 right. Too few answers to say how hard it is in general.');
    expect(difficultyWords(asked(81, 263))).toBe('81 of 263 right. In general, from 25 to 37 in a hundred.');
    expect(difficultyWords(asked(0, 20, 2))).toBe(
      '0 of 20 right. 2 left it open. In general, from 0 to 17 in a hundred.',
    );
  });

  it('say what discrimination says, and what it cannot', () => {
    expect(told(() => true, 1)).toMatch(/cannot be said from 1 answer: that takes 30/);
    expect(told(() => true)).toMatch(/^Everyone answered alike/);
    expect(told((at) => at > 30)).toMatch(/it tells people apart\.$/);
    expect(told((at) => at < 30)).toMatch(/look at its key/);
    expect(told((at) => at % 2 === 0)).toMatch(/cannot be said whether/);
  });

  it('read a level of certainty', () => {
    expect(levelWords({ certainty: 3, right: 9, total: 19 })).toBe(
      'Level 3: 9 of 19 right. Too few to judge: that takes 20.',
    );
    expect(levelWords({ certainty: 3, right: 15, total: 20 })).toMatch(/surer than they were right/);
    expect(levelWords({ certainty: 1, right: 20, total: 20 })).toMatch(/knew more/);
    expect(levelWords({ certainty: 2, right: 15, total: 20 })).toMatch(/fits/);
  });

  it('say how many hold a wrong idea', () => {
    const held = { misconception: 'it can wait', items: ['caller'], people: 7, met: 20 };
    expect(heldWords({ ...held, sure: 3 })).toBe('7 of 20 who were asked, 3 of them sure.');
    expect(heldWords({ ...held, sure: 0 })).toBe('7 of 20 who were asked, none of them sure.');
  });
});

import { describe, expect, it } from 'vitest';
import type { BankItem, Option } from '../../domain/assessment/item.ts';
import { bankItem, multipleItem, singleItem } from '../../domain/testing/fixtures.ts';
import { bankStatistics, percent } from './statistics.ts';

const objectives = [
  { id: 'the-call', lesson: 'the-phone-call', text: 'Send her', critical: true },
  { id: 'layer-order', lesson: 'twelve-layers', text: 'Name the layers', critical: false },
];
const statisticsOf = (bank: readonly BankItem[]) => bankStatistics({ bank, objectives });

/** An item with four options of one length but for the key. */
function itemOf(place: number, keyText: string): BankItem {
  const options = Array.from({ length: 4 }, (_, at): Option => {
    return { id: `o${at}`, text: at === place ? keyText : `Word ${at}`, rationale: 'So.' };
  });
  return bankItem(singleItem({ options, key: `o${place}` }));
}

/** Twenty items whose keys are spread evenly, the first so many of them with the longest key. */
const spread = (long: number) =>
  Array.from({ length: 20 }, (_, at) => itemOf(at % 4, at < long ? 'Many words' : 'Word k'));

describe('bankStatistics', () => {
  it('counts kinds, options, objectives and words', () => {
    expect(statisticsOf([bankItem(singleItem()), bankItem(multipleItem()), itemOf(2, 'Word k')])).toEqual({
      items: 3,
      kinds: { single: 2, multiple: 1 },
      optionCounts: new Map([
        [3, 1],
        [4, 2],
      ]),
      objectives: [
        { id: 'the-call', critical: true, items: 2 },
        { id: 'layer-order', critical: false, items: 1 },
      ],
      meanStemWords: 8,
      keyPlaces: [
        { share: 1 / 2, chance: (1 / 3 + 1 / 4) / 2 },
        { share: 0, chance: (1 / 3 + 1 / 4) / 2 },
        { share: 1 / 2, chance: (1 / 3 + 1 / 4) / 2 },
        { share: 0, chance: 1 / 8 },
      ],
      longestKey: { share: 1 / 2, chance: (1 / 3 + 1 / 4) / 2 },
      failures: [],
    });
  });

  it('has nothing to say of an empty bank', () => {
    expect(statisticsOf([])).toMatchObject({ items: 0, meanStemWords: 0, keyPlaces: [], failures: [] });
  });

  it('allows ten points above chance for the longest key, and not more', () => {
    expect(statisticsOf(spread(7)).longestKey).toEqual({ share: 0.35, chance: 0.25 });
    expect(statisticsOf(spread(7)).failures).toEqual([]);
    expect(statisticsOf(spread(8)).failures).toEqual([
      'In 40 % of the items with one key it is the longest option; chance is 25 %, and 10 points above it are ' +
        'allowed. Shorten keys, or give distractors as much detail.',
    ]);
  });

  it('does not call a key the longest that another option equals', () => {
    expect(statisticsOf([itemOf(0, 'Word k')]).longestKey.share).toBe(0);
  });

  it('finds keys that gather in one place', () => {
    const gathered = Array.from({ length: 20 }, (_, at) => itemOf(at < 9 ? 1 : at % 4, 'Word k'));
    expect(statisticsOf(gathered).failures).toEqual([
      'In 60 % of the items with one key it is option 2; chance is 25 %, and 15 points above it are allowed. ' +
        'Write some of the options in another order.',
    ]);
  });

  it('judges no bank that is too small for it', () => {
    expect(statisticsOf(Array.from({ length: 19 }, () => itemOf(0, 'Many words'))).failures).toEqual([]);
  });
});

describe('percent', () => {
  it('rounds to whole per cent', () => {
    expect(percent(1 / 3)).toBe('33 %');
  });
});

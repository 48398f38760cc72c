import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHandIns, bookOf, digestOf, gradedHandIn, gradedItem } from '../../testing/teaching.ts';
import type { GradedItem } from '../graded.ts';
import { cohortCalibration, levelReading } from './certainty.ts';
import { cohort } from './cohort.ts';
import { itemStatistics } from './item-statistics.ts';

const handIn = (...items: GradedItem[]) => gradedHandIn({ items });
const right = (changes: Partial<GradedItem> = {}) => gradedItem({ ...changes });
const wrong = (changes: Partial<GradedItem> = {}) => gradedItem({ right: false, chosen: ['wait'], ...changes });

describe('what a cohort’s answers say of a question', () => {
  it('counts first answers, open ones as not right', () => {
    const [caller] = itemStatistics(
      [
        handIn(wrong(), right()),
        handIn(right()),
        handIn(wrong({ chosen: [], certainty: 3 })),
        handIn(right({ certainty: 3 })),
        handIn(wrong({ certainty: 3 })),
      ],
      ['final'],
    );
    expect(caller).toMatchObject({ asked: 5, right: 2, open: 1, surelyWrong: 1 });
    expect(caller?.rated).toEqual({ 1: { right: 0, total: 0 }, 2: { right: 0, total: 0 }, 3: { right: 1, total: 2 } });
    expect(caller?.chosen).toEqual([
      { option: 'go', people: 2, sure: 1 },
      { option: 'wait', people: 2, sure: 1 },
    ]);
    expect(caller?.range?.low).toBeLessThan(0.4);
    expect(caller?.discrimination).toMatchObject({ kind: 'too-few' });
  });

  it('gives no share of fewer than five', () => {
    const [caller] = itemStatistics([handIn(right()), handIn(wrong())], ['final']);
    expect(caller).toMatchObject({ asked: 2, right: 1 });
    expect(caller).not.toHaveProperty('range');
  });

  it('does not mix places, nor keys', () => {
    const answers = [right({ use: 'practice' }), right({ keyDigest: 'k0' }), wrong()];
    expect(itemStatistics([handIn(...answers)], ['final']).map(({ keyDigest, asked }) => [keyDigest, asked])).toEqual([
      ['k1', 1],
      ['k0', 1],
    ]);
    expect(itemStatistics([handIn(...answers)], ['review'])).toEqual([]);
  });

  it('puts what was missed most first, by the exact share', () => {
    const some = [
      handIn(wrong({ id: 'a' }), wrong({ id: 'b' }), right({ id: 'c' })),
      handIn(wrong({ id: 'a' }), right({ id: 'b' }), right({ id: 'c' })),
      handIn(right({ id: 'a' }), right({ id: 'd' })),
    ];
    expect(itemStatistics(some, ['final']).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells questions that tell people apart from those that do not', () => {
    // Sixty people; the later ones know more. `good` is right from the middle on, `odd` for the first third.
    const some = Array.from({ length: 60 }, (_, at) => {
      const others = Array.from({ length: 12 }, (_, n) => gradedItem({ id: `q${n}`, right: n < at / 5 }));
      return handIn(...others, gradedItem({ id: 'good', right: at >= 30 }), gradedItem({ id: 'odd', right: at < 20 }));
    });
    const by = new Map(itemStatistics(some, ['final']).map(({ id, discrimination }) => [id, discrimination]));
    expect(by.get('good')).toMatchObject({ says: 'apart', group: 16 });
    expect(by.get('odd')).toMatchObject({ says: 'backwards' });
  });

  it('adds up, and does not depend on the order of people', () => {
    fc.assert(
      fc.property(anyHandIns, (handIns) => {
        const statistics = itemStatistics(handIns, ['final']);
        const first = handIns.flatMap(({ items }) => {
          const own = items.filter(({ use }) => use === 'final').map(({ id, keyDigest }) => `${id} ${keyDigest}`);
          return [...new Set(own)];
        });
        expect(statistics.reduce((sum, { asked }) => sum + asked, 0)).toBe(first.length);
        for (const { asked, open, right, rated } of statistics) {
          expect(right).toBeLessThanOrEqual(asked);
          expect(rated[1].total + rated[2].total + rated[3].total).toBeLessThanOrEqual(asked - open);
        }
        expect(itemStatistics(handIns.toReversed(), ['final'])).toEqual(statistics);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the cohort', () => {
  const book = bookOf(handIn(right()), {
    ...handIn(wrong()),
    digest: digestOf(2),
    made: 1,
    learner: { name: 'Bo', licences: [], consent: true },
    disagreements: ['A result was changed.'],
  });

  it('leaves edited files out, and says how many', () => {
    expect(cohort(book.records)).toMatchObject({ edited: 1, handIns: [{ digest: digestOf(1) }] });
    expect(cohort(book.records, { withEdited: true })).toMatchObject({ edited: 0, handIns: [{}, {}] });
  });
});

describe('how sure a cohort was', () => {
  const rated = (certainty: 1 | 2 | 3, rights: number, total: number) =>
    Array.from({ length: total }, (_, at) => handIn(gradedItem({ certainty, right: at < rights })));
  const reading = (...handIns: ReturnType<typeof handIn>[]) =>
    cohortCalibration(itemStatistics(handIns, ['final'])).map(levelReading);

  it('is added up over all questions', () => {
    const some = [
      handIn(right({ certainty: 3 }), wrong({ id: 'pulse', certainty: 3 })),
      handIn(right({ certainty: 1 })),
    ];
    expect(cohortCalibration(itemStatistics(some, ['final']))).toEqual([
      { certainty: 1, right: 1, total: 1 },
      { certainty: 2, right: 0, total: 0 },
      { certainty: 3, right: 1, total: 2 },
    ]);
  });

  it('is read by the bounds of certainty-based marking, to the answer', () => {
    expect(reading(...rated(3, 16, 20))).toEqual(['too-few', 'too-few', 'fits']);
    expect(reading(...rated(3, 15, 20))).toEqual(['too-few', 'too-few', 'surer-than-right']);
    expect(reading(...rated(2, 14, 21))).toEqual(['too-few', 'fits', 'too-few']);
    expect(reading(...rated(2, 13, 21))).toEqual(['too-few', 'surer-than-right', 'too-few']);
    expect(reading(...rated(2, 17, 21))).toEqual(['too-few', 'righter-than-sure', 'too-few']);
    expect(reading(...rated(1, 15, 21))).toEqual(['righter-than-sure', 'too-few', 'too-few']);
    expect(reading(...rated(1, 0, 19))).toEqual(['too-few', 'too-few', 'too-few']);
  });
});

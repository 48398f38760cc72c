import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../assessment/ratio.ts';
import { discrimination, type Standing } from './discrimination.ts';

/** People who did ever better on nineteen other questions, and whether they were right on this one. */
const people = (...right: boolean[]): Standing[] =>
  right.map((one, at) => ({ right: one, others: { right: at, total: right.length } }));
const indexOf = (standings: readonly Standing[]) => {
  const found = discrimination(standings);
  return found.kind === 'index' ? found : undefined;
};
const shares = (count: number, right: (at: number) => boolean) =>
  people(...Array.from({ length: count }, (_, at) => right(at)));

const anyone = fc.record({
  right: fc.boolean(),
  others: fc
    .integer({ min: 0, max: 6 })
    .chain((total) => fc.record({ right: fc.nat({ max: total }), total: fc.constant(total) })),
});
const anyClass = fc.array(anyone, { minLength: 30, maxLength: 60 });

describe('discrimination', () => {
  it('is the share right of the best 27 in a hundred, less that of the last', () => {
    // 40 people: groups of 11 (10.8). All of the upper eleven are right, and three of the lower eleven.
    const found = indexOf(shares(40, (at) => at >= 29 || at < 3));
    expect(found).toMatchObject({ index: { n: 8n, d: 11n }, group: 11, says: 'apart' });
    expect(found!.range.low).toBeGreaterThan(0.2);
  });

  it('says that a question works backwards', () => {
    expect(indexOf(shares(40, (at) => at < 20))).toMatchObject({ index: { n: -1n, d: 1n }, says: 'backwards' });
  });

  it('says that it cannot tell, where it cannot', () => {
    expect(indexOf(shares(40, (at) => at % 2 === 0))).toMatchObject({ says: 'unclear' });
  });

  it('counts equals at the edge of a group in part', () => {
    // 40 people, 20 of whom did alike at the top, 5 of them right: eleven twentieths of those 5 are in the upper group.
    const top = Array.from({ length: 20 }, (_, at) => ({ right: at < 5, others: { right: 9, total: 10 } }));
    const low = Array.from({ length: 20 }, () => ({ right: false, others: { right: 1, total: 10 } }));
    expect(indexOf([...top, ...low])).toMatchObject({ index: { n: 1n, d: 4n } });
  });

  it('says nothing from fewer than thirty people', () => {
    expect(discrimination(shares(29, (at) => at > 14))).toEqual({ kind: 'too-few', answers: 29, wanted: 30 });
    expect(discrimination([])).toMatchObject({ kind: 'too-few', answers: 0 });
    expect(discrimination(shares(30, (at) => at > 14)).kind).toBe('index');
  });

  it('ranks nobody by no other answer', () => {
    const alone = Array.from({ length: 50 }, () => ({ right: true, others: { right: 0, total: 0 } }));
    expect(discrimination(alone)).toMatchObject({ kind: 'too-few', answers: 0 });
  });

  it('says so where all are alike', () => {
    expect(discrimination(shares(40, () => true))).toEqual({ kind: 'alike' });
    expect(discrimination(shares(40, () => false))).toEqual({ kind: 'alike' });
  });

  it('depends on nobody’s place in a list, stays from -1 to 1, and turns with right and wrong', () => {
    fc.assert(
      fc.property(anyClass, fc.infiniteStream(fc.nat()), (some, order) => {
        const found = discrimination(some);
        const shuffled = some.map((one) => ({ one, by: order.next().value })).sort((a, b) => a.by - b.by);
        expect(discrimination(shuffled.map(({ one }) => one))).toEqual(found);
        const turned = discrimination(some.map((one) => ({ ...one, right: !one.right })));
        expect(turned.kind).toBe(found.kind);
        if (found.kind !== 'index' || turned.kind !== 'index') return;
        expect(Math.abs(toNumber(found.index))).toBeLessThanOrEqual(1);
        expect(turned.index).toEqual({ n: -found.index.n, d: found.index.d });
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where everyone did alike elsewhere', () => {
    const alike = shares(40, (at) => at < 13).map((one) => ({ ...one, others: { right: 3, total: 6 } }));
    expect(indexOf(alike)).toMatchObject({ index: { n: 0n, d: 1n }, says: 'unclear' });
  });
});

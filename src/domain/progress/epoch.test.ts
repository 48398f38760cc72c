import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_EPOCH, isEpoch, joinEnded, laterEpoch, MOST_ENDED, nextEpoch, readEnded } from './epoch.ts';

const epochs = fc.oneof(
  fc.constant(FIRST_EPOCH),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('0000001', 'abc', 'zzzzzzz'))
    .map(([count, by]) => `${count}-${by}`),
);

describe('laterEpoch', () => {
  it('comes to the same one in every tab, whatever each saw first', () => {
    fc.assert(
      fc.property(epochs, epochs, epochs, (a, b, c) => {
        expect(laterEpoch(a, b)).toBe(laterEpoch(b, a));
        expect(laterEpoch(laterEpoch(a, b), c)).toBe(laterEpoch(a, laterEpoch(b, c)));
        expect(laterEpoch(a, a)).toBe(a);
      }),
    );
  });

  it('counts past nine', () => {
    expect(laterEpoch('9-zzzzzzz', '10-aaaaaaa')).toBe('10-aaaaaaa');
  });

  it('is decided by the tab when two began the same one', () => {
    expect(laterEpoch('2-aaaaaaa', '2-bbbbbbb')).toBe('2-bbbbbbb');
  });

  it.each([null, undefined, '', 'null', '-1', '1e9', '9999999999999999', '3-TAB', '3-', `7-${'x'.repeat(60)}`, '3 '])(
    'passes over %j',
    (stored) => {
      expect(laterEpoch('1-tab', stored)).toBe('1-tab');
    },
  );
});

describe('nextEpoch', () => {
  it('is later than all that are known', () => {
    fc.assert(
      fc.property(fc.array(epochs), (known) => {
        const next = nextEpoch(known, 'tab');
        for (const one of known) expect(laterEpoch(one, next)).toBe(next);
      }),
    );
  });

  it('begins with nought, and is an epoch also after the highest number there is', () => {
    expect(nextEpoch([], 'tab')).toBe('0-tab');
    expect(isEpoch(nextEpoch(['999999999999999-abc'], 'tab'))).toBe(true);
  });
});

describe('a list of ended epochs', () => {
  const lists = fc.array(epochs, { maxLength: 8 });
  const many = fc.uniqueArray(
    fc.nat({ max: 400 }).map((count) => `${count}-tab`),
    { maxLength: 300 },
  );

  it('is the same whatever each tab saw first, also where the oldest are forgotten', () => {
    fc.assert(
      fc.property(fc.oneof(lists, many), fc.oneof(lists, many), lists, (a, b, c) => {
        expect(joinEnded(a, b)).toEqual(joinEnded(b, a));
        expect(joinEnded(joinEnded(a, b), c)).toEqual(joinEnded(a, joinEnded(b, c)));
        expect(joinEnded(joinEnded(a, b), b)).toEqual(joinEnded(a, b));
      }),
    );
  });

  it('comes back as it was written, and is one list for the same epochs', () => {
    fc.assert(
      fc.property(lists, (names) => {
        const list = joinEnded(names, []);
        expect(readEnded(list.join(' '))).toEqual(list);
        expect(joinEnded([], names.toReversed())).toEqual(list);
      }),
    );
  });

  it('keeps the latest', () => {
    const names = Array.from({ length: MOST_ENDED + 5 }, (_, count) => `${count}-tab`);
    expect(joinEnded(names, [])).toEqual(names.slice(5));
  });

  it('leaves out what is no epoch', () => {
    expect(readEnded('0 yesterday 1-abc  <b> 99999999999999999')).toEqual(['0', '1-abc']);
    for (const stored of [null, undefined, '', '1-abc '.repeat(2000)]) expect(readEnded(stored)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_EPOCH, laterEpoch, nextEpoch } from './epoch.ts';

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
  it('is later than the one before, and than any that another tab began from there', () => {
    fc.assert(
      fc.property(epochs, epochs, (one, other) => {
        const next = nextEpoch(laterEpoch(one, other), 'tab');
        expect(laterEpoch(one, next)).toBe(next);
        expect(laterEpoch(next, other)).toBe(next);
      }),
    );
  });
});

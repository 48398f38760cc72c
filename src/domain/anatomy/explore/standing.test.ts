import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../surface.ts';
import { keptOutOf, standingOf } from './standing.ts';

const ZONES: readonly Zone[] = ['above-navel', 'inside-rectus', 'groin', 'window', 'elsewhere'];
const KEEP_OUT: readonly Zone[] = ['above-navel', 'inside-rectus', 'groin'];
const zones = fc.subarray([...ZONES], { minLength: 1 }).map((some) => new Set(some));

describe('what a place counts as', () => {
  it('is kept out of as soon as one such zone is touched, whatever else is', () => {
    fc.assert(
      fc.property(zones, fc.constantFrom(...KEEP_OUT), (some, out) => {
        const both = new Set([...some, out]);
        expect(standingOf(both)).toBe('keep-out');
        expect(keptOutOf(both)).toContain(out);
      }),
    );
  });

  it('is a place to begin in the window alone, and never elsewhere', () => {
    expect(standingOf(new Set(['window']))).toBe('window');
    fc.assert(
      fc.property(zones, (some) => {
        const standing = standingOf(some);
        if (some.has('elsewhere')) expect(standing).not.toBe('window');
        expect(standing === 'window').toBe(some.size === 1 && some.has('window'));
        expect(standing === 'keep-out').toBe(keptOutOf(some).length > 0);
      }),
    );
  });

  it('is no place to begin where no zone is known at all', () => {
    expect(standingOf(new Set())).toBe('elsewhere');
  });
});

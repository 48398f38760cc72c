import { describe, expect, it } from 'vitest';
import { partsOf, SAME } from './synonyms.ts';
import { rootsOf } from './words.ts';

describe('partsOf', () => {
  it('reads names of several words as one, the longest first, and tells what else they are called', () => {
    const [button, pain, rest] = partsOf('belly button hurts');
    expect(button?.roots).toEqual(rootsOf('belly button'));
    expect(button?.others).toContainEqual(rootsOf('navel'));
    expect(pain?.others).toContainEqual(rootsOf('pain'));
    expect(rest).toBeUndefined();
  });

  it('leaves other words as they are', () => {
    expect(partsOf('The ureter, twice')).toEqual([
      { roots: ['ureter'], others: [] },
      { roots: ['twic'], others: [] },
    ]);
    expect(partsOf('  …  ')).toEqual([]);
  });

  it('knows no name in two groups, or one of them would never be read', () => {
    const names = SAME.flat().map((name) => rootsOf(name).join(' '));
    const inGroup = SAME.flatMap((group) => [...new Set(group.map((name) => rootsOf(name).join(' ')))]);
    expect(names).not.toContain('');
    expect(new Set(inGroup).size).toBe(inGroup.length);
  });
});

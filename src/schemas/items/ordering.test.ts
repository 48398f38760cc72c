import { describe, expect, it } from 'vitest';
import { orderingItem } from '../../domain/testing/fixtures.ts';
import { itemSchema } from '../item.ts';

/** What the schema has against an item: place and words. */
function faultsOf(item: unknown): string[] {
  const parsed = itemSchema.safeParse(item);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const { steps } = orderingItem();
const [skin, fat, muscle, gut] = steps;
const named = (count: number) => Array.from({ length: count }, (_, at) => ({ ...skin!, id: `step-${at}` }));

describe('an ordering question', () => {
  it('is taken as it was written', () => {
    expect(itemSchema.parse(orderingItem())).toEqual(orderingItem());
  });

  it('has three to seven steps', () => {
    expect(faultsOf(orderingItem({ steps: named(3) }))).toEqual([]);
    expect(faultsOf(orderingItem({ steps: named(7) }))).toEqual([]);
    expect(faultsOf(orderingItem({ steps: named(2) }))[0]).toMatch(/^steps: /);
    expect(faultsOf(orderingItem({ steps: named(8) }))).toEqual(['steps: seven steps are the most']);
    expect(faultsOf({ ...orderingItem(), steps: undefined })).toEqual([
      'steps: an item of kind "ordering" needs its steps, in the right order',
    ]);
  });

  it('has steps whose ids differ', () => {
    expect(faultsOf(orderingItem({ steps: [skin!, fat!, muscle!, { ...gut!, id: 'fat' }] }))).toEqual([
      'steps.3.id: step id "fat" is used twice',
    ]);
  });

  it('has a rationale for every step, and nothing that belongs to an option', () => {
    expect(faultsOf({ ...orderingItem(), steps: [skin, fat, { id: 'muscle', text: 'Wall muscles' }] })).toEqual([
      'steps.2.rationale: every step needs a rationale',
    ]);
    expect(faultsOf({ ...orderingItem(), steps: [skin, fat, { ...muscle, misconception: 'x' }] })[0]).toContain(
      '"misconception"',
    );
  });

  it('has no key besides the order of its steps', () => {
    expect(faultsOf({ ...orderingItem(), key: 'skin' })[0]).toContain('"key"');
  });
});

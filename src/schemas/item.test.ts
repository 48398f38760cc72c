import { describe, expect, it } from 'vitest';
import { multipleItem, singleItem } from '../domain/testing/fixtures.ts';
import { itemSchema } from './item.ts';

/** What the schema has against an item: place and words. */
function faultsOf(item: unknown): string[] {
  const parsed = itemSchema.safeParse(item);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** An item without one of its fields. */
function without(item: object, field: string): unknown {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== field));
}

const [go, wait, tea] = singleItem().options;

describe('itemSchema', () => {
  it('takes a question of either kind as it was written', () => {
    expect(itemSchema.parse(singleItem())).toEqual(singleItem());
    expect(itemSchema.parse(multipleItem())).toEqual(multipleItem());
  });

  it('takes a question without a situation', () => {
    expect(itemSchema.parse(without(singleItem(), 'stem'))).toEqual(singleItem({ stem: '' }));
  });

  it('finds an option id used twice', () => {
    expect(faultsOf(singleItem({ options: [go!, wait!, tea!, { ...tea!, text: 'Coffee' }] }))).toEqual([
      'options.3.id: option id "tea" is used twice',
    ]);
  });

  it('finds an item without a key, and says what a key is', () => {
    expect(faultsOf(without(singleItem(), 'key'))).toEqual([
      'key: an item of kind "single" needs one key: the id of the right option',
    ]);
    expect(faultsOf(without(multipleItem(), 'key'))).toEqual([
      'key: an item of kind "multiple" needs a key: the list of its right options',
    ]);
    expect(faultsOf(multipleItem({ key: [] }))).toContain('key: name at least one right option');
  });

  it('finds a key of the other kind', () => {
    expect(faultsOf({ ...singleItem(), key: ['go'] })).toEqual([
      'key: an item of kind "single" needs one key: the id of the right option',
    ]);
    expect(faultsOf({ ...multipleItem(), key: 'skin' })).toEqual([
      'key: an item of kind "multiple" needs a key: the list of its right options',
    ]);
  });

  it('finds a key that is not an option, and lists the options', () => {
    expect(faultsOf(singleItem({ key: 'gone' }))).toContain(
      'key: the key "gone" is not one of the options (go, wait, tea)',
    );
    expect(faultsOf(multipleItem({ key: ['skin', 'fat', 'hair'] }))).toEqual([
      'key: the key "hair" is not one of the options (skin, fat, bone, air)',
    ]);
  });

  it('finds an option without a rationale', () => {
    expect(faultsOf({ ...singleItem(), options: [go, wait, without(tea!, 'rationale')] })).toEqual([
      'options.2.rationale: every option needs a rationale',
    ]);
    expect(faultsOf(singleItem({ options: [go!, wait!, { ...tea!, rationale: '' }] }))).toHaveLength(1);
  });

  it('finds a distractor that names no misconception', () => {
    expect(faultsOf({ ...singleItem(), options: [go, wait, without(tea!, 'misconception')] })).toEqual([
      'options.2: the wrong option "tea" names no misconception',
    ]);
  });

  it('finds a right option with a misconception', () => {
    expect(faultsOf(singleItem({ options: [{ ...go!, misconception: 'x' }, wait!, tea!] }))).toEqual([
      'options.0.misconception: the right option "go" has a misconception; take it out',
    ]);
  });

  it('finds a multiple-choice question of which every option is right', () => {
    const options = multipleItem().options.map((option) => ({ ...option, misconception: undefined }));
    expect(faultsOf(multipleItem({ options, key: ['skin', 'fat', 'bone', 'air'] }))).toEqual([
      'key: every option is a key; leave at least one wrong',
    ]);
  });

  it('finds too few options to choose from', () => {
    expect(faultsOf(singleItem({ options: [go!] }))[0]).toMatch(/^options: /);
    const [skin, fat] = multipleItem().options;
    expect(faultsOf(multipleItem({ options: [skin!, fat!] }))[0]).toMatch(/^options: /);
  });

  it('finds an item without a source', () => {
    expect(faultsOf(without(singleItem(), 'sources'))).toEqual(['sources: every item needs a list of sources']);
    expect(faultsOf(singleItem({ sources: [] }))).toEqual(['sources: name at least one source']);
  });

  it.each(['Caller', 'the caller', 'caller_1', ''])('finds the id "%s", which is no id', (id) => {
    expect(faultsOf(singleItem({ id }))).toEqual(['id: an id is lower-case letters, digits and hyphens']);
  });

  it.each(['Why now', 'a#b#c', '#b', 'a#'])('finds the passage "%s", which is no place', (passage) => {
    expect(faultsOf(singleItem({ passage }))).toEqual(['passage: write a passage id, or lesson#passage']);
  });

  it('takes a waiver with its reason', () => {
    const waivers = [{ rule: 'key-longest', reason: 'The two names differ in length.' }];
    expect(itemSchema.parse(singleItem({ waivers }))).toEqual(singleItem({ waivers }));
  });

  it('finds a waiver without a reason that says something', () => {
    expect(faultsOf({ ...singleItem(), waivers: [{ rule: 'key-longest' }] })).toEqual([
      'waivers.0.reason: a waiver needs a reason',
    ]);
    expect(faultsOf({ ...singleItem(), waivers: [{ rule: 'key-longest', reason: 'fine' }] })).toEqual([
      'waivers.0.reason: give the reason in a few words',
    ]);
  });

  it('finds a field that was mistyped', () => {
    expect(faultsOf({ ...singleItem(), objectives: ['x'] })[0]).toContain('"objectives"');
  });

  it('finds a kind of question there is not', () => {
    expect(faultsOf({ ...singleItem(), kind: 'essay' })[0]).toMatch(/^kind: /);
  });
});

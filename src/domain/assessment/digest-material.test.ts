import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multipleItem, singleItem } from '../testing/fixtures.ts';
import { canonicalJson, releasedKey, shownText } from './digest-material.ts';

describe('canonicalJson', () => {
  it('writes sorted keys and no spaces', () => {
    expect(canonicalJson({ b: [1, 'zwei', null], a: { d: true, c: '"' } })).toBe(
      '{"a":{"c":"\\"","d":true},"b":[1,"zwei",null]}',
    );
  });

  it('does not depend on the order of the fields, at any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('loses nothing: the text reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the order of a list, which means something', () => {
    expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
  });

  it('takes an absent field and an undefined one for the same', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });
});

describe('releasedKey', () => {
  it('holds what an old answer needs to be graded again, and nothing that is shown', () => {
    expect(releasedKey(multipleItem(), true)).toEqual({
      kind: 'multiple',
      options: ['air', 'bone', 'fat', 'skin'],
      key: ['fat', 'skin'],
      critical: true,
    });
  });

  it('is the same when options or keys are only listed in another order', () => {
    const item = multipleItem();
    const turnedItem = multipleItem({ options: item.options.toReversed(), key: item.key.toReversed() });
    expect(releasedKey(turnedItem, false)).toEqual(releasedKey(item, false));
  });

  it('leaves the item as it was', () => {
    const item = multipleItem();
    releasedKey(item, false);
    expect(item).toEqual(multipleItem());
  });
});

describe('shownText', () => {
  it('holds the reasons too, for they are shown', () => {
    const item = singleItem();
    const [first, ...others] = item.options;
    const reworded = singleItem({ options: [{ ...first!, rationale: 'Her signs can mean bleeding.' }, ...others] });
    expect(shownText(reworded)).not.toEqual(shownText(item));
  });

  it('does not tell which option is right', () => {
    expect(shownText(singleItem({ key: 'tea' }))).toEqual(shownText(singleItem()));
  });
});

describe('both', () => {
  it('leave out what is written for authors, so that a waiver changes nothing for a learner', () => {
    const waived = singleItem({ waivers: [{ rule: 'key-longest', reason: 'It is right so.' }] });
    expect(releasedKey(waived, true)).toEqual(releasedKey(singleItem(), true));
    expect(shownText(waived)).toEqual(shownText(singleItem()));
  });
});

/** The same value with the fields of every object in reversed order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, turned(field)]),
  );
}

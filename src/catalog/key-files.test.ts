import { expect, it } from 'vitest';
import { releasedKey } from '../domain/assessment/digest-material.ts';
import { releasedKeys } from '../domain/teaching/released-keys.ts';
import { singleItem } from '../domain/testing/fixtures.ts';
import { groupOf, isHashed } from '../worker/files.ts';
import { keyFiles } from './key-files.ts';
import type { Release } from './release.ts';

const release = (version: string, right = 'go'): Release => {
  const item = singleItem({ key: right });
  const key = releasedKey(item, true);
  const items = { [item.id]: { objective: item.objective, keyDigest: right, textDigest: 'text', key } };
  return { version, released: '2026-11-20', blueprint: { [item.objective]: 1 }, items };
};

it('publishes every version whole, oldest first, so that the desk can grade by each', () => {
  const files = keyFiles([release('0.10.0'), release('0.9.0', 'tea')]);
  expect(files.map(({ version }) => version)).toEqual(['0.9.0', '0.10.0']);
  const keys = releasedKeys(files.map(({ content }) => JSON.parse(JSON.stringify(content)) as Release));
  expect(keys.item('0.9.0', 'caller')?.key).toMatchObject({ key: ['tea'] });
  expect(keys.byDigest('caller', 'go')).toMatchObject({ version: '0.10.0', key: { key: ['go'] } });
});

it('gives a file another name when anything in it changed, and only then', () => {
  const [first] = keyFiles([release('0.9.0')]);
  expect(keyFiles([release('0.9.0')])[0]?.name).toBe(first?.name);
  expect(keyFiles([release('0.9.0', 'tea')])[0]?.name).not.toBe(first?.name);
});

it('is kept out of the copy that a learner saves, under a name that changes with its content', () => {
  for (const { name } of keyFiles([release('0.9.0'), release('0.10.0')])) {
    expect(groupOf(`desk/keys/${name}.json`)).toBe('teaching');
    expect(isHashed(`desk/keys/${name}.json`)).toBe(true);
  }
});

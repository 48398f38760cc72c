import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORGEABLE, NOT_UNSEEN, TRUST_END, TRUST_LEAD } from './trust.ts';

/** The text of docs/trust.md as it is read: lines of a paragraph joined, marks of emphasis and straight quotes made plain. */
const doc = readFileSync('docs/trust.md', 'utf8').replaceAll('**', '').replaceAll(/\s+/g, ' ');
const listed = (heading: string) =>
  (doc.split(`## ${heading} `)[1] ?? '')
    .split(' ## ')[0]!
    .split(/(?:^| )- /)
    .slice(1)
    .map((line) => line.trim());

it('the document says what the desk says, the same things under the same headings', () => {
  const lines = (list: typeof FORGEABLE) => list.map(({ what, words }) => `${what} ${words}`);
  expect(listed('Cannot be forged unseen')).toEqual(lines(NOT_UNSEEN));
  expect(listed('Can be forged')).toEqual(lines(FORGEABLE));
  expect(doc).toContain(TRUST_LEAD);
  expect(doc).toContain(TRUST_END);
});

it('no word on the desk or beside an assignment makes a self-reported thing look checked by someone', () => {
  const files = globSync('src/{components/{desk,assignment},pages/instructor}/**/*.{svelte,astro,ts}').filter(
    (file) => !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(verified|certified|proven|authentic|genuine)\b/i);
});

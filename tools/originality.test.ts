import { describe, expect, it } from 'vitest';
import { copied, copyProblems, rememberedRuns, runsOf } from './originality.ts';

/** A text of our own in the place of an article. */
const ARTICLE = 'The miller of the old town sang every morning, and nobody ever asked him why he did.';
const remembered = new Set(runsOf(ARTICLE).map(({ digest }) => digest));

describe('originality', () => {
  it('finds eight words in a row, whatever their case, marks and line breaks, and names the line', () => {
    const found = copied('a.mdx', 'Once more.\n**the old town** sang\nevery morning; and NOBODY knew', remembered);
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      [2, expect.stringContaining('"the old town sang every morning and nobody"')],
    ]);
  });

  it('lets seven words pass', () => {
    expect(copied('a.mdx', 'the old town sang every morning and', remembered)).toEqual([]);
  });

  it('reports one long copied stretch once, and two stretches twice', () => {
    expect(copied('a.mdx', `Before. ${ARTICLE} Between. ${ARTICLE}`, remembered)).toHaveLength(2);
  });

  it('is not put off by a tag within the sentence, and reads the words of tags', () => {
    const cited = 'The miller of the old town<Cite id="x" /> sang every morning';
    const asked = '<CheckYourself question="The miller of the old town sang every morning?">';
    expect(copied('a.mdx', cited, remembered)).toHaveLength(1);
    expect(copied('a.mdx', asked, remembered)).toHaveLength(1);
  });

  it('remembers all five source articles, as digests only', () => {
    const runs = rememberedRuns('.');
    expect(runs.size).toBeGreaterThan(12_000);
    for (const run of runs) expect(run).toMatch(/^[\w-]{8}$/);
  });

  it('finds no sentence of a source article in the course', () => {
    expect(copyProblems('.')).toEqual([]);
  });
});

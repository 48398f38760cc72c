import { describe, expect, it } from 'vitest';
import { excerpt, marked } from './show.ts';

const found = new Set(['vomit', 'navel']);

describe('marked', () => {
  it('cuts a text at the words that were found, in whatever form', () => {
    expect(marked('Vomiting below the navel.', found)).toEqual([
      { text: 'Vomiting', found: true },
      { text: ' below the ', found: false },
      { text: 'navel', found: true },
      { text: '.', found: false },
    ]);
  });

  it('gives every letter back', () => {
    for (const text of ['', 'No.', '<b>navel</b> & navel', 'navel'])
      expect(
        marked(text, found)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
  });
});

describe('excerpt', () => {
  const before = 'One two three four. '.repeat(20);

  it('shows a short text whole', () => {
    expect(excerpt('Below the navel.', found)).toBe('Below the navel.');
  });

  it('shows what stands around the first word that was found, and cuts between words', () => {
    const text = excerpt(`${before}Here is the navel. ${before}`, found, 60);
    expect(text).toContain('Here is the navel.');
    expect(text).toMatch(/^… \S.*\S …$/);
    expect(text.length).toBeLessThan(80);
    for (const word of text.replace(/…/g, '').split(/\s+/).filter(Boolean))
      expect(`${before} Here is the navel. `).toContain(`${word} `);
  });

  it('begins at the beginning when the word stands early, or was only in the title', () => {
    expect(excerpt(`The navel. ${before}`, found, 60)).toMatch(/^The navel\. .* …$/);
    expect(excerpt(before, new Set(['liver']), 60)).toMatch(/^One two .* …$/);
  });

  it('ends with the text when little is left', () => {
    expect(excerpt(`${before}The navel.`, found, 60)).toMatch(/^… .*The navel\.$/);
  });
});

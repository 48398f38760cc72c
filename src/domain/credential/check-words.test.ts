import { describe, expect, it } from 'vitest';
import { checkTitle, checkWords, fieldWords } from './check-words.ts';
import { linkFaultWords } from './door-words.ts';
import { CHECK_NAMES } from './report.ts';

describe('what checking found, in words', () => {
  it('keeps what anyone may have written apart from the words around it, and short', () => {
    const check = { name: 'terms', outcome: 'failed', message: 'term-undefined' } as const;
    expect(checkWords(check)).toBe('It has a field without a meaning, which no signature can cover.');
    const words = checkWords({ ...check, about: `\u202e${'x'.repeat(5000)}` });
    expect(words).toMatch(/cover: \u2068x+\u2069$/);
    expect(words.length).toBeLessThan(400);
  });

  it('says nothing of another’s text where the sentence is whole', () => {
    const check = { name: 'status', outcome: 'failed', message: 'status-withdrawn', about: 'x' } as const;
    expect(checkWords(check)).toBe('The issuer has withdrawn it.');
  });

  it('has a title for every check, and words for fields and links', () => {
    expect(new Set(CHECK_NAMES.map(checkTitle)).size).toBe(CHECK_NAMES.length);
    expect(fieldWords('hours')).toBe('CE hours, as approved');
    expect(linkFaultWords('damaged')).toContain('Scan the code again');
  });
});

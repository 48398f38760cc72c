import { describe, expect, it } from 'vitest';
import { GRADE_LIMIT, readability, sentencesOf } from './readability.ts';
import { readContent } from './read-content.ts';

describe('readability', () => {
  it('takes sentences from paragraphs, lists and questions, and leaves headings, tables and marks out', () => {
    const body = `<Passage id="a">

## A heading is no sentence

The aorta beats.<Cite id="moore" /> It divides at "L4." <Basis is="supported" />

- one entry
- **another** entry

| a | table |

</Passage>

<CheckYourself question="Does it beat?">

Yes.

</CheckYourself>`;
    expect(sentencesOf(body)).toEqual([
      'The aorta beats.',
      'It divides at "L4."',
      'one entry',
      'another entry',
      'Does it beat?',
      'Yes.',
    ]);
  });

  it('follows the formula: six words of one syllable each are grade -1.45, ten words of two are 11.91', () => {
    expect(readability('The cat sat on the mat.').grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
    expect(readability('Seven happy tigers quickly ' + 'carry '.repeat(6)).grade).toBeCloseTo(0.39 * 10 + 23.6 - 15.59);
  });

  it.each(readContent('.').lessons)('$id can be read at grade 9 or below', ({ body }) => {
    expect(readability(body).grade).toBeLessThanOrEqual(GRADE_LIMIT);
  });
});

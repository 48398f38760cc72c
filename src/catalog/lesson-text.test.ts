import { describe, expect, it } from 'vitest';
import { countWords, passagesOf, plainText, tagsOf } from './lesson-text.ts';

describe('tagsOf', () => {
  it('lists the tags in order, with their ids and lines', () => {
    const body = `
<Passage id="order">

Skin.<Cite id="grays moore" /> Fat.<Cite id="grays" />

<Figure
  id="twelve-layers"
>
</Figure>
</Passage>
<Summary />
<Quiz/>`;
    expect(tagsOf(body)).toEqual([
      { tag: 'Passage', ids: ['order'], line: 2 },
      { tag: 'Cite', ids: ['grays', 'moore'], line: 4 },
      { tag: 'Cite', ids: ['grays'], line: 4 },
      { tag: 'Figure', ids: ['twelve-layers'], line: 6 },
      { tag: 'Summary', ids: [], line: 11 },
      { tag: 'Quiz', ids: [], line: 12 },
    ]);
  });

  it('takes the place of an explorer for its id', () => {
    expect(tagsOf('<Explorer at="on-navel">\n\nLook.\n\n</Explorer>')).toEqual([
      { tag: 'Explorer', ids: ['on-navel'], line: 1 },
    ]);
  });

  it('passes over tags that name nothing, and over longer names', () => {
    expect(tagsOf('<Basis is="supported" /><Quizzes /><Hazard title="Passage id">x</Hazard>')).toEqual([]);
  });

  it('counts lines of files from Windows', () => {
    expect(tagsOf('One.\r\n\r\n<Quiz />')).toEqual([{ tag: 'Quiz', ids: [], line: 3 }]);
  });
});

describe('passagesOf', () => {
  it('names each passage by its first heading, without markup', () => {
    const body = `<Passage id="one">

## The *first* one

### Not this

</Passage>
<Passage id="two">

Text.

### Two [links](/a/) and \`code\`

</Passage>`;
    expect(passagesOf(body)).toEqual([
      { id: 'one', title: 'The first one' },
      { id: 'two', title: 'Two links and code' },
    ]);
  });

  it('leaves the title empty when there is no heading', () => {
    expect(passagesOf('<Passage id="one">Text.</Passage>')).toEqual([{ id: 'one', title: '' }]);
  });

  it('leaves out a passage that is not closed, and keeps the one after it', () => {
    expect(passagesOf('<Passage id="one">\n## One\n<Passage id="two">\n## Two\n</Passage>')).toEqual([
      { id: 'two', title: 'Two' },
    ]);
  });
});

describe('plainText', () => {
  it('is what a reader reads', () => {
    const body = `## Why *now*

Send her [to **hospital**](https://example.org/a_b).<Cite id="mori-2020 sun-2022" />

- one
- two

> quoted`;
    expect(plainText(body)).toBe('Why now Send her to hospital . - one - two quoted');
  });

  it('leaves no gap where a word of the glossary is marked', () => {
    expect(plainText('A **<Term id="psoas">psoas</Term>**, then.')).toBe('A psoas , then.');
    expect(plainText('A <Term id="psoas">psoas</Term>, then.')).toBe('A psoas, then.');
  });

  it('keeps the titles of boxes and the questions, which are printed', () => {
    expect(plainText('<Hazard title="Kind answers that cost time">Wait.</Hazard>')).toBe(
      'Kind answers that cost time Wait.',
    );
    expect(plainText('<CheckYourself question="Which layer is last?">The sheath.</CheckYourself>')).toBe(
      'Which layer is last? The sheath.',
    );
  });
});

describe('countWords', () => {
  it('counts words in any alphabet, and numbers, but no bare punctuation', () => {
    expect(countWords("She's well — 3 straße, 腰大筋 …")).toBe(5);
    expect(countWords('  \n ')).toBe(0);
  });
});

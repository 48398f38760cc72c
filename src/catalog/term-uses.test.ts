import { describe, expect, it } from 'vitest';
import type { Term } from '../schemas/term.ts';
import { termMarks, termUses } from './term-uses.ts';

const term = (id: string, name: string, ...also: string[]): Term => ({
  id,
  term: name,
  also,
  means: 'What it is.',
  sources: ['grays'],
});
const glossary = [
  term('psoas', 'psoas', 'psoas major'),
  term('psoas-minor', 'psoas minor'),
  term('vertebra', 'vertebra', 'vertebrae'),
  term('soap-note', 'SOAP note'),
];
const used = (body: string, titles: string[] = []) =>
  termUses(body, glossary, titles).map(({ id, text }) => `${id}: ${text}`);

describe('termUses', () => {
  it('finds every form in any case, with its place', () => {
    expect(used('Psoas, and the vertebrae; a soap note.')).toEqual([
      'psoas: Psoas',
      'vertebra: vertebrae',
      'soap-note: soap note',
    ]);
    expect(termUses('The psoas.', glossary, [])).toEqual([{ id: 'psoas', text: 'psoas', at: 4 }]);
  });

  it('takes the longest form, and whole words only', () => {
    expect(used('The psoas minor, psoas major, iliopsoas, psoases and non-psoas.')).toEqual([
      'psoas-minor: psoas minor',
      'psoas: psoas major',
    ]);
  });

  it('finds a word that is printed bold or marked, and one broken over two lines', () => {
    expect(used('The **psoas** and <Term id="vertebra">vertebra</Term>, a psoas\nminor.')).toEqual([
      'psoas: psoas',
      'vertebra: vertebra',
      'psoas-minor: psoas\nminor',
    ]);
  });

  it.each([
    ['a heading', '## The psoas\n\nText.'],
    ['a link', 'See [the psoas](lessons/psoas/).'],
    ['a figure', '<Figure id="psoas">\n\nThe psoas.<Cite id="a" /> The psoas again.\n\n</Figure>'],
    ['a figure without a caption', '<Figure id="psoas" />'],
    ['a question and its answer', '<CheckYourself question="A psoas?">\n\nThe psoas.\n\n</CheckYourself>'],
    ['what is to be tried', '<Explorer at="on-navel">\n\nFind the psoas.\n\n</Explorer>'],
    ['an attribute', '<Hazard title="Not the psoas">\n\nText.\n\n</Hazard>'],
    ['a remark', '{/* psoas */}'],
  ])('passes over %s', (_, body) => {
    expect(used(body)).toEqual([]);
  });

  it('goes on after what it passed over, and keeps places', () => {
    const body =
      '<Figure id="x" />\n\n## Psoas\n\n<CheckYourself question="?">\n\nA.\n\n</CheckYourself>\n\nThe psoas.';
    expect(termUses(body, glossary, [])).toEqual([{ id: 'psoas', text: 'psoas', at: body.lastIndexOf('psoas') }]);
  });

  it('takes the title of a lesson in italics for a name', () => {
    expect(used('*Meet the psoas* says more of the *psoas*.', ['Meet the psoas'])).toEqual(['psoas: psoas']);
    expect(used('Meet the psoas.', ['Meet the psoas'])).toEqual(['psoas: psoas']);
  });

  it('finds nothing without a glossary', () => {
    expect(termUses('The psoas.', [], [])).toEqual([]);
  });
});

describe('termMarks', () => {
  it('lists the marks with the place of their text', () => {
    const body = 'The **<Term id="psoas">psoas</Term>** and <Term id="vertebra">vertebrae</Term>.';
    expect(termMarks(body)).toEqual([
      { id: 'psoas', text: 'psoas', at: body.indexOf('psoas<') },
      { id: 'vertebra', text: 'vertebrae', at: body.indexOf('vertebrae<') },
    ]);
  });
});

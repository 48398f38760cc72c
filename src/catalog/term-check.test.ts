import { describe, expect, it } from 'vitest';
import type { Term } from '../schemas/term.ts';
import type { Problem } from './course.ts';
import { checkGlossary, checkTerms } from './term-check.ts';
import { smallContent, twelveLayers } from './testing/small-content.ts';

const fat: Term = { id: 'fat', term: 'fat', also: ['fatty'], means: 'Soft.', sources: ['grays'] };
const skin: Term = { id: 'skin', term: 'skin', also: [], means: 'Outside.', sources: ['grays'] };

/** The small course with a text of the lesson twelve-layers, whose line 1 is line 11 of its file. */
const courseOf = (body: string, glossary: readonly Term[] = [skin, fat]) =>
  smallContent({ glossary, lessons: [twelveLayers({ body })] });
const faultsOf = (body: string) => checkTerms(courseOf(body)).map(inShort);
const inShort = ({ line, message, fix }: Problem) => `${line}: ${message}; ${fix}`;
const MARKED = '<Term id="skin">Skin</Term>, then <Term id="fat">fat</Term>, skin, fatty fat.\n';

describe('checkTerms', () => {
  it('is content when each first use is marked, and nothing else', () => {
    expect(faultsOf(MARKED)).toEqual([]);
    expect(faultsOf('Nothing of the kind.')).toEqual([]);
  });

  it('gives the line of a first use without a mark, and what to write', () => {
    expect(faultsOf('Text.\n\nSkin, then <Term id="fat">fat</Term>.')).toEqual([
      '13: this is the first use of "Skin", a word of the glossary, and it is not marked; write <Term id="skin">Skin</Term>',
    ]);
  });

  it('does not take a later mark for the first', () => {
    expect(faultsOf('Skin.\n\nThe <Term id="skin">skin</Term>.')).toEqual([
      '11: this is the first use of "Skin", a word of the glossary, and it is not marked; write <Term id="skin">Skin</Term>',
      '13: <Term id="skin">skin</Term> is not the first use here; take this mark off',
    ]);
    expect(faultsOf(`${MARKED}\n<Term id="fat">Fat</Term>.`)).toEqual([
      '13: <Term id="fat">Fat</Term> is not the first use here; take this mark off',
    ]);
  });

  it('names a word that the glossary has not, and a text that is not that word', () => {
    expect(faultsOf('<Term id="skim">skin-deep</Term>.')).toContainEqual(
      '11: <Term id="skim">skin-deep</Term> names something that is not in src/evidence/glossary.yaml; did you mean "skin"?',
    );
    expect(faultsOf('<Term id="fat">Lard</Term>.')).toEqual([
      '11: "Lard" is no form of the term "fat"; mark one of: fat, fatty; or add it to "also" in src/evidence/glossary.yaml',
    ]);
    expect(faultsOf('<Term id="fat">skin</Term>.')).toContainEqual(
      '11: "skin" is no form of the term "fat"; mark one of: fat, fatty; or add it to "also" in src/evidence/glossary.yaml',
    );
  });

  it.each(['## The <Term id="fat">fat</Term>', '<Figure id="x">\n<Term id="fat">fat</Term>\n</Figure>'])(
    'wants no mark where none is pressed: %s',
    (body) => {
      expect(checkTerms(courseOf(body)).map(({ message }) => message)).toEqual([
        '<Term id="fat">fat</Term> stands in a heading, a link, a figure or a check-yourself question',
      ]);
    },
  );

  it('lets a page of prose mark none, and one that marks a word mark all', () => {
    const [about] = smallContent().prose;
    const faults = (body: string) =>
      checkTerms({ ...courseOf('Nothing.'), prose: [{ ...about!, body }] }).map(({ file, line }) => `${file}:${line}`);
    expect(faults('Skin and fat.')).toEqual([]);
    expect(faults('<Term id="skin">Skin</Term> and fat.')).toEqual(['src/prose/about.mdx:8']);
  });
});

describe('checkGlossary', () => {
  const faults = (glossary: readonly Term[], body = MARKED) =>
    checkGlossary(courseOf(body, glossary)).map(({ path, message }) => `${path?.join('.')}: ${message}`);

  it('is content with words that lessons use', () => {
    expect(faults([skin, fat])).toEqual([]);
  });

  it('finds a word that no lesson uses in its text', () => {
    expect(faults([skin, fat], '## Fat\n\nSkin.')).toEqual(['1.id: no lesson uses the term "fat" in its running text']);
  });

  it('finds ids and forms that stand twice, whatever their capitals', () => {
    expect(faults([skin, { ...fat, id: 'skin' }])).toEqual(['1.id: the term id "skin" is used twice']);
    expect(faults([skin, { ...fat, also: ['Skin'] }])).toContainEqual(
      '1: the form "Skin" of the term "fat" is also one of "skin"',
    );
  });

  it('finds a source that is not there', () => {
    expect(faults([skin, { ...fat, sources: ['grays', 'greys'] }])).toEqual([
      '1.sources.1: the term "fat" names the unknown source "greys"',
    ]);
  });
});

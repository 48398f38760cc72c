import { expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import type { Claim } from './claims.ts';
import {
  claimDocuments,
  explorerDocument,
  lessonDocuments,
  proseDocuments,
  signDocuments,
  sourceDocuments,
  termDocuments,
} from './search-documents.ts';
import { phoneCall, smallContent } from './testing/small-content.ts';
import { emergency } from './testing/small-emergency.ts';

const { course } = assemble(smallContent());

it('a sign leads to what its tier says to do', () => {
  const signs = signDocuments(emergency);
  expect(signs[0]).toEqual({
    kind: 'sign',
    title: 'Belly hard as a board',
    place: 'Call now',
    address: 'emergency/#tier-call',
    text: 'Peritonitis.',
  });
  expect(signs).toHaveLength(4);
  expect(signs.at(-1)).toMatchObject({ address: 'emergency/#after-title', text: 'Vomiting; A cold foot' });
});

it('a lesson can be found as a whole, by its passages and by its figures', () => {
  const [whole, passage, figure, ...more] = lessonDocuments(course.lessons[0]!, phoneCall().body);
  expect(whole).toEqual({
    kind: 'lesson',
    title: 'The phone call',
    place: 'Opening',
    address: 'lessons/the-phone-call/',
    text: 'One call. One. Two. Three. Four. Five.',
  });
  expect(passage).toEqual({
    kind: 'lesson',
    title: 'Why now',
    place: 'The phone call',
    address: 'lessons/the-phone-call/#why-now',
    text: 'Send her now.',
  });
  expect(figure).toEqual({ ...passage, kind: 'figure', title: 'A late call.', text: '' });
  expect(more).toEqual([]);
});

it('a long caption gives its first sentence as the title', () => {
  const body = '<Passage id="a">\n\n## A\n\n<Figure id="f">\n\nFour rungs? Yes. Read up.\n\n</Figure>\n\n</Passage>';
  const figure = lessonDocuments(course.lessons[0]!, body).find(({ kind }) => kind === 'figure');
  expect(figure).toMatchObject({ title: 'Four rungs?', text: 'Yes. Read up.' });
});

it('a page of prose can be found as a whole and by its sections', () => {
  const documents = proseDocuments(course.prose[0]!, 'We read it.\n\n## Licences\n\nMIT.\n', [
    { depth: 2, slug: 'licences', text: 'Licences' },
  ]);
  expect(documents).toEqual([
    { kind: 'page', title: 'About', place: '', address: 'about/', text: 'Why. About it.' },
    { kind: 'page', title: 'Licences', place: 'About', address: 'about/#licences', text: 'MIT.' },
  ]);
});

it('the explorer can be found, though it is no prose', () => {
  expect(explorerDocument()).toMatchObject({ kind: 'page', title: 'What is under your hand', address: 'explorer/' });
});

it('a word can be found by its other forms', () => {
  const term = {
    id: 'aorta',
    term: 'aorta',
    also: ['aortic'],
    say: 'ay-OR-tuh',
    means: 'The largest artery.',
    sources: ['grays'],
  };
  expect(termDocuments([term, { ...term, say: undefined, not: 'Not the vein.' }])).toEqual([
    {
      kind: 'term',
      title: 'aorta',
      place: 'ay-OR-tuh',
      address: 'glossary/#term-aorta',
      text: 'The largest artery.',
      also: 'aortic',
    },
    expect.objectContaining({ place: '', text: 'The largest artery. Not the vein.' }),
  ]);
});

it('a claim never stands without its verdict', () => {
  const claim: Claim = {
    id: 'k004-11',
    claim: 'It is easy.',
    verdict: 'anecdote',
    why: 'It is not.',
    hands: true,
    article: { id: 'grays', name: 'A site' },
    topic: { id: 'harm', title: 'Harm' },
    sources: [],
    taughtIn: { lesson: 'the-phone-call', lessonTitle: 'The phone call' },
  };
  const found = {
    kind: 'claim',
    title: 'Anecdote: It is easy.',
    place: 'A site',
    address: 'claims/#k004-11',
    text: 'It is not.',
  };
  expect(claimDocuments([claim, { ...claim, hazard: true }])).toEqual([
    found,
    { ...found, title: 'Anecdote, hazard: It is easy.' },
  ]);
});

it('a source can be found by its authors, and says how it was read', () => {
  const documents = sourceDocuments(course);
  expect(documents.find(({ address }) => address === 'sources/#source-mori-2020')).toEqual({
    kind: 'source',
    title: 'A case',
    place: 'Mori and others, 2020',
    address: 'sources/#source-mori-2020',
    text: 'Read in full.',
    also: 'Mori H, Abe K, Oda T',
  });
  // Where nobody is named, the title would stand twice.
  expect(documents.find(({ title }) => title === "Gray's Anatomy")?.place).toBe('');
});

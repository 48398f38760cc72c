import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './document.ts';
import { find, groups, makeIndex, readIndex } from './find.ts';

const document = (title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => {
  return { kind: 'lesson', title, place: 'A lesson', address: `lessons/${title}/`, text, ...more };
};
const documents = [
  document('Above the navel', 'More comes into the path.'),
  document('Vomiting', 'Call.', { kind: 'sign' }),
  document('Bleeding', 'Someone on an anticoagulant bleeds for longer; vomiting may come late.'),
  document('aorta', 'The largest artery.', { kind: 'term', also: 'aortic' }),
  document('Long', `${'Words and more words. '.repeat(60)}Then the ureter.`),
];
const index = readIndex(JSON.stringify(makeIndex(documents)));
const titles = (question: string) => find(index, question).hits.map(({ title }) => title);

describe('find', () => {
  it('finds the field’s word by the lay word', () => {
    expect(titles('belly button')).toEqual(['Above the navel']);
    expect(titles('blood thinners')).toEqual(['Bleeding']);
    expect(titles('throw up')).toEqual(['Vomiting', 'Bleeding']);
  });

  it('finds by the beginning of a word, with a slip in it, and in another form', () => {
    expect(titles('vom')).toContain('Vomiting');
    expect(titles('vommiting')).toContain('Vomiting');
    expect(titles('aortic')).toEqual(['aorta']);
    expect(titles('ARTERIES')).toEqual(['aorta']);
  });

  it('asks for all words, and says so when no document has them', () => {
    expect(find(index, 'largest artery')).toMatchObject({ whole: true, hits: [{ title: 'aorta' }] });
    const part = find(index, 'artery navel');
    expect(part.whole).toBe(false);
    expect(part.hits.map(({ title }) => title).sort()).toEqual(['Above the navel', 'aorta']);
  });

  it('finds nothing for nothing, and for what nobody wrote', () => {
    expect(find(index, '')).toEqual({ hits: [], whole: true });
    expect(find(index, 'of the')).toEqual({ hits: [], whole: true });
    expect(find(index, 'quetzalcoatl').hits).toEqual([]);
  });

  it('puts what the course teaches before what others claim', () => {
    const same = (['source', 'claim', 'lesson', 'term'] as const).map((kind) => document('Scar', 'A scar.', { kind }));
    expect(find(makeIndex(same), 'scar').hits.map(({ kind }) => kind)).toEqual(['term', 'lesson', 'claim', 'source']);
  });

  it('tells what to show and which words were found', () => {
    const [hit] = find(index, 'navel').hits;
    expect(hit).toMatchObject({ kind: 'lesson', place: 'A lesson', address: 'lessons/Above the navel/' });
    expect(hit?.found).toEqual(new Set(['navel']));
  });

  it('looks in the whole of a text, and keeps the beginning of a long one', () => {
    const [hit] = find(index, 'ureter').hits;
    expect(hit?.title).toBe('Long');
    expect(hit?.text.length).toBeLessThan(620);
    expect(hit?.text).toMatch(/\w …$|\. …$/);
  });
});

describe('groups', () => {
  it('puts the kind of the best hit first, unless another is to stand before all', () => {
    const { hits } = find(index, 'aorta vomiting');
    const kinds = (first?: 'sign') => groups(hits, first).map(({ kind }) => kind);
    expect(kinds()[0]).toBe('term');
    expect(kinds('sign')[0]).toBe('sign');
    expect(kinds('sign').sort()).toEqual(kinds().sort());
    expect(groups(hits).flatMap(({ hits }) => hits)).toHaveLength(hits.length);
    expect(groups([], 'sign')).toEqual([]);
  });
});

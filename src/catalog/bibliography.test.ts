import { readFileSync } from 'node:fs';
import { Cite, type CSL } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { bibtex, cslJson, toCsl } from './bibliography.ts';

const sources = sourceSchema.array().parse(parse(readFileSync('src/evidence/sources.yaml', 'utf8')));
const source: Source = { id: 'a-case', subject: 'harm', type: 'article', title: 'A case', provenance: 'abstract' };

/** BibTeX is written in plain letters, where three dots are three dots. */
const plain = (text: string | undefined) => text?.normalize('NFKC');
const spoken = (item: CSL) =>
  item.author?.map(({ 'non-dropping-particle': particle, family, given, literal }) =>
    plain([particle, family ?? literal, given].filter(Boolean).join(' ').replace('et al.', 'others')),
  );

describe('toCsl', () => {
  it('keeps what is in the data, and says how the source was read', () => {
    const item = toCsl({
      ...source,
      authors: 'Mori S, van der Berg AB, Otomo Y et al.',
      container: 'Surg Case Rep',
      year: 2020,
      volume: '6',
      issue: '1',
      pages: '1–4',
      doi: '10.1186/s40792-019-0767-6',
      pmid: '31898753',
      note: 'A remark.',
    });
    expect(item).toEqual({
      id: 'a-case',
      type: 'article-journal',
      title: 'A case',
      author: [
        { family: 'Mori', given: 'S' },
        { family: 'van der Berg', given: 'AB' },
        { family: 'Otomo', given: 'Y' },
        { literal: 'et al.' },
      ],
      'container-title': 'Surg Case Rep',
      issued: { 'date-parts': [[2020]] },
      volume: '6',
      issue: '1',
      page: '1–4',
      DOI: '10.1186/s40792-019-0767-6',
      PMID: '31898753',
      note: 'Read in its abstract or first page. A remark.',
    });
  });

  it('leaves out what was not seen, instead of making it up', () => {
    expect(toCsl(source)).toEqual({
      id: 'a-case',
      type: 'article-journal',
      title: 'A case',
      note: 'Read in its abstract or first page.',
    });
  });

  it('takes an institution for one name', () => {
    expect(toCsl({ ...source, authors: 'College of Massage Therapists of Ontario' }).author).toEqual([
      { literal: 'College of Massage Therapists of Ontario' },
    ]);
    expect(toCsl({ ...source, authors: 'Sun et al.' }).author).toEqual([{ family: 'Sun' }, { literal: 'et al.' }]);
  });
});

describe('bibtex', () => {
  const text = bibtex(sources);
  const back = new Map(new Cite(text).data.map((item) => [String(item.id), item]));

  it('holds every source once', () => {
    expect(back.size).toBe(sources.length);
    expect([...text.matchAll(/^@/gm)]).toHaveLength(sources.length);
  });

  it.each(sources.map((one) => [one.id, one] as const))('gives %s back as it was', (id, one) => {
    const csl = toCsl(one);
    const read = back.get(id)!;
    expect(plain(read.title)).toBe(plain(one.title));
    expect(spoken(read)).toEqual(spoken(csl));
    expect(read.issued?.['date-parts']?.[0]?.[0]).toBe(one.year);
    expect(read.DOI).toBe(one.doi);
    expect(read.URL).toBe(csl.URL);
    expect(plain(read.note)).toBe(plain(csl.note));
    expect(plain(read['container-title'] ?? read.publisher)).toBe(plain(one.container));
  });

  it('writes authors who were not named as BibTeX does', () => {
    expect(bibtex([{ ...source, authors: 'Mori S et al.' }])).toContain('author = {Mori, S and others}');
  });
});

describe('cslJson', () => {
  it('has no identifier that is not in the data', () => {
    const known = new Set(sources.flatMap(({ doi, pmid, pmcid }) => [doi, pmid, pmcid]));
    const items = JSON.parse(cslJson(sources)) as CSL[];
    expect(items).toHaveLength(sources.length);
    for (const { DOI, PMID, PMCID } of items)
      for (const identifier of [DOI, PMID, PMCID].filter(Boolean)) expect(known).toContain(identifier);
  });
});

import { describe, expect, it } from 'vitest';
import type { Source } from '../schemas/source.ts';
import { PROVENANCE, sourceAddress, sourceLabel, sourceLinkWords, sourcePlace, sourceTitle } from './source-text.ts';

const source: Source = { id: 'x', subject: 'harm', type: 'article', title: 'A case of harm', provenance: 'full' };

describe('sourceLabel', () => {
  it.each([
    ['Mori H', 2020, 'Mori, 2020'],
    ['Sajko S, Stuber K', 2009, 'Sajko and Stuber, 2009'],
    ['Mori H, Abe K, Oda T', 2020, 'Mori and others, 2020'],
    ['Mori H, et al.', 2020, 'Mori and others, 2020'],
    ['Mori H et al', 2020, 'Mori and others, 2020'],
    ['Mori H, Abe K, et al.', 2020, 'Mori and others, 2020'],
    ['van der Berg AB, Müller-Lüdenscheidt J-P', 1999, 'van der Berg and Müller-Lüdenscheidt, 1999'],
    ['US Preventive Services Task Force', 2019, 'US Preventive Services Task Force, 2019'],
    ['Mori H', undefined, 'Mori'],
  ])('shortens the authors "%s" of %s to "%s"', (authors, year, label) => {
    expect(sourceLabel({ ...source, authors, year })).toBe(label);
  });

  it('uses the title when no author was shown', () => {
    expect(sourceLabel({ ...source, year: 2020 })).toBe('A case of harm, 2020');
    expect(sourceLabel(source)).toBe('A case of harm');
  });
});

describe('sourceAddress', () => {
  const found = { doi: '10.1000/x', pmid: '123', pmcid: 'PMC456', url: 'https://example.org/' };

  it('is the most lasting address that was seen', () => {
    expect(sourceAddress({ ...source, ...found })).toBe('https://doi.org/10.1000/x');
    expect(sourceAddress({ ...source, ...found, doi: undefined })).toBe('https://pubmed.ncbi.nlm.nih.gov/123/');
    expect(sourceAddress({ ...source, pmcid: found.pmcid, url: found.url })).toBe(
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC456/',
    );
    expect(sourceAddress({ ...source, url: found.url })).toBe('https://example.org/');
  });

  it('is nothing when none was seen', () => {
    expect(sourceAddress(source)).toBeUndefined();
  });
});

describe('sourceLinkWords', () => {
  it('says where the link leads', () => {
    expect(sourceLinkWords({ ...source, doi: '10.1000/x', pmid: '123' })).toBe('doi 10.1000/x');
    expect(sourceLinkWords({ ...source, pmid: '123' })).toBe('PubMed 123');
    expect(sourceLinkWords({ ...source, url: 'https://example.org/' })).toBe('Page');
  });
});

describe('sourceTitle', () => {
  it('ends in one sign', () => {
    expect(sourceTitle(source)).toBe('A case of harm.');
    for (const title of ['So what?', 'A case.', 'A case…']) expect(sourceTitle({ ...source, title })).toBe(title);
  });
});

describe('sourcePlace', () => {
  it('is one line of what was seen', () => {
    const place = { container: 'Surg Case Rep.', year: 2020, volume: '6', issue: '1', pages: '1–4' };
    expect(sourcePlace({ ...source, ...place })).toBe('Surg Case Rep., 2020, vol. 6, no. 1, pp. 1–4.');
    expect(sourcePlace({ ...source, container: 'Surg Case Rep.' })).toBe('Surg Case Rep.');
    expect(sourcePlace(source)).toBe('');
  });
});

describe('PROVENANCE', () => {
  it('never calls a source read of which only the title was seen', () => {
    expect(PROVENANCE.citation).not.toMatch(/read/i);
  });
});

import { describe, expect, it } from 'vitest';
import { sourceSchema } from './source.ts';

const source = { id: 'mori-2020', subject: 'harm', type: 'article', title: 'A case', provenance: 'full' };
const faultsOf = (changes: Record<string, unknown>) =>
  sourceSchema.safeParse({ ...source, ...changes }).error?.issues.map(({ message }) => message) ?? [];

describe('sourceSchema', () => {
  it('takes a source of which no author, year or address was seen', () => {
    expect(sourceSchema.parse(source)).toEqual(source);
  });

  it('wants to be told how the source was read', () => {
    expect(faultsOf({ provenance: undefined })).toHaveLength(1);
    expect(faultsOf({ provenance: 'skimmed' })).toHaveLength(1);
  });

  it('wants to be told what the source is about', () => {
    expect(faultsOf({ subject: undefined })).toHaveLength(1);
    expect(faultsOf({ subject: 'bones' })).toHaveLength(1);
  });

  it('refuses a DOI with its resolver, and a PubMed id that is none', () => {
    expect(faultsOf({ doi: 'https://doi.org/10.1000/x' })).toEqual(['a DOI begins with "10."']);
    expect(faultsOf({ pmid: 'PMC123' })).toEqual(['a PubMed id is digits']);
  });

  it('refuses an id that could not stand in a tag', () => {
    expect(faultsOf({ id: 'Mori 2020' })).toEqual(['a source id is lower-case letters, digits and hyphens']);
  });
});

import { describe, expect, it } from 'vitest';
import { termSchema } from './term.ts';

const psoas = { id: 'psoas', term: 'psoas', say: 'SOH-us', ipa: 'ˈsoʊ.əs', means: 'A muscle.', sources: ['grays'] };
const faultsOf = (changes: Record<string, unknown>) =>
  termSchema.safeParse({ ...psoas, ...changes }).error?.issues.map(({ message }) => message) ?? [];

describe('termSchema', () => {
  it('takes a word with its sound, and an everyday word without', () => {
    expect(termSchema.parse(psoas)).toEqual({ ...psoas, also: [] });
    expect(faultsOf({ say: undefined, ipa: undefined })).toEqual([]);
  });

  it('wants plain respelling and IPA together', () => {
    const together = 'say and ipa belong together: give both or neither';
    expect(faultsOf({ ipa: undefined })).toEqual([together]);
    expect(faultsOf({ say: undefined })).toEqual([together]);
  });

  it('takes syllables of one case, with a stressed one', () => {
    for (const say of ['SOH-us', 'il-ee-oh-SOH-us', 'VEE-nuh KAY-vuh', 'JEN-it-oh-FEM-er-ul nurv'])
      expect(faultsOf({ say }), say).toEqual([]);
    for (const say of ['soh-us', 'Soh-us', 'SOH-us!', '-SOH-us', 'SOH--us', 'ˈsoʊ'])
      expect(faultsOf({ say }), say).toEqual(['write syllables with hyphens, the stressed one in capitals: SOH-us']);
  });

  it('takes only letters of the IPA, not the keys that look like them', () => {
    for (const ipa of ["'soʊ.əs", '/ˈsoʊ.əs/', 'ˈlɪg.ə.mənt', 'si:', 'ˈSOH.əs', ''])
      expect(faultsOf({ ipa }), ipa).toEqual([
        'only letters of the IPA: ˈ not an apostrophe, ː not a colon, ɡ not g, ɹ or r',
      ]);
  });

  it('wants a meaning and something it rests on', () => {
    expect(faultsOf({ means: '' })).toHaveLength(1);
    expect(faultsOf({ sources: [] })).toEqual(['every term needs a source; general-medical-knowledge is one']);
  });
});

import { describe, expect, it } from 'vitest';
import { counted, lockWords, newPassphraseFault, notMadeWords, savingWords, stepWords } from './backup-words.ts';

const GOOD = 'seven quiet herons at dusk';

describe('a new passphrase', () => {
  it('is taken when it was typed twice', () => {
    expect(newPassphraseFault(GOOD, GOOD)).toBeUndefined();
    expect(newPassphraseFault(GOOD, ` ${GOOD} `)).toBeUndefined();
  });

  it('is refused at its field', () => {
    expect(newPassphraseFault('short', 'short')).toMatchObject({ field: 'first', words: expect.stringMatching(/12/) });
    expect(newPassphraseFault('aaaaaaaaaaaaaa', 'aaaaaaaaaaaaaa')).toMatchObject({ field: 'first' });
    expect(newPassphraseFault(GOOD, `${GOOD}s`)).toMatchObject({ field: 'second' });
  });
});

describe('what is told of a backup', () => {
  it('tells a wrong passphrase from a damaged file', () => {
    expect(lockWords('wrong-passphrase')).toMatch(/^The file is whole/);
    expect(lockWords('damaged')).toMatch(/No passphrase opens it/);
  });

  it('never says saved of what was not read back', () => {
    for (const saving of ['handed-out', 'not-read-back', 'cancelled'] as const)
      expect(savingWords(saving)).not.toMatch(/is saved|was saved\./);
    expect(notMadeWords('not-read-back')).toMatch(/thrown away/);
  });

  it('counts its steps and things', () => {
    expect(['packing', 'locking', 'reading-back'].map((step) => stepWords(step as 'packing').slice(0, 11))).toEqual([
      'Step 1 of 3',
      'Step 2 of 3',
      'Step 3 of 3',
    ]);
    expect([counted(1, 'record', 'records'), counted(2, 'record', 'records')]).toEqual(['1 record', '2 records']);
  });
});

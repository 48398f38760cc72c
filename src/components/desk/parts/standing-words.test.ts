import { describe, expect, it } from 'vitest';
import { copyWords, unsavedWords } from './standing-words.ts';

const dateOf = (at: number) => `day ${at}`;

describe('what is in no backup', () => {
  it('says nothing where all is saved', () => {
    expect(unsavedWords({ records: 0, any: false, savedAt: 3 }, dateOf)).toBeUndefined();
  });

  it('counts the records, and tells the last backup', () => {
    expect(unsavedWords({ records: 0, any: true }, dateOf)).toMatch(
      /^Changes are in no backup\. There is no backup yet\./,
    );
    expect(unsavedWords({ records: 1, any: true, savedAt: 3 }, dateOf)).toMatch(
      /^One record is in no backup as it is now\. The last backup is of day 3\./,
    );
    expect(unsavedWords({ records: 12, any: true }, dateOf)).toMatch(/^12 records are/);
  });
});

describe('the working copy', () => {
  it('is told only where something is wrong with it', () => {
    expect(copyWords({ copy: 'kept', damaged: 0 })).toEqual([]);
    for (const copy of ['full', 'blocked', 'newer'] as const) expect(copyWords({ copy, damaged: 0 })).toHaveLength(1);
    expect(copyWords({ copy: 'full', damaged: 1 })[1]).toMatch(/^One thing/);
    expect(copyWords({ copy: 'kept', damaged: 2 })[0]).toMatch(/^2 things/);
  });
});

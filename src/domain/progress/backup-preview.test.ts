import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankItem, entryOf, eventOfEveryKind, formOf, logOf, singleItem } from '../testing/fixtures.ts';
import { previewBackup } from './backup-preview.ts';
import { mergeLogs } from './entry.ts';
import { tally } from './tally.ts';

const named = (name: string, n: number, by = 'phone') => entryOf({ kind: 'name-given', name }, by, n);
const here = logOf(eventOfEveryKind['lesson-opened'], { kind: 'name-given', name: 'Ann' });

describe('previewBackup', () => {
  it('says what is new and what is here already', () => {
    const added = entryOf(eventOfEveryKind['lesson-read'], 'phone', 1);
    expect(previewBackup(here, [added, ...here])).toEqual({ fresh: [added], replacing: 0, known: 2, different: 0 });
  });

  it('counts apart what has the number of an entry that is here and says something else', () => {
    const [ann, bea] = ['Ann', 'Bea'].map((name) => named(name, 2, 'tab'));
    // Of two with one number the same stands on every device.
    expect(previewBackup([ann!], [bea!])).toEqual({ fresh: [], replacing: 0, known: 0, different: 1 });
    expect(previewBackup([bea!], [ann!])).toEqual({ fresh: [ann], replacing: 1, known: 0, different: 0, name: 'Ann' });
  });

  it('takes an entry for the same in whatever order its fields stand', () => {
    const reversed = Object.fromEntries(Object.entries(here[0]!).reverse()) as unknown as (typeof here)[0];
    expect(previewBackup(here, [reversed])).toEqual({ fresh: [], replacing: 0, known: 1, different: 0 });
  });

  it('names the name that would come onto the certificate, if it is another one', () => {
    expect(previewBackup(here, [named('Bea', 9)]).name).toBe('Bea');
    expect(previewBackup(here, [named('Bea', 1)]).name).toBeUndefined();
    expect(previewBackup(here, [named('Ann', 9)]).name).toBeUndefined();
    expect(previewBackup([], [named('Bea', 1)]).name).toBe('Bea');
  });

  it('tells just what adding does', () => {
    const logs = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 8 }), fc.constantFrom('Ann', 'Bea'))
        .map(([by, n, name]) => entryOf({ kind: 'name-given', name }, by, n)),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(logs, logs, (log, backup) => {
        const { fresh, replacing, known, different } = previewBackup(log, backup);
        const merged = mergeLogs(log, backup);
        expect(merged.length - log.length).toBe(fresh.length - replacing);
        expect(mergeLogs(log, fresh)).toEqual(merged);
        expect(fresh.length + known + different).toBe(backup.length);
      }),
    );
  });
});

describe('tally', () => {
  it('counts one of each kind, and a lesson opened twice once', () => {
    const log = logOf(...Object.values(eventOfEveryKind), eventOfEveryKind['lesson-opened']);
    expect(tally(log)).toMatchObject({ entries: log.length, lessons: 1, practice: 1, review: 1 });
  });

  it('counts finals that were handed in, and no re-test', () => {
    const started = eventOfEveryKind['final-started'];
    const form = formOf([bankItem(singleItem())]);
    const handedIn = eventOfEveryKind['final-submitted'];
    const log = logOf({ ...started, form }, { ...handedIn, attempt: 'tab-1' }, started, {
      ...handedIn,
      attempt: 'tab-3',
    });
    expect(tally(log).finals).toBe(1);
    expect(tally(log.slice(0, 1)).finals).toBe(0);
  });

  it('counts nothing in nothing', () => {
    expect(tally([])).toEqual({ entries: 0, lessons: 0, practice: 0, review: 0, finals: 0 });
  });
});

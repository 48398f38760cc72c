import { describe, expect, it } from 'vitest';
import { eventOfEveryKind, logOf } from '../../domain/testing/fixtures.ts';
import { fileWords, lossWords, previewWords, refusalWords, sizeWords } from './backup-words.ts';

const opened = {
  kind: 'opened' as const,
  fresh: [],
  entries: [],
  replacing: 0,
  known: 0,
  different: 0,
  damaged: 0,
  newer: 0,
  missing: 0,
  whole: true,
  bytes: 34_000,
};

describe('a chosen file', () => {
  it('is called by its name, its size and its day', () => {
    expect(fileWords('a.json', { ...opened, savedAt: 7 }, (at) => `day ${at}`)).toBe(
      '“\u2068a.json\u2069”, about 34 kB, saved on day 7.',
    );
    expect(fileWords('a.json', opened, String)).toBe('“\u2068a.json\u2069”, about 34 kB.');
  });

  it.each([
    [0, 'less than 1 kB'],
    [1499, 'about 1 kB'],
    [999_400, 'about 999 kB'],
    [5_140_000, 'about 5.1 MB'],
  ])('of %i bytes is %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('what it would add', () => {
  it('is counted as a learner would, singular and plural', () => {
    const one = logOf(eventOfEveryKind['practice-answered']);
    expect(previewWords({ ...opened, fresh: one })).toEqual(['It would add 1 entry, among them 1 practice answer.']);
    const many = logOf(...Object.values(eventOfEveryKind), eventOfEveryKind['review-answered']);
    expect(previewWords({ ...opened, fresh: many })).toEqual([
      `It would add ${many.length} entries, among them 1 lesson opened, 1 practice answer and 2 review answers.`,
    ]);
    expect(previewWords({ ...opened, fresh: logOf(eventOfEveryKind['name-given']) })).toEqual([
      'It would add 1 entry.',
    ]);
  });

  it('says what is here already, what differs, and the name that would change', () => {
    expect(previewWords({ ...opened, known: 1, different: 1, name: 'Bea' })).toEqual([
      'One is here already.',
      'One has the number of an entry that is here, and says something else: what is here stands.',
      'The name for the certificate would become “\u2068Bea\u2069”.',
    ]);
    expect(previewWords({ ...opened, fresh: logOf(eventOfEveryKind['name-given']), replacing: 1 })).toEqual([
      'It would add 1 entry.',
      'One takes the place of an entry with the same number, which says something else.',
    ]);
    expect(previewWords({ ...opened, known: 5, different: 2 }).join(' ')).toMatch(
      /^5 are here already\. 2 have the number/,
    );
  });
});

describe('what of it is lost', () => {
  it('is nothing of a whole file', () => {
    expect(lossWords(opened)).toEqual([]);
  });

  it('is said of each sort, singular and plural', () => {
    expect(lossWords({ ...opened, whole: false, damaged: 1, missing: 2, newer: 3 })).toEqual([
      '1 entry is damaged and cannot be read.',
      '2 entries are missing from it.',
      '3 entries were made by a newer version of the course. Use the new version when this page offers it, then choose the file again.',
    ]);
  });

  it('is owned up to where it cannot be counted', () => {
    expect(lossWords({ ...opened, whole: false })).toEqual([
      'It is not as it was saved. What can be read of it is right in itself.',
    ]);
  });
});

it('a file that is refused is named, with the reason, and that nothing has changed', () => {
  for (const problem of ['too-large', 'unreadable', 'not-json', 'not-a-backup', 'newer-format'] as const)
    expect(refusalWords('a.json', problem)).toMatch(
      /^“\u2068a\.json\u2069” was not restored: .{20,}\. Nothing here has changed\.$/,
    );
});

import { describe, expect, it } from 'vitest';
import { fileHandIn } from '../../../domain/teaching/gradebook/filing.ts';
import { EMPTY_GRADEBOOK } from '../../../domain/teaching/gradebook/record.ts';
import { rows } from '../../../domain/teaching/gradebook/rows.ts';
import { digestOf, gradedHandIn } from '../../../domain/testing/teaching.ts';
import { deletionWords, marksOf, rowProblemWords, tableFaultWords } from './gradebook-words.ts';

const filed = (...handIns: ReturnType<typeof gradedHandIn>[]) =>
  handIns.reduce(
    (book, graded) => fileHandIn(book, graded, { id: 'r1', at: 1, today: '2026-11-21' }).book,
    EMPTY_GRADEBOOK,
  );

describe('what stands out in a line', () => {
  it('is nothing where nothing does', () => {
    expect(rows(filed(gradedHandIn()).records).flatMap(marksOf)).toEqual([]);
  });

  it('names each thing, and counts earlier hand-ins', () => {
    const second = { digest: digestOf(2), made: 1_790_000_100_000, late: true };
    const book = filed(
      gradedHandIn(),
      gradedHandIn({ ...second, disagreements: ['A result.'], oddities: ['An hour.'] }),
    );
    const [row] = rows(book.records);
    expect(marksOf({ ...row!, record: { ...row!.record, note: 'Ask.', held: true } })).toEqual([
      'late',
      'edited',
      'to ask about',
      '1 earlier hand-in',
      'note',
      'held',
    ]);
  });
});

it('tells of an edited file though another one counts', () => {
  const book = filed(
    gradedHandIn({ disagreements: ['A result.'] }),
    gradedHandIn({ digest: digestOf(2), made: 1_790_000_100_000 }),
  );
  expect(rows(book.records).flatMap(marksOf)).toEqual(['another hand-in edited', '1 earlier hand-in']);
});

it('tells of a file in another name, filed by its licence or address', () => {
  const ana = gradedHandIn();
  const written = gradedHandIn({ digest: digestOf(2), learner: { ...ana.learner, name: 'NUNEZ, Ana' } });
  expect(rows(filed(ana, written).records).flatMap(marksOf)).toEqual(['1 earlier hand-in']);
  const other = gradedHandIn({ digest: digestOf(3), learner: { ...ana.learner, name: 'Bo', email: 'bo@example.org' } });
  expect(rows(filed(ana, other).records).flatMap(marksOf)).toEqual(['another name in it', '1 earlier hand-in']);
  const nameless = gradedHandIn({ digest: digestOf(4), learner: { ...ana.learner, name: '' } });
  expect(rows(filed(nameless).records).flatMap(marksOf)).toEqual([]);
});

describe('what deleting would do', () => {
  const nothing = { going: [], early: [], held: [], unsaved: 0 };

  it('is said of records whose time is over in one sentence', () => {
    expect(deletionWords({ ...nothing, going: ['a', 'b'] })).toEqual([
      '2 records would go, with all hand-ins in them.',
    ]);
  });

  it('warns of days to come, of holds, and of what is in no backup', () => {
    const early = [
      { record: 'a', name: 'Ana', keepUntil: '2033-11-21' },
      { record: 'b', name: 'Bo', keepUntil: '2031-01-01' },
    ];
    const words = deletionWords({ going: ['a', 'b'], early, held: ['c'], unsaved: 1 }).join(' ');
    expect(words).toMatch(/1 record would stay, because it is held/);
    expect(words).toMatch(/the last until 2033-11-21/);
    expect(words).toMatch(/1 record of them is in no backup/);
    expect(deletionWords({ ...nothing, held: ['c'] })[0]).toBe('Nothing would go.');
  });
});

it('says of a roster what was left out, and why it was not read', () => {
  expect(rowProblemWords({ row: 4, problem: 'twice' })).toBe(
    'Row 4 was left out: this person stands further up already.',
  );
  expect(tableFaultWords('people.csv', 'empty')).toMatch(/people\.csv.*There is nothing in it\. Nothing changed\.$/);
});

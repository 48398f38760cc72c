import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANA, anyHandIns, bookOf, digestOf, gradedHandIn } from '../../testing/teaching.ts';
import { fileHandIn, separate, withRegraded } from './filing.ts';
import { current, EMPTY_GRADEBOOK, learnerOf, withNote } from './record.ts';

const reception = { id: 'new', at: 1_795_100_000_000, today: '2026-11-22' };
const first = gradedHandIn();
const again = gradedHandIn({ digest: digestOf(2), made: first.made + 1, minutes: 120 });
const digests = (book: ReturnType<typeof bookOf>) =>
  book.records.flatMap(({ handIns }) => handIns.map(({ graded }) => graded.digest)).sort();

describe('a hand-in on the desk', () => {
  it('gets a record, kept for seven years', () => {
    const filed = fileHandIn(EMPTY_GRADEBOOK, first, reception);
    expect(filed).toMatchObject({ kind: 'new', record: 'new', alike: [] });
    expect(filed.book.records).toEqual([
      {
        id: 'new',
        assignment: 'psoas-2026',
        handIns: [{ received: reception.at, graded: first }],
        note: '',
        noteAt: 0,
        held: false,
        keepUntil: '2033-11-22',
        changed: 1,
      },
    ]);
  });

  it('changes nothing when it was there already', () => {
    const book = bookOf(first);
    expect(fileHandIn(book, first, reception)).toEqual({ kind: 'duplicate', book, record: 'r0' });
  });

  it('is added to the history of whoever handed in before, and the newest counts', () => {
    const book = withNote(bookOf(first), 'r0', 'Asked about the pulse.', 5);
    const filed = fileHandIn(book, again, reception);
    expect(filed).toMatchObject({ kind: 'resubmitted', by: 'email', record: 'r0' });
    const [record] = filed.book.records;
    expect(record?.handIns.map(({ graded }) => graded.digest)).toEqual([again.digest, first.digest]);
    expect(record).toMatchObject({ note: 'Asked about the pulse.', keepUntil: '2033-11-22' });
    expect(current(record!).minutes).toBe(120);
  });

  it('counts as older when it was made earlier, whenever it comes', () => {
    const [record] = fileHandIn(bookOf(again), first, reception).book.records;
    expect(current(record!).digest).toBe(again.digest);
  });

  it('does not stand before all later ones because its clock was ahead', () => {
    const ahead = { ...first, made: reception.at + 400 * 86_400_000 };
    const [record] = fileHandIn(bookOf(ahead), { ...again, made: reception.at - 5 }, reception).book.records;
    expect(current(record!).digest).toBe(again.digest);
  });

  it('is another person’s who has the address of the same clinic, and another name and licence', () => {
    const bo = { ...ANA, name: 'Bo Lee', licences: [{ number: 'MA 777', state: 'FL' }] };
    const filed = fileHandIn(bookOf(first), { ...again, learner: bo }, reception);
    expect(filed).toMatchObject({ kind: 'new', record: 'new' });
    // Someone with a new licence, or a new name, is still themselves.
    for (const learner of [
      { ...ANA, name: 'Ana Lee' },
      { ...ANA, licences: bo.licences },
    ])
      expect(fileHandIn(bookOf(first), { ...again, learner }, reception)).toMatchObject({ by: 'email' });
  });

  it('goes, of two records with one address, to the one with the name', () => {
    const bo = gradedHandIn({ digest: digestOf(3), learner: { ...ANA, name: 'Bo Lee', licences: [] } });
    const book = separate(bookOf(first, bo), 'r0', bo.digest, 'bo');
    const filed = fileHandIn(book, gradedHandIn({ digest: digestOf(4), learner: bo.learner }), reception);
    const other = fileHandIn(book, gradedHandIn({ digest: digestOf(5) }), reception);
    expect([filed.record, other.record].sort()).toEqual(['bo', 'r0']);
    expect(learnerOf(filed.book.records.find(({ id }) => id === filed.record)!).name).toBe('Bo Lee');
  });

  it('is another record in another assignment', () => {
    expect(fileHandIn(bookOf(first), { ...again, assignment: 'other' }, reception).kind).toBe('new');
  });

  it('is not put under a namesake, who is told of', () => {
    const other = { ...ANA, email: 'another.ana@example.org', licences: [] };
    expect(fileHandIn(bookOf(first), { ...again, learner: other }, reception)).toMatchObject({
      kind: 'new',
      alike: ['r0'],
    });
  });

  it('goes to whom the surest sign names when signs name two', () => {
    const bo = gradedHandIn({
      digest: digestOf(3),
      learner: { ...ANA, name: 'Bo', email: 'bo@example.org', licences: [] },
    });
    const both = gradedHandIn({ digest: digestOf(4), learner: { ...ANA, email: 'bo@example.org' } });
    expect(fileHandIn(bookOf(first, bo), both, reception)).toMatchObject({ by: 'email', record: 'r1' });
  });

  it('does not join by name a history in which someone else’s address stands', () => {
    const bare = gradedHandIn({ digest: digestOf(5), learner: { ...ANA, email: undefined, licences: [] } });
    const mailed = gradedHandIn({ digest: digestOf(6), learner: { ...ANA, email: 'x@example.org', licences: [] } });
    const book = bookOf(bare, first);
    expect(book.records).toHaveLength(1);
    expect(fileHandIn(book, mailed, reception).kind).toBe('new');
  });

  it('is never lost, kept twice or mixed among assignments, in whatever order files are dropped', () => {
    fc.assert(
      fc.property(anyHandIns, fc.infiniteStream(fc.nat()), (handIns, order) => {
        const shuffled = handIns.map((one) => ({ one, by: order.next().value })).sort((a, b) => a.by - b.by);
        const book = bookOf(...shuffled.map(({ one }) => one), ...handIns);
        expect(digests(book)).toEqual(handIns.map(({ digest }) => digest).sort());
        for (const { assignment, handIns: own } of book.records) {
          expect(own.every(({ graded }) => graded.assignment === assignment)).toBe(true);
          expect(own.map(({ graded }) => graded.made)).toEqual(
            own.map(({ graded }) => graded.made).sort((a, b) => b - a),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes the same records in whatever order files are dropped, where everyone has one address', () => {
    const mailed = anyHandIns.map((handIns) =>
      handIns.map((one) => ({
        ...one,
        learner: { ...one.learner, licences: [], email: `${one.made % 3}@example.org` },
      })),
    );
    const shape = (book: ReturnType<typeof bookOf>) =>
      book.records.map(({ handIns }) => handIns.map(({ graded }) => graded.digest).join()).sort();
    fc.assert(
      fc.property(mailed, (handIns) => {
        expect(shape(bookOf(...handIns.toReversed()))).toEqual(shape(bookOf(...handIns)));
      }),
    );
  });
});

describe('a hand-in filed under another person', () => {
  it('can be taken out into a record of its own', () => {
    const book = separate(bookOf(first, again), 'r0', first.digest, 'own');
    expect(digests(book)).toEqual([first.digest, again.digest]);
    expect(book.records.map((record) => [record.id, current(record).digest])).toEqual([
      ['r0', again.digest],
      ['own', first.digest],
    ]);
    expect(learnerOf(book.records[1]!)).toEqual(ANA);
  });

  it('stays where it is when it is the only one, or unknown', () => {
    const book = bookOf(first);
    expect(separate(book, 'r0', first.digest, 'own')).toBe(book);
    expect(separate(book, 'r0', digestOf(99), 'own')).toBe(book);
    expect(separate(book, 'r9', first.digest, 'own')).toBe(book);
  });
});

describe('another grading of a file', () => {
  it('takes the place of the earlier one, and of nothing else', () => {
    const book = withNote(bookOf(first, again), 'r0', 'x', 1);
    const better = { ...first, disagreements: [], minutes: 1 };
    const [record] = withRegraded(book, better).records;
    expect(record?.handIns.map(({ graded }) => graded.minutes)).toEqual([again.minutes, 1]);
    expect(record).toMatchObject({ id: 'r0', note: 'x', changed: book.revision + 1 });
    expect(record?.handIns[1]?.received).toBe(book.records[0]?.handIns[1]?.received);
    expect(withRegraded(book, { ...better, digest: digestOf(99) })).toBe(book);
    expect(withRegraded(book, { ...better, assignment: 'other' })).toBe(book);
  });
});

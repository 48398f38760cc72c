import { describe, expect, it } from 'vitest';
import { bookOf, linesOf } from '../desk/lines.ts';
import { restored } from '../desk/merge.ts';
import { EMPTY_GRADEBOOK } from '../gradebook/record.ts';
import { certificateFor, keptFor } from '../../testing/kept-certificates.ts';
import {
  listStates,
  REASON_LONGEST,
  standingFor,
  takenPlaces,
  withCertificates,
  withList,
  withReview,
  withWithdrawn,
} from './kept.ts';

const LIST = 'https://school.example/status.json';
const [one, two] = [keptFor(1), keptFor(2)];
const both = withCertificates(EMPTY_GRADEBOOK, [one, two]);
const through = (book: typeof both) =>
  new Map([...linesOf(book)].map(([key, value]) => [key, JSON.parse(JSON.stringify(value)) as unknown]));

describe('a list of withdrawn certificates', () => {
  it('is stale where as many were withdrawn of another key, and after it was made', () => {
    const status = { list: LIST, index: 3 };
    const own = keptFor(1, { facts: certificateFor(1, { status }), signed: 10 });
    const old = keptFor(2, { facts: certificateFor(2, { status: { list: LIST, index: 4 } }), issuer: 'did:key:old' });
    let book = withReview(withCertificates(EMPTY_GRADEBOOK, [own, old]), undefined, 1);
    // The earlier key’s list, with one in it.
    book = withList(withWithdrawn(book, old.id, '', 20), { list: LIST, at: 30, withdrawn: 1 });
    book = withWithdrawn(book, own.id, '', 40);
    expect(listStates(book, 'did:key:own')).toMatchObject([{ withdrawn: [3], stale: true }]);
    expect(listStates(withList(book, { list: LIST, at: 50, withdrawn: 1 }), 'did:key:own')[0]?.stale).toBe(false);
  });
});

describe('certificates on the desk', () => {
  it('are kept once, and each change is a new revision', () => {
    expect(both.revision).toBe(1);
    expect(both.certificates.map(({ id, changed }) => [id, changed])).toEqual([
      [one.id, 1],
      [two.id, 1],
    ]);
    expect(withCertificates(both, [one])).toBe(both);
  });

  it('are withdrawn once, with the first reason, cut where it is too long', () => {
    const gone = withWithdrawn(both, one.id, ` wrong name ${'x'.repeat(REASON_LONGEST)}`, 50);
    expect(gone.certificates[0]?.withdrawn?.at).toBe(50);
    expect(gone.certificates[0]?.withdrawn?.reason).toHaveLength(REASON_LONGEST);
    expect(gone.certificates[1]).toBe(both.certificates[1]);
    expect(withWithdrawn(gone, one.id, 'again', 60)).toBe(gone);
    expect(withWithdrawn(both, 'urn:uuid:unknown', '', 60)).toBe(both);
    expect(standingFor(gone, one.record)).toBeUndefined();
    expect(standingFor(gone, two.record)?.id).toBe(two.id);
  });

  it('withdraw what they replace', () => {
    const instead = keptFor(3, { record: one.record, facts: certificateFor(3, { replaces: one.id }), signed: 77 });
    const after = withCertificates(both, [instead], 'the name was wrong');
    expect(after.certificates[0]?.withdrawn).toEqual({ at: 77, reason: 'the name was wrong', replacedBy: instead.id });
    expect(standingFor(after, one.record)?.id).toBe(instead.id);
  });

  it('are read as they were written, and old desks have none', () => {
    const book = withReview(withWithdrawn(both, two.id, 'moved', 9), undefined, 5);
    expect(bookOf(through(book))).toEqual({ book, damaged: [], newer: [] });
    expect(bookOf(new Map()).book.certificates).toEqual([]);
    expect(bookOf(new Map()).book.signing).toBeUndefined();
  });

  it('cost themselves where one is damaged, and no other', () => {
    const lines = through(both);
    lines.set(`certificate:${one.id}`, { ...(lines.get(`certificate:${one.id}`) as object), facts: { id: 'cat' } });
    const read = bookOf(lines);
    expect(read.damaged).toEqual([`certificate:${one.id}`]);
    expect(read.book.certificates.map(({ id }) => id)).toEqual([two.id]);
  });

  it('of one number and another’s facts are damaged', () => {
    const lines = through(both);
    lines.set(`certificate:${one.id}`, { ...(lines.get(`certificate:${one.id}`) as object), facts: two.facts });
    expect(bookOf(lines).damaged).toEqual([`certificate:${one.id}`]);
  });
});

describe('restoring certificates', () => {
  it('joins those of both, and withdraws what either has withdrawn', () => {
    const here = withCertificates(EMPTY_GRADEBOOK, [one]);
    const there = withWithdrawn(both, one.id, 'wrong', 9);
    const { book } = restored(here, there, 100);
    expect(book.certificates.map(({ id, withdrawn }) => [id, withdrawn?.reason])).toEqual([
      [one.id, 'wrong'],
      [two.id, undefined],
    ]);
    expect(book.revision).toBe(here.revision + 1);
    expect(restored(book, there, 100).book).toBe(book);
    // The other way round nothing stands again.
    expect(restored(there, here, 100).book).toBe(there);
  });

  it('brings the review where there is none, and exchanges none', () => {
    const review = { name: 'Bo Lee', licence: 'PT 5, TX', date: '2026-10-01', version: '0.4.0' };
    const said = withReview(EMPTY_GRADEBOOK, review, 3);
    expect(restored(both, said, 100).book.signing?.review).toEqual(review);
    const own = withReview(both, undefined, 4);
    expect(restored(own, said, 100).book).toBe(own);
  });
});

describe('lists of withdrawn certificates', () => {
  const listed = (number: number, index: number, issuer = one.issuer) =>
    keptFor(number, { issuer, facts: certificateFor(number, { status: { list: LIST, index } }) });
  const book = withReview(
    withCertificates(EMPTY_GRADEBOOK, [listed(1, 70), listed(2, 5), listed(3, 9, 'did:key:other'), keptFor(4)]),
    undefined,
    1,
  );

  const last = Math.max(
    ...book.certificates.flatMap(({ signed, facts, issuer }) =>
      facts.status && issuer === one.issuer ? [signed] : [],
    ),
  );

  it('give no place twice, also not those of another key', () => {
    expect([...takenPlaces(book, LIST)].sort((a, b) => a - b)).toEqual([5, 9, 70]);
    expect(takenPlaces(book, 'https://elsewhere.example/').size).toBe(0);
  });

  it('say what is withdrawn, and whether the file that was made says it', () => {
    expect(listStates(book, one.issuer)).toEqual([
      { list: LIST, certificates: 2, others: 1, withdrawn: [], stale: true },
    ]);
    const made = withList(book, { list: LIST, at: last, withdrawn: 0 });
    expect(listStates(made, one.issuer)[0]).toMatchObject({ made: last, stale: false });
    const gone = withWithdrawn(withWithdrawn(made, one.id, '', 9), two.id, '', 9);
    expect(listStates(gone, one.issuer)[0]).toMatchObject({ withdrawn: [5, 70], stale: true });
  });

  it('say nothing of a certificate that was signed after them', () => {
    const before = withList(book, { list: LIST, at: last - 1, withdrawn: 0 });
    expect(listStates(before, one.issuer)[0]).toMatchObject({ stale: true });
    const after = withList(book, { list: LIST, at: last, withdrawn: 0 });
    expect(listStates(after, one.issuer)[0]).toMatchObject({ stale: false });
  });
});

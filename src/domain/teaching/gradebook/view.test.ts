import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANA, anyHandIns, bookOf, digestOf, gradedHandIn } from '../../testing/teaching.ts';
import { withNote } from './record.ts';
import { rows, standing, wholePercent } from './rows.ts';
import { counts, view, type SortKey, type View } from './view.ts';

const person = (name: string, at: number, changes: Parameters<typeof gradedHandIn>[0] = {}) =>
  gradedHandIn({
    digest: digestOf(at),
    learner: { ...ANA, name, email: `${at}@example.org`, licences: [{ number: `MA ${at}00`, state: 'TX' }] },
    attempts: [`t${at}-1`],
    ...changes,
  });
const scored = (n: number, d: number, passed: boolean, criticalMissed: string[] = []) => ({
  final: { score: { n, d }, total: 20, passed, criticalMissed },
});

const book = withNote(
  bookOf(
    person('Bo Lee', 1, { ...scored(33, 2, true), late: true, attempts: ['t4-1'] }),
    person('ana núñez', 2, { ...scored(19, 1, false, ['the-call']), minutes: 30 }),
    person('Cy Ortiz', 3, { missing: ['The evaluation is missing.'], final: undefined }),
    person('Di Wu', 4, { ...scored(8, 1, false), disagreements: ['A result was changed.'] }),
  ),
  'r2',
  'Phoned on Monday',
  5,
);
const lines = rows(book.records);
const names = (asked: Partial<View>) =>
  view(lines, { sort: 'name', ...asked }).map(({ graded }) => graded.learner.name);

describe('the standing of a record', () => {
  it('is what is missing, missed, earned, in that order', () => {
    expect(lines.map((line) => line.standing)).toEqual(['passed', 'critical-missed', 'incomplete', 'failed']);
    expect(standing(gradedHandIn({ final: undefined }))).toBe('passed');
    const { final } = scored(8, 1, false, ['the-call']);
    expect(standing(gradedHandIn({ final: { ...final, critical: true } }))).toBe('critical-missed');
    expect(standing(gradedHandIn({ final: { ...final, critical: false } }))).toBe('failed');
  });

  it('shows per cent never rounded up', () => {
    expect(wholePercent({ score: { n: 159, d: 10 }, total: 20, passed: false, criticalMissed: [] })).toBe(79);
    expect(wholePercent({ score: { n: 0, d: 1 }, total: 0, passed: false, criticalMissed: [] })).toBe(0);
    expect(
      wholePercent({ score: { n: 9007199254740991, d: 9007199254740991 }, total: 1, passed: true, criticalMissed: [] }),
    ).toBe(100);
  });

  it('tells of the same work in two records', () => {
    expect(lines.map(({ sharedWith }) => sharedWith)).toEqual([['r3'], [], [], ['r0']]);
  });
});

it('takes one person’s work in two assignments for no shared work', () => {
  const two = bookOf(person('Ana', 1), person('Ana', 1, { digest: digestOf(9), assignment: 'other' }));
  expect(rows(two.records).map(({ sharedWith }) => sharedWith)).toEqual([[], []]);
  const copied = bookOf(person('Ana', 1), person('Bo', 2, { assignment: 'other', attempts: ['t1-1'] }));
  expect(rows(copied.records).map(({ sharedWith }) => sharedWith)).toEqual([['r1'], ['r0']]);
});

describe('the view of the gradebook', () => {
  it('sorts by name as people do', () => {
    expect(names({})).toEqual(['ana núñez', 'Bo Lee', 'Cy Ortiz', 'Di Wu']);
    expect(names({ descending: true })).toEqual(['Di Wu', 'Cy Ortiz', 'Bo Lee', 'ana núñez']);
  });

  it('sorts by share, those without one last either way', () => {
    expect(names({ sort: 'score' })).toEqual(['Di Wu', 'Bo Lee', 'ana núñez', 'Cy Ortiz']);
    expect(names({ sort: 'score', descending: true })).toEqual(['ana núñez', 'Bo Lee', 'Di Wu', 'Cy Ortiz']);
  });

  it('sorts what needs an eye first', () => {
    expect(names({ sort: 'standing' })).toEqual(['ana núñez', 'Di Wu', 'Cy Ortiz', 'Bo Lee']);
  });

  it('narrows to all that is asked at once', () => {
    expect(names({ only: ['late'] })).toEqual(['Bo Lee']);
    expect(names({ only: ['edited', 'failed'] })).toEqual(['Di Wu']);
    expect(names({ only: ['shared', 'passed'] })).toEqual(['Bo Lee']);
    expect(names({ only: ['late', 'edited'] })).toEqual([]);
    expect(names({ only: ['noted'] })).toEqual(['Cy Ortiz']);
    expect(view(lines, { sort: 'name', only: ['unsaved'] }, 4).map(({ record }) => record.id)).toEqual(['r2']);
  });

  it('finds names without accents, addresses, licences and notes', () => {
    expect(names({ search: 'NUNEZ' })).toEqual(['ana núñez']);
    expect(names({ search: '3@example' })).toEqual(['Cy Ortiz']);
    expect(names({ search: 'tx 400' })).toEqual(['Di Wu']);
    expect(names({ search: 'monday cy' })).toEqual(['Cy Ortiz']);
    expect(names({ search: 'monday bo' })).toEqual([]);
  });

  it('counts what each narrowing leaves', () => {
    expect(counts(lines, 4)).toMatchObject({ passed: 1, 'critical-missed': 1, failed: 1, incomplete: 1, late: 1 });
    expect(counts(lines, 4)).toMatchObject({ edited: 1, shared: 2, resubmitted: 0, noted: 1, held: 0, unsaved: 1 });
  });

  it('keeps every line asked for, and an order that depends on nothing but the lines', () => {
    const sort = fc.constantFrom<SortKey>('name', 'received', 'made', 'score', 'minutes', 'standing', 'keep-until');
    fc.assert(
      fc.property(anyHandIns, sort, fc.boolean(), (handIns, by, descending) => {
        const all = rows(bookOf(...handIns).records);
        const seen = view(all, { sort: by, descending });
        expect(new Set(seen)).toEqual(new Set(all));
        expect(view(all.toReversed(), { sort: by, descending })).toEqual(seen);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readAssignment } from '../../../domain/teaching/assignment-schema.ts';
import { bareAssignment, fullAssignment } from '../../../domain/testing/assignments.ts';
import { assignmentOf, draftFrom, emptyDraft } from './draft.ts';

const order = ['the-phone-call', 'twelve-layers', 'ask-first', 'the-clinic'];
const given = { id: fullAssignment.id, version: fullAssignment.version, order };
const full = {
  ...draftFrom(fullAssignment, order, 'Europe/Berlin'),
  cohort: fullAssignment.cohort,
  date: fullAssignment.due!.date,
};
const faultsOf = (draft: typeof full) => {
  const read = readAssignment(assignmentOf(draft, given));
  return 'faults' in read ? read.faults : [];
};

describe('the form of an assignment', () => {
  it('gives the assignment it was filled from', () => {
    expect(assignmentOf(full, given)).toEqual(fullAssignment);
  });

  it('leaves out what may be left out', () => {
    const draft = { ...draftFrom(bareAssignment, order, 'UTC'), cohort: 'A', number: '  ', address: '\n' };
    expect(assignmentOf(draft, { ...given, id: bareAssignment.id })).toEqual(bareAssignment);
  });

  it('is asked anew for the group and the day', () => {
    expect(draftFrom(fullAssignment, order, 'UTC')).toMatchObject({ cohort: '', date: '', zone: 'America/New_York' });
  });

  it('puts lessons in the order of the course, and leaves out those that it no longer has', () => {
    const mixed = { ...full, lessons: ['ask-first', 'gone', 'the-phone-call'] };
    expect(assignmentOf(mixed, given).lessons).toEqual(['the-phone-call', 'ask-first']);
    expect(draftFrom({ ...fullAssignment, lessons: ['gone', 'ask-first'] }, order, 'UTC').lessons).toEqual([
      'ask-first',
    ]);
  });

  it('has a fault at each field that is not right', () => {
    expect(faultsOf(full)).toEqual([]);
    const empty = { ...emptyDraft(80, 'UTC'), final: false };
    expect(faultsOf(empty).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['cohort', 'lessons', 'due.date', 'provider.title', 'provider.name', 'instructor']),
    );
    for (const passMark of ['', '0', '101', '7.5', '-3', 'many'])
      expect(faultsOf({ ...full, passMark })).toMatchObject([{ field: 'final.passMark' }]);
    for (const attempts of ['0', '1.5', '100', 'two'])
      expect(faultsOf({ ...full, attempts })).toMatchObject([{ field: 'final.attempts' }]);
    expect(faultsOf({ ...full, coolingOffHours: '1e3' })).toMatchObject([
      { field: 'final.coolingOffHours', fault: 'not-allowed' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { assignmentOf, FRAGMENT, Learner } from '../testing/learner.ts';
import type { Assignment } from './assignment.ts';
import { assignmentProgress } from './assignment-progress.ts';

const progress = (learner: Learner, changes: Partial<Assignment> = {}, renamed: Record<string, string> = {}) =>
  assignmentProgress(learner.log, {
    assignment: assignmentOf(changes),
    fragment: FRAGMENT,
    nameNow: (lesson) => renamed[lesson] ?? lesson,
  });

describe('assignmentProgress', () => {
  it('tells each lesson that is asked, and no other', () => {
    const learner = new Learner();
    learner.accept();
    learner.read('the-phone-call', 120);
    learner.read('the-clinic', 600);
    learner.practise('twelve-layers', [0]);
    expect(progress(learner)).toEqual({
      lessons: [
        { id: 'the-phone-call', state: 'read' },
        { id: 'twelve-layers', state: 'new' },
      ],
      ...{ read: 1, practised: 0, final: 'new', minutes: 2 },
    });
  });

  it('counts a lesson as practised when every question of a sitting was answered', () => {
    const learner = new Learner();
    learner.accept();
    learner.read('the-clinic');
    learner.practise('the-clinic', Array<number>(40).fill(0));
    expect(progress(learner, { lessons: ['the-clinic'] })).toMatchObject({ read: 1, practised: 1 });
  });

  it('knows a lesson by the name it had, on either side', () => {
    const learner = new Learner();
    learner.accept();
    learner.read('clinic');
    const renamed = { clinic: 'the-clinic' };
    expect(progress(learner, { lessons: ['the-clinic'] }, renamed).read).toBe(1);
    expect(progress(learner, { lessons: ['clinic'] }, renamed).lessons).toEqual([{ id: 'clinic', state: 'read' }]);
  });

  it('judges the final on the terms of the assignment, and counts the sittings that are left', () => {
    const learner = new Learner();
    const terms = { final: { passMark: 80, critical: true, attempts: 2 } };
    learner.sit(() => 0, { seed: 1 });
    learner.accept();
    expect(progress(learner, terms)).toMatchObject({ final: 'new', sittingsLeft: 2 });
    learner.sit([0], { seed: 2 });
    expect(progress(learner, terms)).toMatchObject({ final: 'failed', sittingsLeft: 1 });
    learner.sit([0], { seed: 3, submit: false });
    expect(progress(learner, terms)).toMatchObject({ final: 'begun', sittingsLeft: 1 });
    learner.sit(() => 0, { seed: 4 });
    expect(progress(learner, terms)).toMatchObject({ final: 'passed', sittingsLeft: 0 });
    expect(progress(learner, { final: undefined })).not.toHaveProperty('final');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalAttempts } from '../progress/final.ts';
import { assignmentOf, FRAGMENT, Learner, learners } from '../testing/learner.ts';
import type { Assignment } from './assignment.ts';
import { workOf, type WorkOf } from './work.ts';

const of = (changes: Partial<Assignment> = {}, more: Partial<WorkOf> = {}): WorkOf => ({
  assignment: assignmentOf(changes),
  fragment: FRAGMENT,
  nameNow: (lesson) => lesson,
  ...more,
});
const kinds = (learner: Learner, changes?: Partial<Assignment>) =>
  workOf(learner.log, of(changes)).map(({ kind }) => kind);

describe('workOf', () => {
  it('holds the work on its lessons, from before it was accepted too, and on no other lesson', () => {
    const learner = new Learner();
    learner.read('the-phone-call');
    learner.accept();
    learner.read('the-clinic');
    learner.practise('the-clinic', [0]);
    learner.practise('twelve-layers', [0, 1]);
    expect(kinds(learner)).toEqual([
      ...['lesson-opened', 'time-spent', 'lesson-read', 'assignment-accepted'],
      ...['practice-started', 'practice-answered', 'practice-answered'],
    ]);
  });

  it('holds the final where it is asked, and only the sittings begun since', () => {
    const learner = new Learner();
    const before = learner.sit([0], { seed: 1 });
    learner.accept();
    const after = learner.sit([0, 0], { seed: 2 });
    const work = workOf(learner.log, of());
    expect(finalAttempts(work).map(({ id }) => id)).toEqual([after]);
    expect(JSON.stringify(work)).not.toContain(`"${before}"`);
    expect(kinds(learner, { final: undefined })).toEqual(['assignment-accepted']);
  });

  it('holds no name, no flag, no choice that was never checked, and nothing of another assignment', () => {
    const learner = new Learner();
    learner.do({ kind: 'assignment-accepted', assignment: '1.another.key.signature' });
    learner.do({ kind: 'handed-in', assignment: 'zzzzzzzz2345', made: 1 });
    learner.do({ kind: 'name-given', name: 'Žofia' });
    learner.accept();
    learner.practise('twelve-layers', [0]);
    learner.sit([0], { seed: 2 });
    learner.do({ kind: 'handed-in', assignment: 'abcdefgh2345', made: 2 });
    learner.accept();
    expect(kinds(learner)).toEqual([
      ...['assignment-accepted', 'practice-started', 'practice-answered'],
      ...['final-started', 'final-answered', 'final-submitted', 'handed-in'],
    ]);
  });

  it('keeps of the answers of a sitting those that stand', () => {
    const learner = new Learner();
    learner.accept();
    // The way 4 is an answer that was thought better of.
    learner.sit([4, 0, 4], { seed: 2 });
    const work = workOf(learner.log, of());
    expect(work.filter(({ kind }) => kind === 'final-answered')).toHaveLength(3);
    expect(finalAttempts(work)[0]?.responses).toEqual(finalAttempts(learner.log)[0]?.responses);
  });

  it('knows a lesson by the name it had, whichever of both the assignment says', () => {
    const learner = new Learner();
    learner.read('old-name');
    learner.read('twelve-layers');
    const nameNow = (lesson: string) => (lesson === 'old-name' ? 'twelve-layers' : lesson);
    for (const lessons of [['twelve-layers'], ['old-name']])
      expect(workOf(learner.log, of({ lessons }, { nameNow }))).toHaveLength(6);
  });

  it('asked of its own answer gives the same again, and tells the same of every sitting', () => {
    fc.assert(
      fc.property(learners, ({ log }) => {
        const work = workOf(log, of());
        expect(workOf(work, of())).toEqual(work);
        const accepted = log.findIndex(({ kind }) => kind === 'assignment-accepted');
        const since = finalAttempts(log).filter(({ id }) => log.findIndex((entry) => entry.id === id) > accepted);
        const own = since.filter(({ form }) => !form.retest || since.some(({ id }) => id === form.retest?.attempt));
        expect(finalAttempts(work)).toEqual(own.map((attempt) => ({ ...attempt, flagged: [] })));
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { assignmentOf, FRAGMENT, formGiven, Learner, QUESTIONS } from '../testing/learner.ts';
import type { Assignment } from './assignment.ts';
import type { HandInForm } from './hand-in.ts';
import { missingOf } from './missing.ts';
import { workOf } from './work.ts';

const nameNow = (lesson: string) => (lesson === 'old-name' ? 'twelve-layers' : lesson);

function missing(learner: Learner, form: Partial<HandInForm> = {}, changes: Partial<Assignment> = {}) {
  const assignment = assignmentOf(changes);
  const entries = workOf(learner.log, { assignment, fragment: FRAGMENT, nameNow });
  return missingOf(entries, formGiven(form), { assignment, nameNow, questions: QUESTIONS });
}

function done(): Learner {
  const learner = new Learner();
  learner.accept();
  learner.read('the-phone-call');
  learner.read('twelve-layers');
  learner.sit([1], { seed: 1 });
  return learner;
}

describe('missingOf', () => {
  it('finds nothing missing where all was done, also where the final was failed', () => {
    expect(missing(done())).toEqual([]);
  });

  it('names each lesson that was not read to its end, the final and the acceptance', () => {
    const learner = new Learner();
    learner.do({ kind: 'lesson-opened', lesson: 'the-phone-call', version: '1.0.0' });
    learner.read('twelve-layers');
    learner.sit([0], { seed: 1, submit: false });
    expect(missing(learner)).toEqual([
      { what: 'acceptance' },
      { what: 'lesson', lesson: 'the-phone-call' },
      { what: 'final' },
    ]);
  });

  it('takes no open sitting for a final, and asks for none where none is assigned', () => {
    const learner = new Learner();
    learner.accept();
    learner.sit([0, 0], { seed: 1, submit: false });
    expect(missing(learner, {}, { lessons: [] })).toEqual([{ what: 'final' }]);
    expect(missing(learner, {}, { lessons: [], final: undefined })).toEqual([]);
  });

  it('knows a lesson by the name it had', () => {
    const learner = done();
    expect(missing(learner, {}, { lessons: ['the-phone-call', 'old-name'] })).toEqual([]);
  });

  it('wants of a learner what the assignment asks, and no more', () => {
    const learner = { name: ' ', email: '', licences: [{ number: '12', state: ' ' }], consent: false };
    const all = ['name', 'email', 'licence', 'consent'].map((what) => ({ what }));
    expect(missing(done(), { learner })).toEqual(all);
    const asks = { email: false, licence: false, consent: false };
    expect(missing(done(), { learner }, { asks })).toEqual([{ what: 'name' }]);
  });

  it('wants every question answered, in words or numbers, a summary, and the learner’s own word', () => {
    const attestation = { text: '', at: 1 };
    expect(missing(done(), { attestation, evaluation: { clear: '-' }, summary: '…' })).toEqual([
      { what: 'attestation' },
      { what: 'evaluation', question: 'clear' },
      { what: 'evaluation', question: 'better' },
      { what: 'summary' },
    ]);
  });

  it('takes no inherited name for an answer', () => {
    const assignment = assignmentOf({ lessons: [], final: undefined });
    const about = { assignment, nameNow, questions: ['constructor'] };
    const entries = done().log;
    expect(missingOf(entries, formGiven({ evaluation: {} }), about)).toEqual([
      { what: 'evaluation', question: 'constructor' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { bankOf, choice, formOf, logOf, resultOf } from '../testing/fixtures.ts';
import type { Event } from './entry.ts';
import { overview } from './overview.ts';

const lessons = ['one', 'two', 'three'];
const opened = (lesson: string): Event => ({ kind: 'lesson-opened', lesson, version: '1.0.0' });
const read = (lesson: string): Event => ({ kind: 'lesson-read', lesson, version: '1.0.0' });
const started = (lesson: string, ...items: string[]): Event => ({ kind: 'practice-started', lesson, items });
const answered = (sitting: string, item: string, right = true): Event => ({
  kind: 'practice-answered',
  sitting,
  item,
  keyDigest: 'any',
  textDigest: 'any',
  response: choice('go'),
  right,
});
const finalStarted: Event = { kind: 'final-started', form: formOf(bankOf({ depth: 1 })) };
const submitted = (attempt: string, passed: boolean): Event => ({
  kind: 'final-submitted',
  attempt,
  result: resultOf(passed),
});
const of = (...events: Event[]) => overview(logOf(...events), lessons);

/** Events that practise all three lessons; they take the first nine places of a log. */
const allPractised = lessons.flatMap((lesson, at) => [
  opened(lesson),
  started(lesson, 'a'),
  answered(`tab-${at * 3 + 2}`, 'a'),
]);

describe('overview', () => {
  it('begins with every lesson new and nothing done', () => {
    expect(of()).toEqual({
      lessons: { one: 'new', two: 'new', three: 'new' },
      done: 0,
      total: 4,
      next: { kind: 'start', lesson: 'one' },
      passed: false,
    });
  });

  it('tells lessons opened, read and practised apart', () => {
    const { lessons: states } = of(
      opened('one'),
      opened('two'),
      read('two'),
      started('three', 'a'),
      answered('tab-4', 'a'),
    );
    expect(states).toEqual({ one: 'opened', two: 'read', three: 'practised' });
  });

  it('never goes back a step: opening a lesson again does not undo reading it', () => {
    expect(of(opened('one'), read('one'), opened('one')).lessons).toMatchObject({ one: 'read' });
    expect(of(started('one', 'a'), answered('tab-1', 'a'), read('one')).lessons).toMatchObject({ one: 'practised' });
  });

  it('calls a lesson practised only when every question of one sitting was answered, rightly or not', () => {
    const begun = [started('one', 'a', 'b'), answered('tab-1', 'a', false)];
    expect(of(...begun).lessons).toMatchObject({ one: 'new' });
    expect(of(...begun, answered('tab-1', 'a')).lessons).toMatchObject({ one: 'new' });
    expect(of(...begun, answered('tab-1', 'b', false)).lessons).toMatchObject({ one: 'practised' });
  });

  it('does not add up the answers of two unfinished sittings', () => {
    const events = [started('one', 'a', 'b'), answered('tab-1', 'a'), started('one', 'a', 'b'), answered('tab-3', 'b')];
    expect(of(...events).lessons).toMatchObject({ one: 'new' });
  });

  it('does not take a choice that was not checked for an answer', () => {
    const chosen: Event = { kind: 'practice-chosen', sitting: 'tab-1', item: 'a', response: choice('go') };
    expect(of(started('one', 'a'), chosen).lessons).toMatchObject({ one: 'new' });
  });

  it('counts lessons read or practised as steps done, and a pass as one more', () => {
    expect(of(read('one'), opened('two'), started('three', 'a'), answered('tab-3', 'a'))).toMatchObject({
      done: 2,
      total: 4,
    });
    expect(of(...allPractised, finalStarted, submitted('tab-10', true))).toMatchObject({ done: 4, total: 4 });
    expect(of(...allPractised, finalStarted, submitted('tab-10', false))).toMatchObject({ done: 3 });
  });

  it('passes over lessons that the course no longer has', () => {
    const { lessons: states, next, done } = of(opened('gone'), read('gone'), read('constructor'));
    expect(states).toEqual({ one: 'new', two: 'new', three: 'new' });
    expect(next).toEqual({ kind: 'start', lesson: 'one' });
    expect(done).toBe(0);
  });
});

describe('failure stories of content that moves', () => {
  it('a lesson that was renamed stays opened, read and practised, and is where one left off', () => {
    const read1 = [opened('one'), read('one'), opened('old-two'), read('old-two')];
    const practised = [started('old-two', 'a'), answered('tab-5', 'a')];
    const log = logOf(...read1, ...practised, started('old-two', 'b'));
    expect(overview(log, lessons, { 'old-two': 'two' })).toMatchObject({
      lessons: { one: 'read', two: 'practised', three: 'new' },
      done: 2,
      // A sitting under the old name is open.
      next: { kind: 'continue', lesson: 'two' },
    });
    expect(overview(log, lessons, { 'old-two': 'two' })).toEqual(
      overview(JSON.parse(JSON.stringify(log).replaceAll('old-two', 'two')) as typeof log, lessons),
    );
  });

  it('a question moved out of a practised lesson leaves it practised', () => {
    const log = logOf(opened('one'), started('one', 'a', 'moved'), answered('tab-2', 'a'), answered('tab-2', 'moved'));
    expect(overview(log, lessons).lessons).toMatchObject({ one: 'practised' });
  });
});

describe('the next step', () => {
  it('goes on with the lesson opened last, while it is not finished', () => {
    expect(of(opened('one'), opened('two'), read('two')).next).toEqual({ kind: 'continue', lesson: 'two' });
  });

  it('goes on to the next lesson when the latest one is practised', () => {
    expect(of(opened('one'), started('one', 'a'), answered('tab-2', 'a')).next).toEqual({
      kind: 'continue',
      lesson: 'two',
    });
  });

  it('goes back to a lesson skipped before', () => {
    const events = [opened('three'), started('three', 'a'), answered('tab-2', 'a')];
    expect(of(...events).next).toEqual({ kind: 'continue', lesson: 'one' });
  });

  it('goes on with another sitting that was begun and left, although the lesson is practised', () => {
    const { next, lessons: states } = of(
      ...allPractised,
      opened('two'),
      started('two', 'a', 'b'),
      answered('tab-11', 'a'),
    );
    expect(next).toEqual({ kind: 'continue', lesson: 'two' });
    expect(states).toMatchObject({ two: 'practised' });
  });

  it('is the final when every lesson is practised', () => {
    expect(of(...allPractised).next).toEqual({ kind: 'final' });
  });

  it('is the final again after one that was not passed', () => {
    expect(of(...allPractised, finalStarted, submitted('tab-10', false)).next).toEqual({ kind: 'final' });
  });

  it('is the re-test, while nothing but a critical objective is missing', () => {
    const objectives = [{ objective: 'no-feet', critical: true, right: 1, total: 2 }];
    const handedIn: Event = {
      kind: 'final-submitted',
      attempt: 'tab-1',
      result: resultOf(false, { right: 9, total: 10, objectives }),
    };
    expect(of(finalStarted, handedIn).next).toEqual({ kind: 'retest' });
  });

  it('is the open final, whatever else there is to do', () => {
    expect(of(opened('one'), finalStarted).next).toEqual({ kind: 'resume-final' });
  });

  it('stays the certificate when another form was begun for practice after the pass', () => {
    const events = [finalStarted, submitted('tab-1', true), finalStarted];
    expect(of(...events).next).toEqual({ kind: 'certificate' });
  });

  it('is the certificate after a pass, also with lessons left', () => {
    const { next, passed } = of(finalStarted, submitted('tab-1', true));
    expect(next).toEqual({ kind: 'certificate' });
    expect(passed).toBe(true);
  });
});

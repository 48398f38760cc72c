import { describe, expect, it } from 'vitest';
import { nextSitting } from '../assessment/sitting.ts';
import { choice, logOf } from '../testing/fixtures.ts';
import type { Event } from './entry.ts';
import { practiceState, type PracticeItem } from './practice.ts';

const bank: PracticeItem[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, keyDigest: `key-of-${id}` }));

const started = (...items: string[]): Event => ({ kind: 'practice-started', lesson: 'layers', items });
const chosen = (sitting: string, item: string, option: string): Event => ({
  kind: 'practice-chosen',
  sitting,
  item,
  response: choice(option),
});
const answered = (sitting: string, item: string, right: boolean, keyDigest = `key-of-${item}`): Event => ({
  kind: 'practice-answered',
  sitting,
  item,
  keyDigest,
  textDigest: 'any',
  response: choice(right ? 'go' : 'tea'),
  right,
});
const stateOf = (...events: Event[]) => practiceState(logOf(...events), ['layers'], bank, 3);

describe('practiceState', () => {
  it('shows the first questions of the lesson before anything was chosen', () => {
    expect(stateOf()).toEqual({
      sitting: undefined,
      items: ['a', 'b', 'c'],
      states: {},
      marks: {},
      answered: 0,
      right: 0,
    });
  });

  it('resumes the sitting where it was left: answers with their verdicts, and a choice not checked yet', () => {
    const state = stateOf(
      started('a', 'b', 'c'),
      answered('tab-1', 'a', true),
      answered('tab-1', 'b', false),
      chosen('tab-1', 'c', 'wait'),
    );
    expect(state).toMatchObject({ sitting: 'tab-1', items: ['a', 'b', 'c'], answered: 2, right: 1 });
    expect(state.states).toEqual({
      a: { response: choice('go'), verdict: 'right' },
      b: { response: choice('tea'), verdict: 'wrong' },
      c: { response: choice('wait') },
    });
  });

  it('keeps the latest choice of a question that is not checked', () => {
    const { states } = stateOf(started('a', 'b'), chosen('tab-1', 'a', 'tea'), chosen('tab-1', 'a', 'go'));
    expect(states).toEqual({ a: { response: choice('go') } });
  });

  it('keeps a checked answer when another tab still chooses', () => {
    const { states } = stateOf(started('a', 'b'), answered('tab-1', 'a', true), chosen('tab-1', 'a', 'tea'));
    expect(states).toEqual({ a: { response: choice('go'), verdict: 'right' } });
  });

  it('asks a question again when its key has changed since', () => {
    const state = stateOf(started('a', 'b'), answered('tab-1', 'a', true, 'an older key'));
    expect(state.states['a']?.verdict).toBeUndefined();
    expect(state.marks).toEqual({});
    expect(state.answered).toBe(0);
  });

  it('lets an answer stand when only the wording changed', () => {
    const event = { ...answered('tab-1', 'a', true), textDigest: 'older wording' } as Event;
    expect(stateOf(started('a'), event).states['a']?.verdict).toBe('right');
  });

  it('drops questions that left the bank, and counts without them', () => {
    const state = stateOf(started('a', 'gone', 'b'), answered('tab-1', 'gone', true), answered('tab-1', 'a', true));
    expect(state).toMatchObject({ items: ['a', 'b'], answered: 1, right: 1 });
    expect(state.states).not.toHaveProperty('gone');
    expect(state.marks).not.toHaveProperty('gone');
  });

  it('begins anew when every question of the sitting left the bank', () => {
    expect(stateOf(started('gone', 'too'))).toMatchObject({ sitting: undefined, items: ['a', 'b', 'c'] });
  });

  it('shows the questions of a sitting in authored order', () => {
    expect(stateOf(started('d', 'b')).items).toEqual(['b', 'd']);
  });

  it('starts a new sitting with empty questions, and keeps the marks of the earlier one', () => {
    const state = stateOf(
      started('a', 'b'),
      answered('tab-1', 'a', true),
      answered('tab-1', 'b', false),
      started('b', 'c'),
    );
    expect(state).toMatchObject({ sitting: 'tab-4', items: ['b', 'c'], states: {}, answered: 0, right: 0 });
    expect(state.marks).toEqual({ a: { right: true, at: 1 }, b: { right: false, at: 2 } });
  });

  it('marks a question by its latest checked answer, over all sittings', () => {
    const { marks } = stateOf(started('a'), answered('tab-1', 'a', false), started('a'), answered('tab-3', 'a', true));
    expect(marks).toEqual({ a: { right: true, at: 3 } });
  });

  it('lets a late answer to an earlier sitting count as a mark, and not in the open sitting', () => {
    const state = stateOf(started('a'), started('a'), answered('tab-1', 'a', true));
    expect(state.marks).toEqual({ a: { right: true, at: 2 } });
    expect(state.states).toEqual({});
  });

  it('shows nothing of a sitting that is not in the log, and keeps its marks', () => {
    const state = stateOf(started('a'), chosen('lost', 'a', 'go'), answered('lost', 'a', true));
    expect(state).toMatchObject({ states: {}, marks: { a: { right: true, at: 2 } }, answered: 0 });
  });

  it('does not mix the practice of two lessons', () => {
    const other: Event = { kind: 'practice-started', lesson: 'feet', items: ['a'] };
    const state = stateOf(started('a', 'b'), other, answered('tab-2', 'a', true), chosen('tab-1', 'b', 'go'));
    expect(state).toMatchObject({ sitting: 'tab-1', answered: 0 });
    expect(state.states).toEqual({ b: { response: choice('go') } });
  });
});

describe('failure stories of content that moves', () => {
  it('a question moved to another lesson brings its mark along, so that others are asked first', () => {
    const log = logOf(started('a', 'b'), answered('tab-1', 'a', true), answered('tab-1', 'b', false));
    const elsewhere = practiceState(log, ['feet'], [{ id: 'b', keyDigest: 'key-of-b' }, ...bank.slice(2)], 2);
    expect(elsewhere.marks).toEqual({ b: { right: false, at: 2 } });
    expect(elsewhere).toMatchObject({ sitting: undefined, items: ['b', 'c'], answered: 0 });
    expect(nextSitting(['b', 'c', 'd'], elsewhere.marks, 2)).toEqual(['c', 'd']);
  });

  it('a lesson that lost a question to another keeps the answers to the rest', () => {
    const log = logOf(started('a', 'b'), answered('tab-1', 'a', true), answered('tab-1', 'b', false));
    const rest = practiceState(log, ['layers'], bank.slice(1), 3);
    expect(rest).toMatchObject({ sitting: 'tab-1', items: ['b'], answered: 1 });
  });

  it('a lesson that was renamed keeps its open sitting, its answers and its marks', () => {
    const events = [started('a', 'b', 'c'), answered('tab-1', 'a', true), chosen('tab-1', 'b', 'wait')];
    const before = practiceState(logOf(...events), ['layers'], bank, 3);
    expect(before.answered).toBe(1);
    expect(practiceState(logOf(...events), ['the-layers', 'layers'], bank, 3)).toEqual(before);
  });
});

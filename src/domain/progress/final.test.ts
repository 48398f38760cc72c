import { describe, expect, it } from 'vitest';
import { bankItem, bankOf, choice, formOf, logOf, placeOf, resultOf, singleItem } from '../testing/fixtures.ts';
import type { Event } from './entry.ts';
import { finalAttempts, openAttempt } from './final.ts';

const form = formOf(bankOf({ 'the-call': 2 }));
const started: Event = { kind: 'final-started', form };
const answered = (attempt: string, item: string, option: string): Event => ({
  kind: 'final-answered',
  attempt,
  item,
  response: choice(option),
});
const submitted = (attempt: string, passed: boolean): Event => ({
  kind: 'final-submitted',
  attempt,
  result: resultOf(passed),
});
const replacedBy = (attempt: string, voided: string, id?: string): Event => ({
  kind: 'final-replaced',
  attempt,
  replacement: id === undefined ? { voided } : { voided, by: placeOf(bankItem(singleItem({ id }))) },
});

describe('finalAttempts', () => {
  it('resumes an open attempt with its form and the latest answer to each question', () => {
    const log = logOf(
      started,
      answered('tab-1', 'the-call-1', 'tea'),
      answered('tab-1', 'the-call-2', 'go'),
      answered('tab-1', 'the-call-1', 'go'),
    );
    expect(finalAttempts(log)).toEqual([
      {
        id: 'tab-1',
        form,
        responses: { 'the-call-1': choice('go'), 'the-call-2': choice('go') },
        certainties: {},
        flagged: [],
        replacements: [],
        startedAt: log[0]?.at,
      },
    ]);
  });

  it('keeps the result as it was earned, with the time it was handed in', () => {
    const log = logOf(started, submitted('tab-1', true));
    expect(finalAttempts(log)[0]).toMatchObject({ result: resultOf(true), submittedAt: log[1]?.at });
  });

  it('counts only the first handing-in, and nothing that is written after it', () => {
    const log = logOf(
      started,
      answered('tab-1', 'the-call-1', 'tea'),
      submitted('tab-1', false),
      answered('tab-1', 'the-call-1', 'go'),
      replacedBy('tab-1', 'the-call-1', 'other'),
      submitted('tab-1', true),
    );
    const [attempt, ...others] = finalAttempts(log);
    expect(others).toEqual([]);
    expect(attempt).toMatchObject({
      form,
      responses: { 'the-call-1': choice('tea') },
      replacements: [],
      result: resultOf(false),
      submittedAt: log[2]?.at,
    });
  });

  it('puts the parallel item in the place of a voided one, and remembers it, so that the learner can be told', () => {
    const [attempt] = finalAttempts(logOf(started, replacedBy('tab-1', 'the-call-1', 'other')));
    expect(attempt?.form.items.map(({ id }) => id)).toEqual(['other', 'the-call-2']);
    expect(attempt?.replacements.map(({ voided }) => voided)).toEqual(['the-call-1']);
  });

  it('drops a voided place that has no parallel', () => {
    const [attempt] = finalAttempts(logOf(started, replacedBy('tab-1', 'the-call-1')));
    expect(attempt?.form.items.map(({ id }) => id)).toEqual(['the-call-2']);
  });

  it('tells of one replacement when two tabs made the same one', () => {
    const log = logOf(started, replacedBy('tab-1', 'the-call-1', 'other'), replacedBy('tab-1', 'the-call-1', 'other'));
    const [attempt] = finalAttempts(log);
    expect(attempt?.form.items.map(({ id }) => id)).toEqual(['other', 'the-call-2']);
    expect(attempt?.replacements).toHaveLength(1);
  });

  it('keeps attempts apart', () => {
    const log = logOf(started, submitted('tab-1', false), started, answered('tab-3', 'the-call-1', 'go'));
    expect(finalAttempts(log).map(({ id, responses }) => [id, responses])).toEqual([
      ['tab-1', {}],
      ['tab-3', { 'the-call-1': choice('go') }],
    ]);
  });

  it('passes over entries of an attempt that is not in the log', () => {
    expect(finalAttempts(logOf(answered('lost', 'the-call-1', 'go'), submitted('lost', true)))).toEqual([]);
  });
});

describe('finalAttempts, for what stands beside an answer', () => {
  it('keeps the latest certainty, which a changed answer without one takes back', () => {
    const rated = { ...answered('tab-1', 'the-call-1', 'go'), certainty: 3 } as Event;
    expect(finalAttempts(logOf(started, rated))[0]?.certainties).toEqual({ 'the-call-1': 3 });
    const log = logOf(started, rated, answered('tab-1', 'the-call-1', 'tea'));
    expect(finalAttempts(log)[0]?.certainties).toEqual({});
  });

  it('keeps the flags that stand', () => {
    const flag = (item: string, flagged: boolean): Event => ({
      kind: 'final-flagged',
      attempt: 'tab-1',
      item,
      flagged,
    });
    const log = logOf(started, flag('the-call-1', true), flag('the-call-2', true), flag('the-call-1', false));
    expect(finalAttempts(log)[0]?.flagged).toEqual(['the-call-2']);
  });
});

describe('openAttempt', () => {
  it('is the attempt not handed in, and nothing once it is', () => {
    const log = logOf(started, submitted('tab-1', false), started);
    expect(openAttempt(finalAttempts(log))?.id).toBe('tab-3');
    expect(openAttempt(finalAttempts(log.slice(0, 2)))).toBeUndefined();
  });

  it('is the latest when two tabs began one each', () => {
    expect(openAttempt(finalAttempts(logOf(started, started)))?.id).toBe('tab-2');
  });
});

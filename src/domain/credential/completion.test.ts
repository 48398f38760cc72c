import { describe, expect, it } from 'vitest';
import { bankOf, formOf, logOf, resultOf } from '../testing/fixtures.ts';
import type { Event } from '../progress/entry.ts';
import { completion, givenName, readingHours, recordNumber } from './completion.ts';

const opened = (lesson: string): Event => ({ kind: 'lesson-opened', lesson, version: '1.2.0' });
const started = (version = '1.2.0'): Event => ({
  kind: 'final-started',
  form: formOf(bankOf({ depth: 1 }), { version, passMark: 85, seed: 35 }),
});
const submitted = (attempt: string, passed: boolean): Event => ({
  kind: 'final-submitted',
  attempt,
  result: resultOf(passed),
});
const named = (name: string): Event => ({ kind: 'name-given', name });

describe('completion', () => {
  it('is nothing before a pass', () => {
    expect(completion([])).toBeUndefined();
    expect(completion(logOf(opened('one'), started(), submitted('tab-2', false), started()))).toBeUndefined();
  });

  it('says what was passed, when, by which rule and at which try', () => {
    const log = logOf(opened('one'), started(), submitted('tab-2', false), started(), submitted('tab-4', true));
    expect(completion(log)).toEqual({
      name: '',
      version: '1.2.0',
      completedAt: log[4]?.at,
      result: resultOf(true),
      passMark: 85,
      sittings: 2,
      retests: 0,
      retested: [],
      lessonsOpened: ['one'],
      record: 'BYP-TAB4-000000Z',
    });
  });

  it('stays as it was earned, whatever is done after the pass', () => {
    const log = logOf(opened('one'), started(), submitted('tab-2', true));
    const later = logOf(
      opened('one'),
      started(),
      submitted('tab-2', true),
      opened('two'),
      started('2.0.0'),
      submitted('tab-5', true),
    );
    expect(completion(later)).toEqual(completion(log));
  });

  it('counts the re-tests up to the pass, names what they met, and is dated by the last that was needed', () => {
    const objectives = [{ objective: 'no-feet', critical: true, right: 1, total: 2 }];
    const missed = resultOf(false, { right: 9, total: 10, objectives });
    const form = formOf(bankOf({ 'no-feet': 2 }), { retest: { attempt: 'tab-1', objective: 'no-feet' } });
    const retest: Event = { kind: 'final-started', form };
    const log = logOf(
      started(),
      { kind: 'final-submitted', attempt: 'tab-1', result: missed },
      retest,
      submitted('tab-3', false),
      retest,
      submitted('tab-5', true),
      retest,
      submitted('tab-7', true),
    );
    expect(completion(log)).toMatchObject({
      sittings: 1,
      retests: 2,
      retested: ['no-feet'],
      completedAt: log[5]?.at,
      result: missed,
      record: 'BYP-TAB1-000000Z',
    });
  });

  it('does not count a sitting that was left open', () => {
    expect(completion(logOf(started(), started(), submitted('tab-2', true)))?.sittings).toBe(1);
  });

  it('counts the lessons opened between a try that failed and the pass', () => {
    const log = logOf(started(), submitted('tab-1', false), opened('one'), started(), submitted('tab-4', true));
    expect(completion(log)?.lessonsOpened).toEqual(['one']);
  });

  it('names each lesson opened before the pass once, in the order they were opened', () => {
    const log = logOf(
      opened('two'),
      opened('one'),
      opened('two'),
      started(),
      submitted('tab-4', true),
      opened('three'),
    );
    expect(completion(log)?.lessonsOpened).toEqual(['two', 'one']);
  });

  it('carries the latest name, also one given after the pass', () => {
    const log = logOf(named('A'), started(), submitted('tab-2', true), named('Ana María Ñandú'));
    expect(completion(log)?.name).toBe('Ana María Ñandú');
  });
});

describe('givenName', () => {
  it('is empty when none was given, and can be taken back', () => {
    expect(givenName([])).toBe('');
    expect(givenName(logOf(named('Ana'), named('')))).toBe('');
  });
});

describe('recordNumber', () => {
  it('is short, can be read out, and differs from attempt to attempt', () => {
    expect(recordNumber('0k3j9zq-12', 4_294_967_295)).toBe('BYP-0K3J9ZQ1-1Z141Z3');
    expect(recordNumber('0k3j9zq-12', 0)).toBe('BYP-0K3J9ZQ1-0000000');
    expect(recordNumber('other00-12', 0)).not.toBe(recordNumber('0k3j9zq-12', 0));
  });
});

describe('readingHours', () => {
  it('takes 12,000 words for an hour', () => {
    expect(readingHours(30_000)).toBe(2.5);
  });
});

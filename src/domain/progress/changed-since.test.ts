import { describe, expect, it } from 'vitest';
import type { Form } from '../assessment/form.ts';
import { bankOf, eventOfEveryKind, formOf, logOf, resultOf } from '../testing/fixtures.ts';
import { changedSincePass, type CriticalKeys } from './changed-since.ts';
import type { Event } from './entry.ts';

const bank = bankOf({ call: 2, feet: 1, pulse: 1, plain: 1 }, ['call', 'feet', 'pulse']);
const onForm = bank.filter(({ item }) => item.id !== 'call-2');
const critical = bank.filter((entry) => entry.critical);
/** The keys of now: those of the form, but for the items named, which have other keys. */
const keysNow = (changed: readonly string[], changes: Partial<CriticalKeys> = {}): CriticalKeys => ({
  items: critical.map(({ item: { id, objective }, keyDigest }) => {
    return { id, objective, keyDigest: changed.includes(id) ? 'newer' : keyDigest };
  }),
  changedSince: {},
  ...changes,
});
const without = (id: string): CriticalKeys => ({
  items: keysNow([]).items.filter((item) => item.id !== id),
  changedSince: {},
});

const sat = (attempt: string, passed = true, form: Partial<Form> = {}): [Event, Event] => [
  { kind: 'final-started', form: formOf(onForm, form) },
  { kind: 'final-submitted', attempt, result: resultOf(passed) },
];
const answered = (item: string, changes: object = {}): Event => ({
  ...eventOfEveryKind['review-answered'],
  item,
  keyDigest: 'newer',
  right: true,
  ...changes,
});

describe('changedSincePass', () => {
  it('tells nothing while every critical key stands', () => {
    expect(changedSincePass(logOf(...sat('tab-1')), keysNow([]))).toBeUndefined();
  });

  it('tells nothing without a pass', () => {
    expect(changedSincePass(logOf(...sat('tab-1', false)), keysNow(['feet-1']))).toBeUndefined();
    expect(changedSincePass([], keysNow(['feet-1']))).toBeUndefined();
  });

  it('names the objectives of the passed form whose keys are others now, in course order', () => {
    const told = changedSincePass(logOf(...sat('tab-1')), keysNow(['pulse-1', 'call-1']));
    expect(told).toEqual({ version: '1.0.0', objectives: ['call', 'pulse'] });
  });

  it('says nothing of questions that are not critical', () => {
    const keys = keysNow([]);
    const plain = { id: 'plain-1', objective: 'plain', keyDigest: 'newer' };
    expect(changedSincePass(logOf(...sat('tab-1')), { ...keys, items: [...keys.items, plain] })).toBeUndefined();
  });

  it('names what has changed elsewhere in the version that was passed, though it was not on the form', () => {
    const keys = keysNow(['call-2'], { changedSince: { '1.0.0': ['call-2'], '0.9.0': ['feet-1'] } });
    expect(changedSincePass(logOf(...sat('tab-1')), keys)?.objectives).toEqual(['call']);
  });

  it('names an objective of which an item was withdrawn, and not one that is no longer taught', () => {
    expect(changedSincePass(logOf(...sat('tab-1')), without('call-1'))?.objectives).toEqual(['call']);
    expect(changedSincePass(logOf(...sat('tab-1')), without('feet-1'))).toBeUndefined();
  });

  it('goes by the latest pass: whoever passed again on the new keys has heard of them', () => {
    const again = critical.map((entry) => ({ ...entry, keyDigest: 'newer' }));
    const [started, submitted] = sat('tab-3', true, formOf(again, { version: '2.0.0' }));
    const keys = keysNow(
      critical.map(({ item }) => item.id),
      { changedSince: { '1.0.0': ['feet-1'] } },
    );
    expect(changedSincePass(logOf(...sat('tab-1'), started, submitted), keys)).toBeUndefined();
  });

  it('looks at the re-tests that a pass took as well', () => {
    const missed = [{ objective: 'feet', critical: true, right: 0, total: 1 }];
    const [started] = sat('tab-1');
    const log = logOf(
      started,
      {
        kind: 'final-submitted',
        attempt: 'tab-1',
        result: resultOf(false, { right: 1, total: 1, objectives: missed }),
      },
      {
        kind: 'final-started',
        form: formOf(
          bank.filter(({ item }) => item.id === 'call-2'),
          { retest: { attempt: 'tab-1', objective: 'feet' } },
        ),
      },
      { kind: 'final-submitted', attempt: 'tab-3', result: resultOf(true) },
    );
    expect(changedSincePass(log, keysNow(['call-2']))?.objectives).toEqual(['call']);
  });

  it('is settled by a right answer to the changed item as it is now, given after the pass', () => {
    const keys = keysNow(['feet-1']);
    expect(changedSincePass(logOf(...sat('tab-1'), answered('feet-1')), keys)).toBeUndefined();
    expect(changedSincePass(logOf(answered('feet-1'), ...sat('tab-2')), keys)?.objectives).toEqual(['feet']);
  });

  it('is not settled by a wrong answer, by one to the old key, or by one to another item of the objective', () => {
    const keys = keysNow(['call-1']);
    const others = [
      answered('call-1', { right: false }),
      answered('call-1', { keyDigest: 'key-of-call-1' }),
      answered('call-2', { keyDigest: 'key-of-call-2' }),
    ];
    for (const other of others)
      expect(changedSincePass(logOf(...sat('tab-1'), other), keys)?.objectives).toEqual(['call']);
  });

  it('is settled for a withdrawn item by a right answer to another of its objective', () => {
    const other = answered('call-2', { keyDigest: 'key-of-call-2' });
    expect(changedSincePass(logOf(...sat('tab-1'), other), without('call-1'))).toBeUndefined();
  });

  it('survives a version named like something that every object has', () => {
    expect(changedSincePass(logOf(...sat('tab-1', true, { version: 'constructor' })), keysNow([]))).toBeUndefined();
  });
});

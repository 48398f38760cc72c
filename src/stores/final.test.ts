import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '../domain/progress/entry.ts';
import { bankOf, choice } from '../domain/testing/fixtures.ts';
import { openAttempt } from '../domain/progress/final.ts';
import { passedSitting } from '../domain/progress/standing.ts';
import {
  answerFinal,
  attempts,
  flagFinal,
  loadBank,
  refreshForm,
  sittings,
  startFinal,
  startRetest,
  submitFinal,
} from './final.ts';
import { log } from './log.ts';

const bank = bankOf({ 'no-feet': 2, depth: 6 }, ['no-feet']);
const rule = { blueprint: { 'no-feet': 1, depth: 3 }, version: '1.0.0', passMark: 75 };

beforeEach(() => log.erase());
afterEach(() => vi.unstubAllGlobals());

/** The attempt that is open; a test that has none fails here. */
function open() {
  const attempt = openAttempt(attempts.get());
  if (!attempt) throw new Error('No attempt is open.');
  return attempt;
}

/** Answers every place rightly but those named, and hands the form in. */
function sit(...wrong: string[]): void {
  const { id, form } = open();
  for (const place of form.items) answerFinal(id, place.id, choice(wrong.includes(place.objective) ? 'tea' : 'go'));
  submitFinal(open(), bank);
}

describe('startFinal', () => {
  it('freezes a form by the blueprint, with the rule of the day', () => {
    startFinal(bank, rule);
    const { form, responses } = open();
    expect(form).toMatchObject({ version: '1.0.0', passMark: 75 });
    expect(form.items.map(({ objective }) => objective).sort()).toEqual(['depth', 'depth', 'depth', 'no-feet']);
    expect(responses).toEqual({});
  });

  it('asks other questions in a retake while there are others', () => {
    startFinal(bank, rule);
    const first = open().form.items.map(({ id }) => id);
    sit('no-feet');
    startFinal(bank, rule);
    const second = open().form.items.map(({ id }) => id);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });
});

describe('startFinal after a mistake made with certainty', () => {
  const large = bankOf({ 'no-feet': 6, depth: 6 }, ['no-feet']);
  const sure = (item: string, right: boolean): Event => ({
    kind: 'practice-answered',
    sitting: 'any',
    item,
    keyDigest: `key-of-${item}`,
    textDigest: `text-of-${item}`,
    response: choice(right ? 'go' : 'tea'),
    right,
    certainty: 3,
  });

  it('puts the critical question on the form, until it was answered rightly', () => {
    log.append(sure('no-feet-4', false));
    log.append(sure('depth-2', false));
    startFinal(large, rule);
    expect(open().form.items.find(({ objective }) => objective === 'no-feet')?.id).toBe('no-feet-4');
    submitFinal(open(), large);

    log.append(sure('no-feet-4', true));
    startFinal(large, rule);
    expect(open().form.items.map(({ id }) => id)).not.toContain('no-feet-4');
  });
});

describe('answerFinal', () => {
  it('keeps an answer that can still be changed', () => {
    startFinal(bank, rule);
    const { id, form } = open();
    const place = form.items[0]!.id;
    answerFinal(id, place, choice('tea'));
    answerFinal(id, place, choice('go'));
    expect(open().responses).toEqual({ [place]: choice('go') });
  });
});

describe('flagFinal', () => {
  it('puts a question by, and takes that back', () => {
    startFinal(bank, rule);
    const { id, form } = open();
    const place = form.items[0]!.id;
    flagFinal(id, place, true);
    expect(open().flagged).toEqual([place]);
    flagFinal(id, place, false);
    expect(open().flagged).toEqual([]);
  });
});

describe('startRetest', () => {
  const large = bankOf({ 'no-feet': 4, depth: 6 }, ['no-feet']);

  it('asks two questions of the one objective that no form has shown, and all of them have to be right', () => {
    startFinal(large, rule);
    const sitting = open();
    const shown = sitting.form.items.map(({ id }) => id);
    submitFinal(sitting, large);
    startRetest(large, sitting.id, 'no-feet', '1.0.0');
    const { form } = open();
    expect(form).toMatchObject({ passMark: 100, retest: { attempt: sitting.id, objective: 'no-feet' } });
    expect(form.items.map(({ objective }) => objective)).toEqual(['no-feet', 'no-feet']);
    expect(form.items.filter(({ id }) => shown.includes(id))).toEqual([]);
  });

  it('makes up for what a sitting missed, and its score stands', () => {
    startFinal(large, rule);
    const sitting = open();
    for (const place of sitting.form.items)
      answerFinal(sitting.id, place.id, choice(place.objective === 'no-feet' ? 'tea' : 'go'));
    submitFinal(open(), large);
    expect(sittings.get()[0]?.outcome).toBe('retest');
    startRetest(large, sitting.id, 'no-feet', '1.0.0');
    for (const place of open().form.items) answerFinal(open().id, place.id, choice('go'));
    submitFinal(open(), large);
    expect(sittings.get()[0]).toMatchObject({ outcome: 'passed', attempt: { result: { right: 3, total: 4 } } });
  });
});

describe('submitFinal', () => {
  it('passes a form with everything right, and closes it', () => {
    startFinal(bank, rule);
    sit();
    expect(openAttempt(attempts.get())).toBeUndefined();
    expect(passedSitting(sittings.get())?.attempt.result).toMatchObject({ right: 4, total: 4, passed: true });
  });

  it('does not pass a form with the safety question wrong, although the mark is reached', () => {
    startFinal(bank, rule);
    sit('no-feet');
    expect(attempts.get()[0]?.result).toMatchObject({ right: 3, total: 4, passed: false });
  });

  it('keeps the first result when a form is handed in twice', () => {
    startFinal(bank, rule);
    const before = open();
    sit();
    submitFinal(before, bank);
    expect(attempts.get()[0]?.result?.passed).toBe(true);
  });
});

describe('refreshForm', () => {
  it('changes nothing while the bank is the same', () => {
    startFinal(bank, rule);
    const before = open();
    refreshForm(before, bank);
    expect(open()).toEqual(before);
  });

  it('replaces a question whose key changed, keeps the other answers and does it once', () => {
    startFinal(bank, rule);
    const { id, form } = open();
    for (const place of form.items) answerFinal(id, place.id, choice('go'));
    const changed = form.items.find(({ objective }) => objective === 'no-feet')!;
    const today = bank.map((entry) => (entry.item.id === changed.id ? { ...entry, keyDigest: 'new key' } : entry));

    refreshForm(open(), today);
    refreshForm(open(), today);
    const after = open();
    expect(after.replacements.map(({ voided }) => voided)).toEqual([changed.id]);
    expect(after.form.items.filter((place) => after.responses[place.id])).toHaveLength(3);
    expect(after.form.items.find((place) => !after.responses[place.id])).toMatchObject({
      objective: 'no-feet',
      critical: true,
    });
  });

  it('leaves a form alone that was handed in', () => {
    startFinal(bank, rule);
    const before = open();
    sit();
    const done = attempts.get();
    refreshForm(before, bank.slice(0, 2));
    expect(attempts.get()).toEqual(done);
  });
});

describe('loadBank', () => {
  const address = (text: string) => `data:application/json,${encodeURIComponent(text)}`;

  it('joins the files of all lessons', async () => {
    const files = [bank.slice(0, 2), bank.slice(2)].map((items) => address(JSON.stringify(items)));
    expect(await loadBank(files)).toEqual(bank);
  });

  it('is null when one file cannot be reached or read, so that nobody sits half a final', async () => {
    const whole = address(JSON.stringify(bank));
    expect(await loadBank([whole, 'data:broken'])).toBeNull();
    expect(await loadBank([whole, address('{"items":')])).toBeNull();
  });

  it('does not take the page of a missing address for a bank', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('[]', { status: 404 })));
    expect(await loadBank(['/bank/gone.json'])).toBeNull();
  });
});

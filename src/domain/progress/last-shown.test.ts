import { describe, expect, it } from 'vitest';
import { bankOf, entryOf, eventOfEveryKind, formOf, resultOf } from '../testing/fixtures.ts';
import type { Entry, Event } from './entry.ts';
import { lastShown } from './last-shown.ts';

const bank = bankOf({ call: 2, feet: 1 }, ['call', 'feet']);
const items = bank.map(({ item, keyDigest }) => ({ id: item.id, objective: item.objective, keyDigest }));

const answered = (kind: 'practice-answered' | 'review-answered', item: string, changes: object = {}): Event => ({
  ...eventOfEveryKind[kind],
  item,
  keyDigest: `key-of-${item}`,
  right: true,
  ...changes,
});
const form = formOf(bank);
const final = (rightItems: readonly string[]): [Event, Event] => [
  { kind: 'final-started', form },
  { kind: 'final-submitted', attempt: 'tab-1', result: resultOf(false, { rightItems }) },
];
/** A log whose entries were written at the times given. */
const logAt = (...entries: [Event, number][]): Entry[] =>
  entries.map(([event, at], place) => entryOf(event, 'tab', place + 1, at));

describe('lastShown', () => {
  it('is the latest right answer to any item of an objective, in practice or in review', () => {
    const log = logAt([answered('practice-answered', 'call-1'), 100], [answered('review-answered', 'call-2'), 200]);
    expect(lastShown(log, items)).toEqual({ call: 200 });
  });

  it('keeps an earlier time when a later answer is wrong', () => {
    const log = logAt(
      [answered('practice-answered', 'call-1'), 100],
      [answered('review-answered', 'call-1', { right: false }), 200],
    );
    expect(lastShown(log, items)).toEqual({ call: 100 });
  });

  it('counts what was right on a final that was handed in, passed or not, at the time of handing in', () => {
    const [started, submitted] = final(['call-2']);
    expect(lastShown(logAt([started, 100], [submitted, 300]), items)).toEqual({ call: 300 });
  });

  it('does not count a final that is still open', () => {
    const [started] = final([]);
    const chosen = { ...eventOfEveryKind['final-answered'], attempt: 'tab-1', item: 'call-1' };
    expect(lastShown(logAt([started, 100], [chosen, 200]), items)).toEqual({});
  });

  it('counts an answer in practice no longer once its key has changed; a final keeps its result', () => {
    const older = answered('practice-answered', 'call-1', { keyDigest: 'an older key' });
    expect(lastShown(logAt([older, 100]), items)).toEqual({});
    const [started, submitted] = final(['feet-1']);
    const changed = items.map((item) => ({ ...item, keyDigest: 'a newer key' }));
    expect(lastShown(logAt([started, 100], [submitted, 300]), changed)).toEqual({ feet: 300 });
  });

  it('goes by the time and not by the place in the log, which another device may have counted', () => {
    const log = logAt([answered('review-answered', 'call-1'), 500], [answered('review-answered', 'call-1'), 200]);
    expect(lastShown(log, items)).toEqual({ call: 500 });
  });

  it('says nothing of objectives it was not asked about', () => {
    const log = logAt([answered('practice-answered', 'call-1'), 100]);
    expect(
      lastShown(
        log,
        items.filter(({ objective }) => objective === 'feet'),
      ),
    ).toEqual({});
  });
});

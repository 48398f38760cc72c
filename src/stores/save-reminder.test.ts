import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { entryOf, eventOfEveryKind } from '../domain/testing/fixtures.ts';
import { keepReminded, reminderNow } from './save-reminder.ts';

const DAY = 86_400_000;
const log = Array.from({ length: 30 }, (_, at) => entryOf(eventOfEveryKind['lesson-opened'], 'tab', at + 1));
let lines: Map<string, string>;

beforeEach(() => {
  lines = new Map();
  vi.useFakeTimers({ now: 1_790_000_000_000 });
  vi.stubGlobal('navigator', { vendor: 'Apple Computer, Inc.' });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => lines.get(key) ?? null,
    setItem: (key: string, value: string) => lines.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reminds of what is in no file, and then not for a week', () => {
  expect(reminderNow(log)).toEqual({ count: 30, forgetful: true });
  keepReminded();
  expect(reminderNow(log)).toBeUndefined();
  vi.setSystemTime(1_790_000_000_000 + 7 * DAY);
  expect(reminderNow(log)).toEqual({ count: 30, forgetful: true });
});

it('reminds of nothing where there is little to lose', () => {
  expect(reminderNow(log.slice(0, 5))).toBeUndefined();
  vi.stubGlobal('navigator', { vendor: 'Google Inc.' });
  expect(reminderNow(log)).toBeUndefined();
});

it('takes garbage in its place for never', () => {
  lines.set('byp:/:reminded', 'soon');
  expect(reminderNow(log)).toEqual({ count: 30, forgetful: true });
});

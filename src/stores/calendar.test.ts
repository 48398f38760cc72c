import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarNow, dayOf } from './calendar.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('dayOf', () => {
  it('changes at midnight where the learner is, also on the day the clocks change', () => {
    vi.stubEnv('TZ', 'Europe/London');
    const before = Date.parse('2026-03-29T00:30:00Z');
    expect(dayOf(before - 3_600_000)).toBe(20_540);
    expect(dayOf(before)).toBe(20_541);
    // A day of 23 hours.
    expect(dayOf(Date.parse('2026-03-29T22:59:59Z'))).toBe(20_541);
    expect(dayOf(Date.parse('2026-03-29T23:00:00Z'))).toBe(20_542);
  });

  it('is another day elsewhere at the same time', () => {
    const at = Date.parse('2026-11-21T03:00:00Z');
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const west = dayOf(at);
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(dayOf(at)).toBe(west + 1);
  });
});

describe('calendarNow', () => {
  it('knows today', () => {
    vi.stubEnv('TZ', 'UTC');
    vi.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00Z') });
    expect(calendarNow().today).toBe(Date.parse('2026-11-21') / 86_400_000);
  });
});

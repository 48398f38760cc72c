import { describe, expect, it } from 'vitest';
import { zonesToChoose } from './zones.ts';

describe('time zones to choose from', () => {
  it('are all that the browser knows, and those that are wanted, each once', () => {
    const zones = zonesToChoose(['Mars/Olympus', 'Europe/Berlin'], {
      supportedValuesOf: () => ['Europe/Berlin', 'America/New_York'],
    });
    expect(zones).toEqual(['America/New_York', 'Europe/Berlin', 'Mars/Olympus', 'UTC']);
  });

  it('are some where the browser lists none', () => {
    expect(zonesToChoose(['Asia/Tokyo'], {})).toEqual(expect.arrayContaining(['America/New_York', 'Asia/Tokyo']));
  });
});

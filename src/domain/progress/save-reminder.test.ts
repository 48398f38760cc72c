import { describe, expect, it } from 'vitest';
import { isReminderDue } from './save-reminder.ts';

const DAY = 86_400_000;
const now = 1_790_000_000_000;

describe('the reminder to save a file', () => {
  it.each([
    [19, true, false],
    [20, true, true],
    [99, false, false],
    [100, false, true],
    [0, true, false],
  ])('with %i entries in no file, in a browser that forgets (%s), is due: %s', (unsaved, forgetful, due) => {
    expect(isReminderDue({ unsaved, forgetful, now })).toBe(due);
  });

  it('comes once a week where the browser forgets after seven days, and once a month elsewhere', () => {
    const due = (forgetful: boolean, days: number) =>
      isReminderDue({ unsaved: 500, forgetful, remindedAt: now - days * DAY, now });
    expect([due(true, 6.9), due(true, 7), due(false, 29.9), due(false, 30)]).toEqual([false, true, false, true]);
  });

  it('comes again when the clock was set back by years', () => {
    expect(isReminderDue({ unsaved: 500, forgetful: true, remindedAt: now + 400 * DAY, now })).toBe(true);
  });
});

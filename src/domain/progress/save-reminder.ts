const DAY = 86_400_000;

/** What it takes to tell whether to remind a learner of saving a file. */
export interface SaveHabits {
  /** Entries that are in no file. */
  readonly unsaved: number;
  /** True for a browser that deletes what a site stores after seven days without a visit. */
  readonly forgetful: boolean;
  /** When they were last reminded, in milliseconds since 1970, if ever. */
  readonly remindedAt?: number | undefined;
  readonly now: number;
}

/**
 * Whether a reminder is due: rarely, and only where there is something to lose. In a browser that forgets, once a week from
 * about one lesson's practice on; in any other, once a month from about five lessons' on.
 */
export function isReminderDue({ unsaved, forgetful, remindedAt, now }: SaveHabits): boolean {
  const [enough, pause] = forgetful ? [20, 7 * DAY] : [100, 30 * DAY];
  // A clock that was set back must not silence it for years.
  return unsaved >= enough && (remindedAt === undefined || Math.abs(now - remindedAt) >= pause);
}

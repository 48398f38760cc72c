import type { Entry } from '../progress/entry.ts';
import type { Attempt } from '../progress/final.ts';
import type { Oddity } from './finding.ts';
import type { ReleasedKeys } from './released-keys.ts';

/** What clocks may differ by without being odd. */
const SLACK = 2 * 60_000;
const DAY = 86_400_000;

/** Nobody reads a question and its options in less. */
const SECONDS_A_QUESTION = 3;

/**
 * Times of a hand-in that a clock which simply goes on cannot give. None of them proves anything: the times are those of
 * the learner's own clock, which may have been wrong, and set right. Of each kind the first is told.
 *
 * @param about.received when the desk took the file in, by its own clock; absent where that is not to be asked
 */
export function oddTimes(
  entries: readonly Entry[],
  attempts: readonly Attempt[],
  { made, received, keys }: { made: number; received?: number | undefined; keys: ReleasedKeys },
): Oddity[] {
  const late = entries.find(({ at }) => at > made + SLACK);
  const early = entries.find((entry) => {
    const version = versionOf(entry);
    const release = version === undefined ? undefined : keys.version(version);
    // A release day is a day somewhere on earth.
    return release !== undefined && entry.at < Date.parse(release.released) - DAY;
  });
  return [
    ...(late ? [{ kind: 'from-the-future', entry: late.id } as const] : []),
    ...(received !== undefined && made > received + SLACK ? [{ kind: 'from-the-future' } as const] : []),
    ...(early ? [{ kind: 'before-release', entry: early.id } as const] : []),
    ...pages(entries),
    ...attempts.flatMap(hasty),
  ];
}

function versionOf(entry: Entry): string | undefined {
  if (entry.kind === 'lesson-opened' || entry.kind === 'lesson-read') return entry.version;
  return entry.kind === 'final-started' ? entry.form.version : undefined;
}

/** Each page writes under a name of its own, one entry after the other. */
function pages(entries: readonly Entry[]): Oddity[] {
  const back: Oddity[] = [];
  const twice: Oddity[] = [];
  const clocks = new Map<string, { latest: number; spentUntil: number }>();
  for (const entry of entries) {
    const clock = clocks.get(entry.by) ?? { latest: -Infinity, spentUntil: -Infinity };
    clocks.set(entry.by, clock);
    if (entry.at < clock.latest - SLACK) back.push({ kind: 'clock-back', entry: entry.id });
    clock.latest = Math.max(clock.latest, entry.at);
    if (entry.kind !== 'time-spent') continue;
    // Seconds are whole, and what is written takes a moment.
    if (entry.at - entry.seconds * 1000 < clock.spentUntil - 2000) twice.push({ kind: 'time-twice', entry: entry.id });
    clock.spentUntil = Math.max(clock.spentUntil, entry.at);
  }
  return [...back.slice(0, 1), ...twice.slice(0, 1)];
}

function hasty({ id, form, startedAt, submittedAt }: Attempt): Oddity[] {
  if (submittedAt === undefined) return [];
  const seconds = Math.floor((submittedAt - startedAt) / 1000);
  return seconds < form.items.length * SECONDS_A_QUESTION
    ? [{ kind: 'hasty', attempt: id, seconds: Math.max(0, seconds) }]
    : [];
}

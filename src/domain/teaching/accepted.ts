import type { Entry } from '../progress/entry.ts';
import type { Assignment } from './assignment.ts';
import { readAgain } from './link.ts';

/** An assignment that was accepted on this device. */
export interface Accepted {
  readonly assignment: Assignment;
  /** The key that signed it. */
  readonly publicKey: Uint8Array;
  /** The part of its link behind `#`. */
  readonly fragment: string;
  /** When it was first accepted, in milliseconds since 1970. */
  readonly acceptedAt: number;
  /** When the latest file for it was made; absent before there was one. */
  readonly handedIn?: number | undefined;
}

/** The assignments that a log tells of, the one accepted last first. One that cannot be read here is left out. */
export function acceptedAssignments(log: readonly Entry[]): Accepted[] {
  const found = new Map<string, Accepted>();
  const handedIn = new Map<string, number>();
  for (const entry of log) {
    if (entry.kind === 'handed-in') handedIn.set(entry.assignment, entry.made);
    if (entry.kind !== 'assignment-accepted' || found.has(entry.assignment)) continue;
    const read = readAgain(entry.assignment);
    if (!read) continue;
    const { assignment, publicKey } = read;
    found.set(entry.assignment, { assignment, publicKey, fragment: entry.assignment, acceptedAt: entry.at });
  }
  return [...found.values()].reverse().map((one) => ({ ...one, handedIn: handedIn.get(one.assignment.id) }));
}

/**
 * Whether the time with a lesson is to be kept: an assignment asks for it, and was not handed in yet, or handed in before
 * the lesson was read to its end.
 *
 * @param names the lesson's id, and those that it had before
 */
export function wantsTime(log: readonly Entry[], names: readonly string[]): boolean {
  const asking = acceptedAssignments(log).filter(({ assignment }) =>
    assignment.lessons.some((id) => names.includes(id)),
  );
  const read = () => log.some((entry) => entry.kind === 'lesson-read' && names.includes(entry.lesson));
  return asking.some(({ handedIn }) => handedIn === undefined) || (asking.length > 0 && !read());
}

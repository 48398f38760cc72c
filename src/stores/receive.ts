import { canonicalJson } from '../domain/assessment/digest-material.ts';
import type { Assignment } from '../domain/teaching/assignment.ts';
import type { GradedHandIn } from '../domain/teaching/graded.ts';
import { fileHandIn, withRegraded, type Filed } from '../domain/teaching/gradebook/filing.ts';
import { withAssignment, type Gradebook } from '../domain/teaching/gradebook/record.ts';
import { HAND_IN_LONGEST } from '../domain/teaching/read-hand-in.ts';
import { keptAssignment, receive, type Desk as Terms, type Received } from '../domain/teaching/receive.ts';
import { releasedKeys, type ReleasedKeys, type ReleasedVersion } from '../domain/teaching/released-keys.ts';
import type { Desk } from './desk.ts';
import { environment } from './environment.ts';

/* Files that were dropped on the desk: each is read, graded again and filed, one after the other; and all of them once more. */

/** A file of the person's, as a browser gives it. */
export type Dropped = Pick<File, 'name' | 'size' | 'text'>;

/** What one file came to. */
export interface ReceivedFile {
  /** Its name, as the person's system calls it. */
  readonly name: string;
  /** `unreadable`: it was moved, or its disk is gone. */
  readonly outcome: Received | { readonly kind: 'unreadable' };
  /** Where it was filed; present where it was graded. */
  readonly filed?: FiledAs | undefined;
}

/** How it was filed, without the gradebook that came of it. */
export type FiledAs = Filed extends infer One ? (One extends Filed ? Omit<One, 'book'> : never) : never;

/** The released versions' keys; nothing where they cannot all be reached: half of them would grade some work wrongly. */
export async function loadKeys(addresses: readonly string[]): Promise<ReleasedKeys | undefined> {
  try {
    const versions = await Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`${answer.status} ${address}`);
        return (await answer.json()) as ReleasedVersion;
      }),
    );
    return releasedKeys(versions);
  } catch {
    return undefined;
  }
}

/** The assignments that a gradebook keeps, as they can be read, by their ids. */
export async function keptAssignments({
  assignments,
}: Pick<Gradebook, 'assignments'>): Promise<ReadonlyMap<string, Assignment>> {
  const read = await Promise.all(assignments.map(({ fragment }) => keptAssignment(fragment)));
  return new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])));
}

/** Reads one file, grades it again and files it. It never throws. */
export async function receiveFile(
  file: Dropped,
  desk: Pick<Desk, 'state' | 'change'>,
  terms: Omit<Terms, 'kept'>,
): Promise<ReceivedFile> {
  const { name } = file;
  // A character takes four bytes at most.
  if (file.size > HAND_IN_LONGEST * 4) return { name, outcome: { kind: 'refused', problem: 'too-long' } };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { name, outcome: { kind: 'unreadable' } };
  }
  const at = environment.now();
  const kept = new Map(desk.state.get().book.assignments.map(({ id, fragment }) => [id, fragment] as const));
  const outcome = await receive(text, { ...terms, kept }, at);
  if (outcome.kind !== 'graded') return { name, outcome };

  const { graded, lost } = outcome;
  const reception = { id: randomId(), at, today: environment.dayOf(at) };
  const withLost = (book: Gradebook): Gradebook =>
    lost === undefined || book.assignments.some(({ id }) => id === graded.assignment)
      ? book
      : // When it was made nobody knows any more: it was before its first hand-in.
        withAssignment(book, { id: graded.assignment, fragment: lost, made: Math.min(graded.made, at) });
  const filed = filedAs(fileHandIn(desk.state.get().book, graded, reception));
  await desk.change(
    (book) => fileHandIn(withLost(book), graded, reception).book,
    filed.kind === 'duplicate' ? undefined : new Map([[graded.digest, text]]),
  );
  return { name, outcome, filed };
}

/** What grading all files of a desk again came to. */
export interface Regrading {
  /** Files that were graded again. */
  readonly graded: number;
  /** Those of them that came to something else than before. */
  readonly changed: number;
  /** Files that stay as they were graded: their text is not in this browser any more, or their assignment is not. */
  readonly left: number;
}

/**
 * Grades every file of the desk again, by the keys of now: a version that was not known then may be, and a newer course
 * reads more. What cannot be graded again stays as it was. It never throws.
 *
 * @param told hears how many files of how many are done
 */
export async function regradeAll(
  desk: Pick<Desk, 'state' | 'change' | 'files'>,
  terms: Omit<Terms, 'kept'>,
  told: (done: number, all: number) => void = () => undefined,
): Promise<Regrading> {
  const { book } = desk.state.get();
  const kept = new Map(book.assignments.map(({ id, fragment }) => [id, fragment] as const));
  const filed = book.records.flatMap(({ handIns }) => handIns);
  const changed: GradedHandIn[] = [];
  let done = 0;
  let left = 0;
  for (const { graded: before, received } of filed) {
    // One after the other: all texts of a desk together are large.
    const text = (await desk.files([before.digest])).get(before.digest);
    const outcome = text === undefined ? undefined : await receive(text, { ...terms, kept }, received);
    const after = outcome?.kind === 'graded' ? outcome.graded : undefined;
    if (after?.digest !== before.digest || after.assignment !== before.assignment) left += 1;
    else if (canonicalJson(after) !== canonicalJson(before)) changed.push(after);
    done += 1;
    told(done, filed.length);
  }
  if (changed.length > 0) await desk.change((now) => changed.reduce(withRegraded, now));
  return { graded: filed.length - left, changed: changed.length, left };
}

function filedAs(filed: Filed): FiledAs {
  const { record } = filed;
  switch (filed.kind) {
    case 'new':
      return { kind: 'new', record, alike: filed.alike };
    case 'resubmitted':
      return { kind: 'resubmitted', record, by: filed.by };
    case 'duplicate':
      return { kind: 'duplicate', record };
  }
}

/** The id of a new record: it says nothing about the person. */
export function randomId(): string {
  return Array.from({ length: 3 }, () => environment.random().toString(36).padStart(7, '0')).join('');
}

import * as v from 'valibot';
import { boundedJson } from '../doors/bounded-json.ts';
import { decodeEntry } from '../progress/codec.ts';
import { ASSIGNMENT_LONGEST, byOrder, type Entry } from '../progress/entry.ts';
import { HAND_IN_FORMAT, HAND_IN_VERSION, sumOf, type HandIn } from './hand-in.ts';

/*
 * The door for hand-in files. Anyone may have written one, with any tool. What comes through is in bounds and of the right
 * shape; whether it is true is asked in regrade.ts.
 */

/** Characters of a file: larger ones are refused before they are read. One with two thousand entries is about 1 MB. */
export const HAND_IN_LONGEST = 8_000_000;

/** Entries of a file: years of review come to fewer, and grading so many again takes a moment. */
export const MOST_ENTRIES = 10_000;

/** Characters that a learner may write, by field; a form should let nobody write more. */
export const WRITTEN_LONGEST = {
  name: 200,
  email: 254,
  licenceNumber: 60,
  licenceState: 60,
  attestation: 2000,
  answer: 4000,
  summary: 8000,
} as const;

/** Licences of one learner. */
export const MOST_LICENCES = 20;

/** Questions of an evaluation. */
const MOST_QUESTIONS = 60;

/** An entry of a form lies three levels deep in a file, and its own deepest list four more. */
const DEEPEST = 16;

/** What came out of a hand-in file. */
export type ReadHandIn =
  | {
      readonly ok: true;
      readonly handIn: HandIn;
      /** True when its checksum is right: it holds what it held when it was made, or someone worked out a new one. */
      readonly intact: boolean;
      /** Entries that could not be read, and so are not in it. */
      readonly damaged: number;
      /** Entries of a newer version of the course, which are not in it either. */
      readonly newer: number;
      /** Ids that more than one entry has; the first of each is in it. No course writes such a file. */
      readonly repeated: readonly string[];
    }
  | { readonly ok: false; readonly problem: HandInProblem };

/** Why a file was refused: `damaged` says that it is a hand-in whose own fields cannot be read. */
export type HandInProblem = 'too-long' | 'not-json' | 'not-a-hand-in' | 'newer-format' | 'damaged';

const written = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Up to the last millisecond that a date can tell. */
const time = v.pipe(count, v.maxValue(8.64e15));
const few = <S extends v.GenericSchema>(member: S, most: number) => v.pipe(v.array(member), v.maxLength(most));
const fewOf = <S extends v.GenericSchema>(value: S, most: number) =>
  v.pipe(
    v.record(id, value),
    v.check((record) => Object.keys(record).length <= most),
  );

const head = v.object({
  assignment: written(ASSIGNMENT_LONGEST),
  made: time,
  version: id,
  learner: v.object({
    name: written(WRITTEN_LONGEST.name),
    email: v.exactOptional(written(WRITTEN_LONGEST.email)),
    licences: few(
      v.object({ number: written(WRITTEN_LONGEST.licenceNumber), state: written(WRITTEN_LONGEST.licenceState) }),
      MOST_LICENCES,
    ),
    consent: v.boolean(),
  }),
  attestation: v.object({ text: written(WRITTEN_LONGEST.attestation), at: time }),
  evaluation: fewOf(written(WRITTEN_LONGEST.answer), MOST_QUESTIONS),
  summary: written(WRITTEN_LONGEST.summary),
  claims: v.object({
    lessonsRead: few(id, 500),
    minutes: fewOf(count, 500),
    final: v.exactOptional(
      v.object({
        score: v.object({ n: count, d: v.pipe(count, v.minValue(1)) }),
        total: count,
        passed: v.boolean(),
        sittings: count,
        retests: count,
      }),
    ),
  }),
});

/** Reads a file of unknown origin. It never throws. What it leaves out of a file it counts. */
export function readHandIn(text: string): ReadHandIn {
  const parsed = boundedJson(text, { longest: HAND_IN_LONGEST, deepest: DEEPEST });
  if ('fault' in parsed) return refused(parsed.fault === 'too-long' ? 'too-long' : 'not-json');
  const file = parsed.value;
  if (file === null || typeof file !== 'object' || !('format' in file) || file.format !== HAND_IN_FORMAT)
    return refused('not-a-hand-in');
  if (!('v' in file) || typeof file.v !== 'number') return refused('damaged');
  if (file.v > HAND_IN_VERSION) return refused('newer-format');
  const about = v.safeParse(head, file);
  if (!about.success || !('entries' in file) || !Array.isArray(file.entries)) return refused('damaged');
  if (file.entries.length > MOST_ENTRIES) return refused('too-long');

  const decoded = file.entries.map(decodeEntry);
  const faulty = (kind: string) => decoded.filter((one) => 'fault' in one && one.fault === kind).length;
  const { entries, repeated } = once(decoded.flatMap((one) => ('entry' in one ? [one.entry] : [])));
  return {
    ok: true,
    handIn: { ...about.output, entries: entries.sort(byOrder) },
    intact: 'sum' in file && file.sum === sumOf(file),
    damaged: faulty('damaged'),
    newer: faulty('newer'),
    repeated,
  };
}

function refused(problem: HandInProblem): ReadHandIn {
  return { ok: false, problem };
}

/** The first entry of each id, and the ids that came again. */
function once(entries: readonly Entry[]): { entries: Entry[]; repeated: string[] } {
  const known = new Map<string, Entry>();
  const repeated = new Set<string>();
  for (const entry of entries) {
    if (known.has(entry.id)) repeated.add(entry.id);
    else known.set(entry.id, entry);
  }
  return { entries: [...known.values()], repeated: [...repeated] };
}

import { canonicalJson } from '../assessment/digest-material.ts';
import type { Form } from '../assessment/form.ts';
import { grade } from '../assessment/grading.ts';
import type { Certainty, Response } from '../assessment/item.ts';
import { isChecked, type CheckedAnswer } from '../progress/checked.ts';
import type { Entry } from '../progress/entry.ts';
import { finalAttempts, type Attempt } from '../progress/final.ts';
import { activeTime, type ActiveTime } from './active-time.ts';
import type { Assignment } from './assignment.ts';
import { isLate } from './due.ts';
import { finalRecord, type FinalRecord } from './final-standing.ts';
import type { Disagreement, Oddity } from './finding.ts';
import type { AnswerUse, GradedItem } from './graded.ts';
import { claimedFinal, claimsOf, type Claims, type HandIn } from './hand-in.ts';
import { missingOf, type Missing } from './missing.ts';
import { oddTimes } from './odd-times.ts';
import type { ReadHandIn } from './read-hand-in.ts';
import { regradeForm } from './regrade-form.ts';
import type { ReleasedItem, ReleasedKeys } from './released-keys.ts';
import { workOf, type WorkOf } from './work.ts';

/*
 * What a hand-in comes to when every answer in it is graded again, by the released keys alone. The flags, results and
 * claims of the file are only compared with that; no grade rests on them. It stays self-reported: whoever writes a whole
 * file of right answers, with all that belongs to it, is not found out here.
 */

/** One hand-in, graded again. */
export interface Regraded {
  /** What the assignment asks for and is not there; empty when it is complete. */
  readonly missing: readonly Missing[];
  /** Whether it was made after the assignment was due; nothing where the zone is not known here, or nothing was due. */
  readonly late: boolean | undefined;
  /** Lessons of the assignment whose end was reached, in its order. */
  readonly lessonsRead: readonly string[];
  /** Content versions on which its lessons were opened or read, or a form was drawn. */
  readonly studied: readonly string[];
  /** Active time with its lessons. */
  readonly time: ActiveTime;
  /** The sittings by what they earned; absent where the final is not asked. */
  readonly final?: FinalRecord | undefined;
  /** Every attempt on the assignment's terms, re-tests too, with what it earned, oldest first. */
  readonly attempts: readonly Attempt[];
  /** All answers that can be graded: practice and review as they were given, then the sittings that were handed in. */
  readonly items: readonly GradedItem[];
  /** Empty for every file that the course itself has made. A file with any was edited, or damaged. */
  readonly disagreements: readonly Disagreement[];
  /** What honest work may have too. */
  readonly oddities: readonly Oddity[];
}

/** What a hand-in is held against. */
export interface RegradeBy {
  /** As the desk made it, not as the file says. */
  readonly assignment: Assignment;
  /** The part of its link behind `#`. */
  readonly fragment: string;
  readonly nameNow: (lesson: string) => string;
  /** Ids of the questions of the evaluation that have to be answered. */
  readonly questions: readonly string[];
  readonly keys: ReleasedKeys;
  /** When the desk took the file in, in milliseconds since 1970; absent where that is not to be asked. */
  readonly received?: number | undefined;
}

/** Grades a hand-in again. It never throws, whatever is in the file. */
export function regrade(file: Extract<ReadHandIn, { ok: true }>, by: RegradeBy): Regraded {
  const { handIn } = file;
  const { assignment, fragment, keys, nameNow } = by;
  const of = { assignment, fragment: handIn.assignment, nameNow };
  const entries = workOf(handIn.entries, of);

  const forms = regradedForms(entries, keys);
  const checked = entries.filter(isChecked).map((entry) => regradeAnswer(entry, keys));
  const record = assignment.final && finalRecord(forms.attempts, assignment.final);
  const counted = claimsOf(entries, of);
  const claims = comparable(handIn, of, counted);
  const unknown = unknownVersions([handIn.version, ...entries.flatMap(versionsOf)], keys);
  // Where the file comes from a version that is not at hand, a key may well be that version's.
  const answers = checked.flatMap(({ disagreements }) => disagreements);
  const unread = keys.version(handIn.version) === undefined;

  const missing = missingOf(entries, handIn, by);
  // A sitting of which nobody can say what it earned is no pass.
  const isUngraded = record !== undefined && !record.standing && !missing.some(({ what }) => what === 'final');

  return {
    missing: [...missing, ...(isUngraded ? [{ what: 'grading' } as const] : [])],
    late: assignment.due && isLate(handIn.made, assignment.due),
    lessonsRead: counted.lessonsRead,
    studied: studiedVersions(entries),
    time: activeTime(entries, nameNow),
    final: record,
    attempts: forms.attempts,
    items: [...checked.flatMap(({ item }) => item ?? []), ...forms.attempts.flatMap((one) => placesOf(one, keys))],
    disagreements: [
      ...(file.intact ? [] : [{ kind: 'sum' } as const]),
      ...(file.damaged > 0 ? [{ kind: 'damaged', count: file.damaged } as const] : []),
      ...file.repeated.map((entry) => ({ kind: 'repeated', entry }) as const),
      ...(handIn.assignment === fragment ? [] : [{ kind: 'other-link' } as const]),
      ...answers.filter(({ kind }) => !(unread && kind === 'unknown-item')),
      ...forms.disagreements,
      // Entries that cannot be read here were part of what the browser worked out.
      ...(file.newer > 0 ? [] : falseClaims(handIn.claims, claims, record)),
    ],
    oddities: [
      ...(file.newer > 0 ? [{ kind: 'newer', count: file.newer } as const] : []),
      ...unknown.map((version) => ({ kind: 'unknown-version', version }) as const),
      ...otherVersions(entries, assignment.version).map((version) => ({ kind: 'other-version', version }) as const),
      ...oddSittings(record, assignment),
      ...oddTimes(entries, forms.attempts, { made: handIn.made, received: by.received, keys }),
    ],
  };
}

/** Every attempt whose version is at hand, graded again. One whose version is not counts as still open. */
function regradedForms(
  entries: readonly Entry[],
  keys: ReleasedKeys,
): { attempts: Attempt[]; disagreements: Disagreement[] } {
  const drawn = new Map<string, Form>();
  for (const entry of entries) if (entry.kind === 'final-started') drawn.set(entry.id, entry.form);
  const attempts: Attempt[] = [];
  const disagreements: Disagreement[] = [];
  for (const attempt of finalAttempts(entries)) {
    const form = drawn.get(attempt.id) ?? attempt.form;
    if (!keys.version(form.version)) {
      attempts.push({ ...attempt, result: undefined, submittedAt: undefined });
      continue;
    }
    const regraded = regradeForm(attempt, form, keys);
    attempts.push(regraded.attempt);
    disagreements.push(...regraded.disagreements);
  }
  return { attempts, disagreements };
}

function regradeAnswer(entry: CheckedAnswer, keys: ReleasedKeys): { item?: GradedItem; disagreements: Disagreement[] } {
  const { id, item, keyDigest, textDigest, response, right, certainty } = entry;
  const released = keys.byDigest(item, keyDigest);
  if (!released || keys.withText(item, keyDigest, textDigest).length === 0)
    return { disagreements: [{ kind: 'unknown-item', entry: id, item }] };
  const earned = grade(released.key, response).right;
  const use = entry.kind === 'review-answered' ? 'review' : 'practice';
  return {
    item: itemOf(item, released, { use, right: earned, response, certainty }),
    disagreements: earned === right ? [] : [{ kind: 'verdict', entry: id, item, right: earned }],
  };
}

/** The places of a form that was handed in, as answers. */
function placesOf({ form, result, responses, certainties }: Attempt, keys: ReleasedKeys): GradedItem[] {
  if (!result) return [];
  const [given, sure] = [new Map(Object.entries(responses)), new Map(Object.entries(certainties))];
  return form.items.flatMap(({ id, keyDigest, objective }) => {
    const released = keys.byDigest(id, keyDigest);
    const about = { right: result.rightItems.includes(id), response: given.get(id), certainty: sure.get(id) };
    const use = form.retest ? 'retest' : 'final';
    return released ? [{ ...itemOf(id, released, { use, ...about }), objective }] : [];
  });
}

function itemOf(
  id: string,
  { key, keyDigest, objective, version }: ReleasedItem & { readonly version: string },
  about: { use: AnswerUse; right: boolean; response: Response | undefined; certainty: Certainty | undefined },
): GradedItem {
  const { use, right, response, certainty } = about;
  const chosen = response?.kind === key.kind ? response.chosen : [];
  const base = { id, kind: key.kind, objective, critical: key.critical, use, version, keyDigest, right, chosen };
  return certainty === undefined ? base : { ...base, certainty };
}

/**
 * What the claims of a file are compared with: the entries as they are counted here, or, where the claims fit that, as a
 * course counted them for which no lesson had another name yet. When two lessons became one, the same work counts otherwise.
 */
function comparable({ claims, entries }: HandIn, of: WorkOf, counted: Claims): Claims {
  const then = { ...of, nameNow: (lesson: string) => lesson };
  const before = claimsOf(workOf(entries, then), then);
  const lessonsOf = ({ lessonsRead, minutes }: Claims) => canonicalJson({ lessonsRead, minutes });
  return lessonsOf(before) === lessonsOf(claims) ? { ...before, final: counted.final } : counted;
}

/** What a browser works out rests on the results as they are stored; that those are right is another question. */
function falseClaims(claimed: Claims, entries: Claims, record: FinalRecord | undefined): Disagreement[] {
  const differs = (a: unknown, b: unknown) => canonicalJson(a ?? null) !== canonicalJson(b ?? null);
  const counted = (what: 'lessons' | 'minutes', of: (claims: Claims) => number) =>
    ({ kind: 'claim', what, claimed: of(claimed), earned: of(entries) }) as const;
  const minutes = (claims: Claims) => Object.values(claims.minutes).reduce((sum, whole) => sum + whole, 0);
  return [
    ...(differs(claimed.lessonsRead, entries.lessonsRead) ? [counted('lessons', (of) => of.lessonsRead.length)] : []),
    ...(differs(claimed.minutes, entries.minutes) ? [counted('minutes', minutes)] : []),
    // What is told beside a claim is what the answers earn, whatever results are stored.
    ...(differs(claimed.final, entries.final)
      ? [{ kind: 'claim', what: 'final', claimed: claimed.final, earned: record && claimedFinal(record) } as const]
      : []),
  ];
}

function oddSittings(record: FinalRecord | undefined, { final }: Assignment): Oddity[] {
  if (!record) return [];
  const { sittings, beyond, tooSoon } = record;
  return [
    ...(beyond.length > 0 ? [{ kind: 'too-many', sittings, allowed: final?.attempts ?? sittings } as const] : []),
    ...tooSoon.map(({ attempt }) => ({ kind: 'too-soon', attempt: attempt.id }) as const),
  ];
}

function versionsOf(entry: Entry): string[] {
  return entry.kind === 'final-started' ? [entry.form.version] : [];
}

function studiedVersions(entries: readonly Entry[]): string[] {
  return [
    ...new Set(
      entries.flatMap((entry) =>
        entry.kind === 'lesson-opened' || entry.kind === 'lesson-read' ? [entry.version] : versionsOf(entry),
      ),
    ),
  ];
}

function unknownVersions(versions: readonly string[], keys: ReleasedKeys): string[] {
  return [...new Set(versions)].filter((version) => !keys.version(version));
}

/** Versions other than the assigned one on which a lesson was read or a form drawn. */
function otherVersions(entries: readonly Entry[], assigned: string): string[] {
  const versions = entries.flatMap((entry) => (entry.kind === 'lesson-read' ? [entry.version] : versionsOf(entry)));
  return [...new Set(versions)].filter((version) => version !== assigned);
}

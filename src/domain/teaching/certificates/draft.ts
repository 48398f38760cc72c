import {
  CERTIFICATE_LONGEST,
  DEFAULT_HEADING,
  MOST_OBJECTIVES,
  type Certificate,
  type HashedEmail,
  type Review,
  type Seen,
  type StatusPlace,
} from '../../credential/certificate.ts';
import type { Assignment } from '../assignment.ts';
import { tidyText } from '../assignment-schema.ts';
import type { Candidate } from './candidates.ts';
import { selfReportedWords } from './seen-words.ts';

/* The forms from which certificates come: what is the same for a group, and what is each person's own. All fields hold what
   was typed; what is wrong with the certificate that comes of them, `certificateFaults` says. */

/** Which of the objectives a certificate names: all of its lessons', the safety-critical ones, or none. */
export type NamedObjectives = 'all' | 'critical' | 'none';

/** What is the same for everyone of a group. */
export interface TermsDraft {
  heading: string;
  title: string;
  /** The programme's number. */
  number: string;
  hours: string;
  providerName: string;
  providerNumber: string;
  address: string;
  email: string;
  instructor: string;
  objectives: NamedObjectives;
  /** `YYYY-MM-DD`; empty where it does not run out. */
  validUntil: string;
  /** Where withdrawn ones can be looked up; empty where the provider hosts no list. */
  list: string;
}

/** What is one person's own. */
export interface PersonDraft {
  /** Id of the record. */
  record: string;
  /** Present where it stands in the place of another. */
  replaces?: string | undefined;
  name: string;
  licences: { number: string; state: string }[];
  /** `YYYY-MM-DD` */
  completed: string;
  version: string;
  kind: Seen['kind'];
  /** The desk's words for a file; empty where it does not suffice for a certificate. */
  fileWords: string;
  /** The instructor's words for an examination that they supervised. */
  words: string;
  email: string;
  /** Whether the hash of the address is signed as well. */
  withEmail: boolean;
}

/** An objective of the course. */
export interface Objective {
  readonly lesson: string;
  readonly text: string;
  readonly critical: boolean;
}

/**
 * The form for a group. What an assignment does not say is taken from a certificate that was signed before: of the course
 * where it has the same title, of the provider where it has the same name. Another provider's approval says nothing here.
 */
export function termsFrom(assignment: Assignment, before?: Certificate): TermsDraft {
  const { provider, instructor } = assignment;
  const course = before?.course.title === oneLine(provider.title) ? before.course : undefined;
  const same = before?.provider.name === oneLine(provider.name) ? before : undefined;
  return {
    heading: same?.heading ?? DEFAULT_HEADING,
    title: provider.title,
    number: course?.number ?? '',
    hours: provider.hours ?? (same && course?.hours) ?? '',
    providerName: provider.name,
    providerNumber: provider.number ?? same?.provider.number ?? '',
    address: oneLine(provider.address ?? same?.provider.address ?? ''),
    email: same?.provider.email ?? '',
    instructor,
    objectives: 'all',
    validUntil: '',
    list: same?.status?.list ?? '',
  };
}

/** The form for a group as it was when a certificate was signed. */
export function termsOf(facts: Certificate): TermsDraft {
  const { course, provider, validUntil, status } = facts;
  return {
    heading: facts.heading,
    title: course.title,
    number: course.number ?? '',
    hours: course.hours ?? '',
    providerName: provider.name,
    providerNumber: provider.number ?? '',
    address: provider.address ?? '',
    email: provider.email ?? '',
    instructor: facts.instructor,
    objectives: course.objectives.length === 0 ? 'none' : 'all',
    validUntil: validUntil?.slice(0, 10) ?? '',
    list: status?.list ?? '',
  };
}

/**
 * The form for a person, from what they handed in.
 *
 * @param dayOf the day of a moment where the desk is, `YYYY-MM-DD`
 */
export function personFrom(
  { row, notYet }: Pick<Candidate, 'row' | 'notYet'>,
  assignment: Assignment,
  dayOf: (at: number) => string,
): PersonDraft {
  const { graded, record, received } = row;
  const { learner } = graded;
  // A learner's clock may be ahead; nothing was handed in before it was made.
  const made = dayOf(Math.min(graded.made, received));
  return {
    record: record.id,
    name: oneLine(learner.name),
    licences: learner.licences
      .map(({ number, state }) => ({ number: oneLine(number), state: oneLine(state) }))
      .filter(({ number }) => number !== ''),
    completed: made,
    version: graded.version,
    kind: notYet ? 'supervised' : 'self-reported',
    fileWords: notYet ? '' : selfReportedWords(graded, assignment, made),
    words: '',
    email: oneLine(learner.email ?? ''),
    withEmail: oneLine(learner.email ?? '') !== '',
  };
}

/** The form for a person as it was when their certificate was signed; it replaces that. */
export function personOf(
  { id, facts, record }: { readonly id: string; readonly facts: Certificate; readonly record: string },
  email: string,
): PersonDraft {
  const { recipient, course, seen } = facts;
  const isFile = seen.kind === 'self-reported';
  return {
    record,
    replaces: id,
    name: recipient.name,
    licences: recipient.licences.map((one) => ({ ...one })),
    completed: facts.completed,
    version: course.version,
    kind: seen.kind,
    fileWords: isFile ? seen.words : '',
    words: isFile ? '' : seen.words,
    email,
    withEmail: email !== '' && recipient.email !== undefined,
  };
}

/** What a certificate has besides what is typed. */
export interface Given {
  /** Drawn by chance: see `certificateId`. */
  readonly id: string;
  /** The objectives of the assignment, in course order. */
  readonly objectives: readonly Objective[];
  /** The content version that lists them so: the desk's, and what was studied may be another. */
  readonly objectivesOf: string;
  readonly review?: Review | undefined;
  /** A moment of UTC to the second. */
  readonly validFrom: string;
  readonly email?: HashedEmail | undefined;
  readonly status?: StatusPlace | undefined;
}

/** The certificate that two forms stand for, right or not. */
export function certificateOf(terms: TermsDraft, person: PersonDraft, given: Given): Certificate {
  const { review, email, status } = given;
  const version = oneLine(person.version);
  return {
    id: given.id,
    heading: oneLine(terms.heading),
    recipient: {
      name: oneLine(person.name),
      ...(email && { email }),
      licences: person.licences
        .map(({ number, state }) => ({ number: oneLine(number), state: oneLine(state) }))
        .filter(({ number, state }) => number !== '' || state !== ''),
    },
    course: {
      title: oneLine(terms.title),
      ...optional('number', terms.number),
      ...optional('hours', terms.hours),
      version,
      objectives: namedObjectives(given.objectives, terms.objectives, version, oneLine(given.objectivesOf)),
    },
    provider: {
      name: oneLine(terms.providerName),
      ...optional('number', terms.providerNumber),
      ...optional('address', terms.address),
      ...optional('email', terms.email),
    },
    instructor: oneLine(terms.instructor),
    completed: person.completed,
    seen: {
      kind: person.kind,
      words: oneLine(person.kind === 'self-reported' ? person.fileWords : person.words),
    },
    ...(review && { review }),
    validFrom: given.validFrom,
    // The whole last day, wherever it is looked at.
    ...(terms.validUntil.trim() !== '' && { validUntil: `${terms.validUntil.trim()}T23:59:59Z` }),
    ...(status && { status }),
    ...(person.replaces !== undefined && { replaces: person.replaces }),
  };
}

/**
 * The objectives that a certificate names. Where some are left out, or another version than the one that was studied lists
 * them, the last line says so.
 */
export function namedObjectives(
  own: readonly Objective[],
  which: NamedObjectives,
  studied: string,
  listed: string,
): readonly string[] {
  if (which === 'none' || own.length === 0) return [];
  const wanted = which === 'all' ? own : own.filter(({ critical }) => critical);
  const isSame = studied === listed;
  const isWhole = wanted.length === own.length && own.length <= MOST_OBJECTIVES - (isSame ? 0 : 1);
  // (The line that says how many are left out takes a place.)
  const named = isWhole ? wanted : wanted.slice(0, MOST_OBJECTIVES - 1);
  const left = own.length - named.length;
  const texts = named.map(({ text }) => oneLine(text).slice(0, CERTIFICATE_LONGEST['course.objective']));
  const rest = left === 0 ? [] : [`${left}${named.length === 0 ? '' : ' more'}`];
  if (left === 0 && isSame) return texts;
  const source = `as content version ${listed} of the course lists them`;
  return [...texts, isSame ? [...rest, source].join(', ') : [...rest, `all ${source}`].join('; ')];
}

/** The objectives of an assignment: of its lessons, or of the whole course where the final alone was asked. */
export function objectivesOf(
  { lessons }: Pick<Assignment, 'lessons'>,
  all: readonly Objective[],
  nameNow: (lesson: string) => string,
): readonly Objective[] {
  if (lessons.length === 0) return all;
  const own = new Set(lessons.map(nameNow));
  return all.filter(({ lesson }) => own.has(lesson));
}

/** A typed text as it is signed: one line, composed, without blanks around it or marks that turn the direction. */
export function oneLine(typed: string): string {
  return tidyText(typed.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

function optional<K extends string>(name: K, typed: string): Partial<Record<K, string>> {
  const text = oneLine(typed);
  return (text === '' ? {} : { [name]: text }) as Partial<Record<K, string>>;
}

import type { Assignment } from '../../../domain/teaching/assignment.ts';
import { tidyText } from '../../../domain/teaching/assignment-schema.ts';

/** The form of an assignment as it is being filled in: what its fields hold. */
export interface Draft {
  cohort: string;
  lessons: string[];
  final: boolean;
  passMark: string;
  critical: boolean;
  attempts: string;
  coolingOffHours: string;
  hasDue: boolean;
  date: string;
  time: string;
  zone: string;
  title: string;
  name: string;
  number: string;
  address: string;
  hours: string;
  policies: string;
  instructor: string;
  contact: string;
  email: boolean;
  licence: boolean;
  consent: boolean;
}

/** What an assignment needs that the form does not ask. */
export interface Given {
  readonly id: string;
  /** Content version. */
  readonly version: string;
  /** All lesson ids, in course order. */
  readonly order: readonly string[];
}

/** An empty form. */
export function emptyDraft(passMark: number, zone: string): Draft {
  return {
    ...{ cohort: '', lessons: [], final: true, passMark: String(passMark), critical: true },
    ...{ attempts: '', coolingOffHours: '', hasDue: true, date: '', time: '23:59', zone },
    ...{ title: '', name: '', number: '', address: '', hours: '', policies: '', instructor: '', contact: '' },
    ...{ email: true, licence: false, consent: false },
  };
}

/** The form of an assignment made before: its day is over, so that and the group are asked anew. */
export function draftFrom(made: Assignment, order: readonly string[], zone: string): Draft {
  const { provider, final, due, asks } = made;
  return {
    ...emptyDraft(final?.passMark ?? 80, due?.zone ?? zone),
    ...detailsOf(made),
    lessons: made.lessons.filter((id) => order.includes(id)),
    final: final !== undefined,
    critical: final?.critical ?? true,
    attempts: final?.attempts === undefined ? '' : String(final.attempts),
    coolingOffHours: final?.coolingOffHours === undefined ? '' : String(final.coolingOffHours),
    hasDue: due !== undefined,
    time: due?.time ?? '23:59',
    title: provider.title,
    ...asks,
  };
}

/** What stays the same from one assignment to the next: who offers the course, and who teaches it. */
export function detailsOf({ provider, instructor, contact }: Assignment): Partial<Draft> {
  const { title, name, number = '', address = '', hours = '', policies = '' } = provider;
  return { title, name, number, address, hours, policies, instructor, contact: contact ?? '' };
}

/** The assignment that a form stands for, right or not: what is wrong with it, `readAssignment` says. */
export function assignmentOf(draft: Draft, { id, version, order }: Given): Assignment {
  const text = (typed: string) => tidyText(typed);
  const optional = <K extends string>(name: K, typed: string) =>
    (text(typed) === '' ? {} : { [name]: text(typed) }) as Partial<Record<K, string>>;
  const { final, hasDue, date, time, zone, email, licence, consent } = draft;
  return {
    ...{ v: 1, id, version },
    cohort: text(draft.cohort),
    lessons: order.filter((lesson) => draft.lessons.includes(lesson)),
    ...(final && {
      final: {
        passMark: draft.passMark.trim() === '' ? Number.NaN : numberOf(draft.passMark),
        critical: draft.critical,
        ...numbered('attempts', draft.attempts),
        ...numbered('coolingOffHours', draft.coolingOffHours),
      },
    }),
    ...(hasDue && { due: { date, time, zone } }),
    provider: {
      ...{ title: text(draft.title), name: text(draft.name) },
      ...optional('number', draft.number),
      ...optional('address', draft.address),
      ...optional('hours', draft.hours),
      ...optional('policies', draft.policies),
    },
    instructor: text(draft.instructor),
    ...optional('contact', draft.contact),
    asks: { email, licence, consent },
  };
}

/** A number that may be left out; what is typed and is none stays wrong, so that it is told. */
function numbered<K extends string>(name: K, typed: string): Partial<Record<K, number>> {
  if (typed.trim() === '') return {};
  return { [name]: numberOf(typed) } as Partial<Record<K, number>>;
}

/** A typed number; for what is none, one that no field takes. */
function numberOf(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : -1;
}

import { isolated } from '../../domain/doors/isolated.ts';
import type { Asks, Assignment, FinalTerms } from '../../domain/teaching/assignment.ts';
import { dueNotice } from './link-words.ts';

/** One thing that an assignment says: a name, and lines that are shown as text. */
export interface Term {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What it takes to tell an assignment to someone. */
export interface Telling {
  /** The title of a lesson; nothing where it is not in the course as it is here. */
  readonly titleOf: (lesson: string) => string | undefined;
  readonly now: number;
  /** The time zone of whoever reads it. */
  readonly zone: string;
}

/** All that an assignment asks, of whom and on what terms, in the order in which someone decides to accept it. */
export function termsOf(assignment: Assignment, { titleOf, now, zone }: Telling): Term[] {
  const { provider, instructor, contact, cohort, lessons, final, due, asks } = assignment;
  const terms: (Term | undefined)[] = [
    { name: 'Assigned by', lines: [isolated(instructor), isolated(provider.name)] },
    text('Ask at', contact),
    { name: 'Group', lines: [isolated(cohort)] },
    text('Course, as approved', provider.title),
    lessons.length > 0
      ? {
          name: lessons.length === 1 ? 'Lesson' : `Lessons (${lessons.length})`,
          lines: lessons.map((id) => titleOf(id) ?? id),
        }
      : undefined,
    { name: 'Final', lines: final ? finalLines(final) : ['It is not asked.'] },
    { name: 'When', lines: dueNotice(due, now, zone) },
    { name: 'Type', lines: ['Home study'] },
    text('Hours, as approved', provider.hours && hoursWords(provider.hours)),
    text('Provider number', provider.number),
    text('Provider’s address', provider.address),
    text('Policies', provider.policies),
    { name: 'What you give with it', lines: [givenWords(asks)] },
  ];
  return terms.filter((term) => term !== undefined);
}

/** Hours as boards write them: in CEs, never in CEUs, which are ten times as long. What has a unit already stays. */
export function hoursWords(hours: string): string {
  if (!/^\d+([.,]\d+)?$/.test(hours)) return hours;
  return hours === '1' ? '1 CE' : `${hours} CEs`;
}

/** True where hours were typed in CEUs: a board refuses a certificate that says so. */
export function areCeus(hours: string): boolean {
  return /\bCEUs?\b/i.test(hours);
}

function text(name: string, value: string | undefined): Term | undefined {
  return value === undefined ? undefined : { name, lines: value.split('\n').map(isolated) };
}

function finalLines({ passMark, critical, attempts, coolingOffHours }: FinalTerms): string[] {
  const mark = `You pass with ${passMark} %`;
  const hours = coolingOffHours === 1 ? 'an hour' : `${coolingOffHours} hours`;
  const pause = coolingOffHours === undefined ? '' : `, with ${hours} or more between two`;
  const sittings = attempts === 1 ? 'one sitting' : `${attempts} sittings`;
  return [
    critical ? `${mark} and every safety-critical objective met.` : `${mark}.`,
    attempts === undefined
      ? `You may sit it as often as you like${pause}.`
      : `You have ${sittings}${attempts === 1 ? '' : pause}.`,
  ];
}

function givenWords({ email, licence, consent }: Asks): string {
  const given = [
    'your name',
    ...(email ? ['your e-mail address'] : []),
    ...(licence ? ['your licence number and its state'] : []),
    ...(consent ? ['your consent to share the record with the board'] : []),
  ];
  const listed = given.length === 1 ? given[0]! : `${given.slice(0, -1).join(', ')} and ${given.at(-1)}`;
  return `${listed[0]!.toUpperCase()}${listed.slice(1)}.`;
}

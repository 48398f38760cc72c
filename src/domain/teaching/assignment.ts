/* What an instructor asks of a cohort. It travels in a link, and nothing about a learner is in it. */

/** Lessons, and the final where it is asked, by a day and on the provider's terms. */
export interface Assignment {
  readonly v: 1;
  /** Twelve characters of a–z and 2–7, drawn by chance: see `assignmentId`. */
  readonly id: string;
  /** What the instructor calls the group. */
  readonly cohort: string;
  /** Content version it was made for. */
  readonly version: string;
  /** Lesson ids in course order; empty only where the final alone is asked. */
  readonly lessons: readonly string[];
  /** Present where the final is asked. */
  readonly final?: FinalTerms | undefined;
  readonly due?: Due | undefined;
  readonly provider: Provider;
  /** The instructor's name. */
  readonly instructor: string;
  /** An address, a telephone number: whatever the instructor gives to be asked at. */
  readonly contact?: string | undefined;
  readonly asks: Asks;
}

/** On what terms the final is taken. */
export interface FinalTerms {
  /** Share needed to pass, in whole per cent. */
  readonly passMark: number;
  /** Whether every critical objective has to be right as well. */
  readonly critical: boolean;
  /** Sittings at most; absent where there is no limit. */
  readonly attempts?: number | undefined;
  /** Hours between one sitting and the next. */
  readonly coolingOffHours?: number | undefined;
}

/** The last minute in which work is in time, as a clock on a wall there shows it. */
export interface Due {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, from 00:00 to 23:59 */
  readonly time: string;
  /** IANA name of a time zone, e.g. `America/New_York`. */
  readonly zone: string;
}

/** Who offers the course for credit, as the board has approved it. */
export interface Provider {
  /** The course's title exactly as approved. */
  readonly title: string;
  readonly name: string;
  /** The provider's approval number. */
  readonly number?: string | undefined;
  readonly address?: string | undefined;
  /** Hours exactly as approved, in CEs; text, for nothing is reckoned with them. */
  readonly hours?: string | undefined;
  /** Fees, refunds, grievances: in a sentence or two, or where to read them. */
  readonly policies?: string | undefined;
}

/** What a learner must give with the hand-in, besides the name. */
export interface Asks {
  readonly email: boolean;
  /** Licence number and state. */
  readonly licence: boolean;
  /** Consent to share the record with the board. */
  readonly consent: boolean;
}

/** Characters that each text of an assignment may have. A link holds fewer than all of them together. */
export const TEXT_LONGEST = {
  cohort: 60,
  instructor: 80,
  contact: 120,
  'provider.title': 120,
  'provider.name': 100,
  'provider.number': 40,
  'provider.address': 160,
  'provider.hours': 20,
  'provider.policies': 400,
} as const;

/** The name of a text in an assignment. */
export type TextField = keyof typeof TEXT_LONGEST;

/** Lessons an assignment may name. */
export const MOST_LESSONS = 60;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** How many bytes of chance an id takes. */
export const ID_BYTES = 12;

/** The id of a new assignment, from `ID_BYTES` bytes drawn by chance. */
export function assignmentId(chance: Uint8Array): string {
  if (chance.length !== ID_BYTES) throw new RangeError(`An id takes ${ID_BYTES} bytes, not ${chance.length}.`);
  return Array.from(chance, (byte) => LETTERS[byte & 31]).join('');
}

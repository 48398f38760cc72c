import { TEXT_LONGEST, MOST_LESSONS } from '../../domain/teaching/assignment.ts';
import type { Fault } from '../../domain/teaching/assignment-schema.ts';
import type { MadeLink, Shortenable } from '../../domain/teaching/make-link.ts';

/* What an instructor is told when an assignment does not become a link yet. */

/** What each field is called in a sentence. */
const NAMES: Readonly<Record<string, string>> = {
  cohort: 'the name of the group',
  lessons: 'the lessons',
  'final.passMark': 'the pass mark',
  'final.attempts': 'the number of attempts',
  'final.coolingOffHours': 'the hours between attempts',
  'due.date': 'the due date',
  'due.time': 'the due time',
  'due.zone': 'the time zone',
  'provider.title': 'the approved title',
  'provider.name': 'the provider’s name',
  'provider.number': 'the provider number',
  'provider.address': 'the provider’s address',
  'provider.hours': 'the approved hours',
  'provider.policies': 'the policies',
  instructor: 'your name',
  contact: 'how to reach you',
};

/** What the form cannot take, for the fields whose rules are more than a text. */
const RULES: Readonly<Record<string, string>> = {
  lessons: 'Choose each lesson once.',
  'final.passMark': 'The pass mark is a whole number from 1 to 100.',
  'final.attempts': 'The number of attempts is a whole number from 1 to 99, or empty for no limit.',
  'final.coolingOffHours': 'The hours between attempts are a whole number from 1 to 9999, or empty for none.',
  'due.date': 'The due date is a day from 2020 to 2099.',
  'due.time': 'The due time is from 00:00 to 23:59.',
  'due.zone': 'Choose the time zone from the list.',
};

/** A field that is not right yet, in a sentence to stand beside it. */
export function faultWords({ field, fault }: Fault): string {
  const name = NAMES[field] ?? `“${field}”`;
  if (field === 'lessons' && fault === 'missing') return 'Choose at least one lesson, or the final.';
  if (field === 'lessons' && fault === 'too-long') return `Choose at most ${MOST_LESSONS} lessons.`;
  if (fault === 'missing') return `Fill in ${name}.`;
  const most = Object.hasOwn(TEXT_LONGEST, field) ? TEXT_LONGEST[field as keyof typeof TEXT_LONGEST] : undefined;
  if (fault === 'too-long' && most !== undefined) return `Shorten ${name} to ${most} characters.`;
  return RULES[field] ?? `There is something in ${name} that is no text. Type it anew.`;
}

/** What to do so that the link becomes short enough. */
const SHORTER: Readonly<Record<Shortenable, string>> = {
  lessons: 'The lessons take the most room: make two assignments of them.',
  cohort: 'Shorten the name of the group.',
  instructor: 'Shorten your name.',
  contact: 'Shorten how to reach you.',
  'provider.address': 'Shorten the provider’s address.',
  'provider.policies': 'Shorten the policies, or say where they can be read.',
};

/** Why there is no link, and what to do about it: a sentence or two a line. */
export function notMadeWords(made: Exclude<MadeLink, { ok: true }>): string[] {
  switch (made.problem) {
    case 'faults':
      return made.faults.map(faultWords);
    case 'too-long': {
      const over = made.over === 1 ? 'one character' : `${made.over} characters`;
      return [`The link is ${over} too long for a message or a QR code. ${SHORTER[made.shorten]}`];
    }
    case 'unsigned':
      return ['This browser did not sign the link. Nothing was made; try once more, or use a current browser.'];
  }
}

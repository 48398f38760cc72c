import type { Due } from '../../domain/teaching/assignment.ts';
import { dueWords, dueWordsThere, isLate } from '../../domain/teaching/due.ts';
import type { Edition, Fit } from '../../domain/teaching/fit.ts';
import type { LinkFault } from '../../domain/teaching/link.ts';

/* What someone who opens an assignment link is told before accepting it. */

/** Why a link was not opened: a heading, and what to do. */
export interface Refusal {
  readonly heading: string;
  readonly text: string;
}

const REFUSALS: Readonly<Record<LinkFault, Refusal>> = {
  'not-a-link': {
    heading: 'There is no assignment in this address',
    text: 'Open the link from your instructor’s message or sheet once more, or copy the whole of it and paste it below.',
  },
  damaged: {
    heading: 'This assignment link is damaged',
    text: 'Some of its letters are missing or changed. It happens when a message breaks a long address in two. Copy the whole link and paste it below, or ask your instructor to send it again.',
  },
  'too-long': {
    heading: 'This link is longer than an assignment can be',
    text: 'It was not opened. Ask your instructor to send the link again.',
  },
  newer: {
    heading: 'A newer version of this course made the link',
    text: 'Reload this page while you are online, so that the course is updated. Then open the link again.',
  },
  forged: {
    heading: 'This link is not what was signed',
    text: 'It was changed after it was signed, on purpose or on its way. Do not work by it. Ask your instructor for the link again, in person or in a message that you know is theirs.',
  },
  unchecked: {
    heading: 'This browser cannot check who made the link',
    text: 'Nothing is wrong with the link as far as can be seen. Open it in a current browser, at an address that begins with https.',
  },
};

/** What is said of a link that was not opened. */
export function refusalWords(reason: LinkFault): Refusal {
  const { heading, text } = REFUSALS[reason];
  return { heading, text: `${text} Nothing on this device has changed.` };
}

/** What is said where an assignment was not made for the course as it is here; nothing where it was. */
export function fitWords({ madeFor, unknown }: Fit, made: string, { version }: Pick<Edition, 'version'>): string[] {
  const words: string[] = [];
  const lessons = unknown.length === 1 ? 'One of its lessons is' : `${unknown.length} of its lessons are`;
  if (madeFor === 'newer')
    words.push(
      `It was made for version ${made} of the course, and here is ${version}. Reload this page while you are online, so that the course is updated.`,
    );
  if (madeFor === 'older')
    words.push(
      `It was made for version ${made} of the course, and here is ${version}. You can do it: your hand-in says which version you worked with.`,
    );
  if (unknown.length > 0)
    words.push(
      madeFor === 'newer'
        ? `${lessons} not here yet.`
        : `${lessons} not in the course. Do the others, and ask your instructor about ${unknown.length === 1 ? 'it' : 'them'}.`,
    );
  return words;
}

/** When an assignment is due, for someone whose clock shows the time of a zone; nothing where nothing is due. */
export function dueNotice(due: Due | undefined, now: number, zone: string): string[] {
  if (!due) return ['There is no due date.'];
  const there = dueWordsThere(due, zone);
  const late = isLate(now, due);
  return [
    late ? `This was to be handed in ${dueWords(due)}.` : `Hand it in ${dueWords(due)}.`,
    ...(there ? [`By your clock that is ${there}.`] : []),
    ...(late ? ['That is over. You can still do it, and your hand-in will be marked late.'] : []),
    ...(late === undefined
      ? ['This browser does not know that time zone: ask your instructor if you are not sure.']
      : []),
  ];
}

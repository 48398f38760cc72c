import type { Trouble } from '../../stores/log.ts';
import type { CopyState } from '../../stores/second-copy.ts';

/** What the page knows of how progress is kept. */
export interface Keeping {
  readonly trouble: Trouble | undefined;
  readonly copy: CopyState;
  /** Entries that the second copy brought back. */
  readonly broughtBack: number;
  /** Stored lines that cannot be read and of which the learner was not told yet. */
  readonly unreadable: number;
}

/** A notice: what happened, then a link to *Your data* that says what to do, then the rest of the sentence. */
export type Notice = readonly [happened: string, link: string, rest: string];

const LOST: Readonly<Record<Trouble, string>> = {
  full: 'This device’s storage for the site is full, so what you do now is kept only until you close this page.',
  blocked: 'This browser keeps nothing for the site, so what you do now is kept only until you close this page.',
};

const ELSEWHERE: Readonly<Record<Trouble, string>> = {
  full: 'The site’s usual storage on this device is full. What you do now goes into a second one, and nothing is lost.',
  blocked: 'This browser shuts the site’s usual storage. Your progress is kept in a second one.',
};

/** What is to be told, if anything. Nothing before the second copy is known, so that nobody is told of a loss that is none. */
export function keepingNotice({ trouble, copy, broughtBack, unreadable }: Keeping): Notice | undefined {
  if (copy === 'unknown') return undefined;
  if (trouble && copy === 'missing') return [LOST[trouble], 'Save it to a file', 'before you leave.'];
  if (trouble) return [ELSEWHERE[trouble], 'Save it to a file', 'to be safe.'];
  if (unreadable > 0) return [unreadableWords(unreadable), 'See your data', 'for what is here.'];
  if (broughtBack > 0) return [broughtBackWords(broughtBack), 'Save it to a file', 'in case both go.'];
  return undefined;
}

function unreadableWords(count: number): string {
  const [entries, they] = count === 1 ? ['entry', 'It is'] : ['entries', 'They are'];
  return `${count} stored ${entries} could not be read: damaged, or written by a newer version of the course. ${they} left untouched, and everything else is here.`;
}

function broughtBackWords(count: number): string {
  return count === 1
    ? 'One entry of your progress was missing from this browser’s storage. It was brought back from the second copy.'
    : `${count} entries of your progress were missing from this browser’s storage. They were brought back from the second copy.`;
}

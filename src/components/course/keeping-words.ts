import type { Trouble } from '../../stores/log.ts';
import type { Unsaved } from '../../stores/save-reminder.ts';
import type { CopyState } from '../../stores/second-copy.ts';

/** What the page knows of how progress is kept. */
export interface Keeping {
  /** True in a preview, in which nothing is kept on purpose. */
  readonly preview: boolean;
  /** True in a tab of a shared device. */
  readonly shared: boolean;
  readonly trouble: Trouble | undefined;
  readonly copy: CopyState;
  /** Entries that the second copy brought back. */
  readonly broughtBack: number;
  /** Stored lines that cannot be read and of which the learner was not told yet. */
  readonly unreadable: number;
  /** What a reminder is due of. */
  readonly unsaved: Unsaved | undefined;
}

/** What happened, then a link that says what to do (in a preview to its end, else to *Your data*), then the rest. */
type Words = readonly [happened: string, link: string, rest: string];

/** What is told. */
export interface Notice {
  readonly about: 'preview' | 'storage' | 'shared' | 'unreadable' | 'brought-back' | 'unsaved';
  readonly words: Words;
  /**
   * What is so on every page is told once in a visit. On further pages stands one line where leaving a page or the device
   * loses something, and nothing where it does not.
   */
  readonly again?: Words | 'nothing';
}

const LOST: Readonly<Record<Trouble, string>> = {
  full: 'This device’s storage for the site is full, so what you do now is kept only until you close this page.',
  blocked: 'This browser keeps nothing for the site, so what you do now is kept only until you close this page.',
};

const LOST_AGAIN: Readonly<Record<Trouble, string>> = {
  full: 'The storage is full: what you do is kept only until you close this page.',
  blocked: 'Nothing is stored: what you do is kept only until you close this page.',
};

const ELSEWHERE: Readonly<Record<Trouble, string>> = {
  full: 'The site’s usual storage on this device is full. What you do now goes into a second one, and nothing is lost.',
  blocked: 'This browser shuts the site’s usual storage. Your progress is kept in a second one.',
};

const SHARED =
  'On this shared device only this tab keeps your progress, until you press “Finish here” on the page of your data.';

/** What is to be told, if anything. Nothing before the second copy is known, so that nobody is told of a loss that is none. */
export function keepingNotice(keeping: Keeping): Notice | undefined {
  const { preview, shared, trouble, copy, broughtBack, unreadable, unsaved } = keeping;
  const save = 'Save it to a file';
  if (preview) return { about: 'preview', words: ['Preview: nothing you do is kept.', 'Leave the preview', ''] };
  if (copy === 'unknown') return undefined;
  if (trouble && copy === 'missing')
    return {
      about: 'storage',
      words: [LOST[trouble], save, 'before you leave.'],
      again: [LOST_AGAIN[trouble], save, 'before you leave.'],
    };
  if (trouble) return { about: 'storage', words: [ELSEWHERE[trouble], save, 'to be safe.'], again: 'nothing' };
  if (shared)
    return {
      about: 'shared',
      words: [SHARED, save, 'before you leave.'],
      again: ['A shared device:', 'save your progress to a file, and finish here,', 'before you leave.'],
    };
  if (unreadable > 0)
    return { about: 'unreadable', words: [unreadableWords(unreadable), 'See your data', 'for what is here.'] };
  if (broughtBack > 0)
    return { about: 'brought-back', words: [broughtBackWords(broughtBack), save, 'in case both go.'] };
  if (unsaved) return { about: 'unsaved', words: [unsavedWords(unsaved), save, 'and it is yours.'] };
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

function unsavedWords({ count, forgetful }: Unsaved): string {
  return forgetful
    ? `Safari, and every browser on an iPhone or iPad, deletes what a site stores after seven days without a visit. ${count} entries of your progress are in no file.`
    : `${count} entries of your progress are kept in this browser only.`;
}

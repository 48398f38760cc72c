import type { CertificateLinkFault } from '../../domain/credential/certificate-link.ts';
import type { Recognised } from '../../domain/credential/door.ts';

/* What was dropped, chosen, pasted or opened: which of it is checked, and what is said of the rest. */

/** One thing that was given. */
export interface Given {
  /** Name of its file; nothing for a link or a pasted text. */
  readonly name?: string | undefined;
  readonly what:
    Recognised | { readonly kind: 'not-read' } | { readonly kind: 'link'; readonly fault: CertificateLinkFault };
}

/** What is said of something in which there is nothing to check. */
export interface Note {
  readonly name?: string | undefined;
  readonly heading: string;
  readonly text: string;
}

/** What is done with all that was given. */
export interface Taken {
  readonly credential?: { readonly value: unknown; readonly name?: string | undefined } | undefined;
  readonly lists: readonly unknown[];
  readonly notes: readonly Note[];
}

const HEADINGS: Readonly<Record<Exclude<Recognised['kind'], 'credential' | 'status-list'>, string>> = {
  'hand-in': 'A learner’s hand-in file: self-reported, and signed by nobody',
  'progress-backup': 'A learner’s progress file: self-reported, and signed by nobody',
  'desk-backup': 'The locked backup of an instructor’s desk',
  pdf: 'A printed page: nothing in a PDF can be checked here',
  refused: 'There is no certificate in it that could be read',
};

const LINKS: Readonly<Record<CertificateLinkFault, Omit<Note, 'name'>>> = {
  'not-a-link': {
    heading: 'There is no certificate in this link',
    text: 'Copy the whole of it, from https to its last letter, or ask for the file.',
  },
  damaged: {
    heading: 'This link is damaged',
    text: 'Some of it is missing or changed, as happens when a message breaks a long address in two. Copy the whole link once more, or ask for the file. It says nothing about the certificate itself.',
  },
  'too-long': {
    heading: 'This link is longer than one with a certificate can be',
    text: 'It was not opened. Ask for the file.',
  },
  newer: {
    heading: 'A newer version of this course made the link',
    text: 'Reload this page while you are online, so that it is brought up to date. Then open the link again.',
  },
};

/** The first certificate is checked, with every list; of all else it is said what it is. */
export function taken(given: readonly Given[], words: (recognised: Recognised) => string | undefined): Taken {
  const first = given.find(({ what }) => what.kind === 'credential');
  return {
    credential: first?.what.kind === 'credential' ? { value: first.what.credential, name: first.name } : undefined,
    lists: given.flatMap(({ what }) => (what.kind === 'status-list' ? [what.credential] : [])),
    notes: given.filter((one) => one !== first).flatMap((one) => noteOf(one, words)),
  };
}

function noteOf({ name, what }: Given, words: (recognised: Recognised) => string | undefined): readonly Note[] {
  if (what.kind === 'link') return [{ name, ...LINKS[what.fault] }];
  if (what.kind === 'not-read')
    return [{ name, heading: 'The file could not be read', text: 'Your browser could not open it. Choose it again.' }];
  if (what.kind === 'credential')
    return [
      {
        name,
        heading: 'Not looked at yet',
        text: 'One certificate is checked at a time. Give this one when you have done with the other.',
      },
    ];
  // A list is told where it is used.
  if (what.kind === 'status-list') return [];
  return [{ name, heading: HEADINGS[what.kind], text: words(what) ?? '' }];
}

/** What a pasted text is: a file's content, or a link, which may have been broken into lines on its way. */
export function pastedAs(text: string): { readonly file: string } | { readonly hash: string } {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) return { file: trimmed };
  const joined = trimmed.replace(/[\s<>"\u200b\ufeff]+/g, '');
  return { hash: joined.slice(joined.indexOf('#') + 1) };
}

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

const LINKS: Readonly<Record<CertificateLinkFault, string>> = {
  'not-a-link': 'There is no certificate in this link',
  damaged: 'This link is damaged, which says nothing of the certificate',
  'too-long': 'This link was not opened',
  newer: 'This link is newer than this page',
};

/** Says what a file is, and why a link was not opened. */
export interface Words {
  readonly recognisedWords: (recognised: Recognised) => string | undefined;
  readonly linkFaultWords: (fault: CertificateLinkFault) => string;
}

/** The first certificate is checked, with every list; of all else it is said what it is. */
export function taken(given: readonly Given[], words: Words): Taken {
  const first = given.find(({ what }) => what.kind === 'credential');
  return {
    credential: first?.what.kind === 'credential' ? { value: first.what.credential, name: first.name } : undefined,
    lists: given.flatMap(({ what }) => (what.kind === 'status-list' ? [what.credential] : [])),
    notes: given.filter((one) => one !== first).flatMap((one) => noteOf(one, words)),
  };
}

function noteOf({ name, what }: Given, words: Words): readonly Note[] {
  if (what.kind === 'link') return [{ name, heading: LINKS[what.fault], text: words.linkFaultWords(what.fault) }];
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
  return [{ name, heading: HEADINGS[what.kind], text: words.recognisedWords(what) ?? '' }];
}

/** What a pasted text is: a file's content, or a link, which may have been broken into lines on its way. */
export function pastedAs(text: string): { readonly file: string } | { readonly hash: string } {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) return { file: trimmed };
  const joined = trimmed.replace(/[\s<>"\u200b\ufeff]+/g, '');
  return { hash: joined.slice(joined.indexOf('#') + 1) };
}

import type { CertificateLinkFault } from './certificate-link.ts';
import type { DoorFault, Recognised } from './door.ts';

/* What the door says, apart from the door so that other doors need not have its words. */

const SELF_REPORTED = 'Nobody has signed it, so there is nothing to check: it is self-reported.';

const KINDS: Readonly<Record<Exclude<Recognised['kind'], 'refused' | 'credential'>, string>> = {
  'status-list':
    'This is a list of withdrawn certificates. Give it together with a certificate, and the certificate is looked up in it.',
  'hand-in': `This is a learner’s hand-in, as it is given to an instructor. ${SELF_REPORTED} An instructor opens it on their desk, where its answers are graded again.`,
  'progress-backup': `This is a learner’s own copy of their progress. ${SELF_REPORTED}`,
  'desk-backup':
    'This is a locked backup of an instructor’s desk, and no certificate. It is opened at the desk, with its passphrase.',
  pdf: 'This is a printed page. Nothing in a page can be checked, whatever it looks like. A completion certificate that a learner prints is self-reported. On a page with a square code, scan the code; or ask for the certificate’s own file (.json or .png).',
};

const FAULTS: Readonly<Record<DoorFault, string>> = {
  'too-large': 'The file is too large to be a certificate.',
  empty: 'There is nothing in this file.',
  damaged: 'This picture is damaged, or was changed: its parts do not fit their checksums. Ask for the file again.',
  'nothing-in-it':
    'This is a picture with no certificate in it. Services that make pictures smaller, and screenshots, lose the certificate: ask for the file as it was saved.',
  twice: 'There are two certificates in this picture, so nobody can tell which one is meant.',
  unreadable: 'There is something in this picture that is named a certificate and cannot be read.',
  unknown: 'This is no file that can be checked here. A certificate is a .json or a .png file.',
  'not-json': 'This text is cut off or damaged. Ask for the file again.',
  'too-deep': 'This text is built too deep to be a certificate.',
  'other-json': 'This is a file of data, and not a certificate.',
};

const LINKS: Readonly<Record<CertificateLinkFault, string>> = {
  'not-a-link': 'There is no certificate in this link.',
  damaged: 'Letters of this link are missing or changed. Scan the code again, or ask for the certificate’s file.',
  'too-long': 'This link is longer than any certificate.',
  newer:
    'A newer version of the course made this link. Reload this page while you are online, and open the link again.',
};

/** What a file is, or why it was refused, in one or two sentences. Nothing for a credential: its report speaks for it. */
export function recognisedWords(recognised: Recognised): string | undefined {
  if (recognised.kind === 'credential') return undefined;
  return recognised.kind === 'refused' ? FAULTS[recognised.reason] : KINDS[recognised.kind];
}

/** Why a link was not opened. */
export function linkFaultWords(fault: CertificateLinkFault): string {
  return LINKS[fault];
}

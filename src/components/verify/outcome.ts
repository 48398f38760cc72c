import { dateWords } from './groups.ts';
import type { Check, CheckName, MessageKey, Report } from '../../domain/credential/report.ts';

/* What stands at the head of a report: told by its words and its sign, and only then by its colour. */

/**
 * How it looks. `good`: signed by a key that the verifier trusts, and nothing speaks against it. `unsure`: something is for
 * the verifier to find out. `bad`: a check failed. `note`: there is nothing in it that could be checked.
 */
export type Look = 'good' | 'unsure' | 'bad' | 'note';

/** A sign's word, which a screen reader reads out and print keeps. */
export const LOOK_WORDS: Readonly<Record<Look, string>> = {
  good: 'Holds',
  unsure: 'Open',
  bad: 'Failed',
  note: 'Not checked',
};

/** The head of a report. */
export interface Outcome {
  readonly look: Look;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The heading of what failed, or of what could not be told. */
const HEADINGS: Partial<Record<MessageKey, string>> = {
  'not-a-credential': 'This is no certificate that can be checked',
  'older-format': 'It is a credential of an older sort, which is not checked here',
  'too-large': 'It holds more than a certificate can',
  'context-unknown': 'It uses words that are not known here',
  'context-inline': 'It brings meanings of its own for its words',
  'term-undefined': 'Something in it is covered by no signature',
  'term-unsigned': 'Something in it is covered by no signature',
  'proof-missing': 'Nobody has signed this',
  'proof-several': 'It is signed more than once',
  'proof-other-suite': 'It is signed in a way that is not checked here',
  'proof-malformed': 'Its signature is damaged',
  'issuer-other-key': 'It is not signed by the issuer it names',
  'issuer-web': 'Its issuer can be checked only over the network',
  'issuer-unknown-method': 'Its issuer’s key is of a sort that is not known here',
  'issuer-malformed': 'Its issuer is damaged',
  'signature-broken': 'This is not what was signed',
  'signature-malformed': 'Its signature is damaged',
  'signature-unsupported': 'This browser could not check the signature',
  'dates-not-yet': 'It is not valid yet',
  'dates-expired': 'It is no longer valid',
  'dates-malformed': 'Its dates are damaged',
  'dates-signed-later': 'It says to be signed in the future',
  'status-withdrawn': 'Its issuer has withdrawn it',
  'recipient-differs': 'It is not for whom you typed',
};

/** What weighs more than what: a certificate that ran out and was withdrawn is a withdrawn one. */
const WEIGHT: readonly CheckName[] = [
  'readable',
  'contexts',
  'terms',
  'proof',
  'issuer',
  'signature',
  'status',
  'dates',
  'recipient',
];

/** Findings on which the rest says nothing against the issuer: what is in it was signed as it stands. */
const isIntact = ({ fields }: Report) => fields.length > 0;

/**
 * The head of a report.
 *
 * @param name what the verifier calls the holder of the key, where it is one that they trust
 * @param words says what a check found
 */
export function outcomeOf(report: Report, name: string | undefined, words: (check: Check) => string): Outcome {
  const ordered = WEIGHT.flatMap((name) => report.checks.find((check) => check.name === name) ?? []);
  if (report.verdict === 'fails') return failed(report, ordered, words);
  if (report.verdict === 'open') return open(ordered, words);
  const status = ordered.find((check) => check.name === 'status');
  const told = status ? withdrawal(report, status, words) : [];
  if (name === undefined)
    return {
      look: 'unsure',
      heading: 'Nothing was changed since it was signed. Who signed it, you have to find out.',
      lines: [
        'The signature holds, by a key that you have not said you trust. Anyone can make a key, and write any name beside it: compare its six words below.',
        ...told,
      ],
    };
  const isSettled = status?.message === 'status-not-withdrawn' || status?.message === 'status-none';
  return {
    look: isSettled ? 'good' : 'unsure',
    heading: isSettled
      ? 'Signed by a key that you trust, and unchanged'
      : 'Signed by a key that you trust, and unchanged. Whether it was withdrawn is open.',
    lines: [`You call the holder of this key “${name}”.`, ...told],
  };
}

function failed(report: Report, ordered: readonly Check[], words: (check: Check) => string): Outcome {
  const [first, ...others] = ordered.filter(({ outcome }) => outcome === 'failed');
  return {
    look: 'bad',
    heading: headingOf(first),
    lines: [
      ...(first
        ? [first.message === 'status-withdrawn' ? `So says the list you gave${ofDay(report)}.` : words(first)]
        : []),
      ...others.map(words),
      isIntact(report)
        ? 'The signature itself holds: what stands in it is what was signed.'
        : 'So nothing in it counts as signed, whatever it says.',
    ],
  };
}

function open(ordered: readonly Check[], words: (check: Check) => string): Outcome {
  const first = ordered.find(({ outcome, message }) => outcome === 'open' && HEADINGS[message] !== undefined);
  return {
    look: 'unsure',
    heading: headingOf(first),
    lines: [...(first ? [words(first)] : []), 'It may be genuine and it may not: nothing in it counts as signed here.'],
  };
}

/** What is to be said of a withdrawal where nothing speaks against the certificate. */
function withdrawal(report: Report, status: Check, words: (check: Check) => string): string[] {
  if (status.message === 'status-not-withdrawn') return [`It was not withdrawn by the list you gave${ofDay(report)}.`];
  if (status.message === 'status-none')
    return ['It names no list of withdrawn ones: whether it was withdrawn, only its issuer can tell.'];
  if (status.message === 'status-no-list')
    return ['Whether it was withdrawn since is not checked yet: that takes the issuer’s list.'];
  return [words(status)];
}

function ofDay({ listFrom }: Report): string {
  return listFrom === undefined ? '' : `, which is of ${dateWords(listFrom) ?? listFrom}`;
}

function headingOf(check: Check | undefined): string {
  return (check && HEADINGS[check.message]) ?? 'It could not be checked';
}

/*
 * What can be forged, and what cannot, in plain words: the desk's start page shows it, and docs/trust.md says the same
 * sentences (src/components/desk/start/trust.test.ts).
 */

/** One thing that somebody might forge, and what is to be known of it. */
export interface Forgeable {
  readonly what: string;
  readonly words: string;
}

/** Nobody makes another of these without its being seen. */
export const NOT_UNSEEN: readonly Forgeable[] = [
  {
    what: 'Your assignment link.',
    words: 'It is signed. A changed letter is refused. Another’s link shows other words beside your name.',
  },
  {
    what: 'A score that the answers do not earn.',
    words: 'The desk works it out from the answers, and shows where the file claims something else.',
  },
  {
    what: 'The desk’s backup.',
    words: 'A changed file is not opened, and without its passphrase it tells nobody what is on the desk.',
  },
];

/** Anybody who wants to can make these up. */
export const FORGEABLE: readonly Forgeable[] = [
  {
    what: 'The right answers.',
    words:
      'The keys are in the course, which is free for all. Someone who wants to can look them up, or have another sit.',
  },
  {
    what: 'A whole hand-in.',
    words: 'A program can write one in which everything fits. It can also be handed on, with another name in it.',
  },
  { what: 'A clean record.', words: 'A sitting that went badly can be left out, or taken on another device.' },
  {
    what: 'Times and minutes.',
    words:
      'They are what the learner’s device says, and its clock can be set. So can a late file look early; the desk also notes when it came to you.',
  },
  { what: 'Name and licence.', words: 'They are what someone typed.' },
  {
    what: 'Your name.',
    words: 'Anyone can make a key and type it. Only the six words tell, and only to those who had them from you.',
  },
  {
    what: 'The certificate that the course prints.',
    words: 'It says of itself that it is self-reported. A printed page can be made on any computer.',
  },
];

export const TRUST_LEAD =
  'Whatever comes from a learner’s own device is self-reported. The desk grades it again; that does not make it proof.';

export const TRUST_END = 'So for anything that rests on it, watch someone work and ask them why.';

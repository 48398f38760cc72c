import { isolated } from '../doors/isolated.ts';
import type { Check, CheckName, FieldLabel, MessageKey } from './report.ts';

/* What checking found, in words. None of them calls anything verified whose issuer nobody has chosen to trust. */

const TITLES: Readonly<Record<CheckName, string>> = {
  readable: 'Readable',
  contexts: 'Known vocabulary',
  terms: 'Every field has a meaning',
  proof: 'Kind of signature',
  issuer: 'Signed with the issuer’s key',
  signature: 'Signature',
  dates: 'Dates',
  status: 'Withdrawn or not',
  recipient: 'Whose it is',
};

const WORDS: Readonly<Record<MessageKey, string>> = {
  'not-reached': 'Not checked, because a check before it did not pass.',

  readable: 'It is a credential, and can be read.',
  'not-a-credential': 'It is not a credential of the kind that is checked here (W3C Verifiable Credentials 2.0).',
  'older-format': 'It is a credential of an older edition, which cannot be checked here.',
  'too-large': 'It holds more than any certificate does, and was not checked.',

  'contexts-known': 'All its words come from vocabularies that are known here.',
  'context-unknown': 'It uses a vocabulary that is not known here, and nothing is fetched',
  'context-inline': 'It brings a vocabulary of its own, so its words could mean anything.',

  'terms-defined': 'The signature covers every field.',
  'term-undefined': 'It has a field without a meaning, which no signature can cover',
  'term-unsigned': 'It has a field that the signature passes over, so anyone could have put it there',

  'proof-known': 'It has one signature, of the kind that is checked here (eddsa-rdfc-2022).',
  'proof-missing': 'Nobody has signed it.',
  'proof-several': 'It has more than one signature, and which one counts cannot be told.',
  'proof-other-suite': 'It is signed in a way that is not checked here',
  'proof-malformed': 'What says how it was signed is damaged',

  'issuer-is-key': 'The key that signed it is the one that it names as its issuer.',
  'issuer-other-key': 'Another key has signed it than that of the issuer it names',
  'issuer-web':
    'Its issuer’s key stands on a website and cannot be checked here, where nothing is fetched. Another checking service can',
  'issuer-unknown-method': 'It names its issuer in a way that is not known here',
  'issuer-malformed': 'The key of its issuer is damaged',

  'signature-holds': 'The signature is right: nothing that it covers was changed since it was signed.',
  'signature-broken': 'The signature is wrong: something was changed after it was signed, or another key made it.',
  'signature-malformed': 'What stands there for a signature is none.',
  'signature-unsupported':
    'This browser cannot check the signature, or it would take too long. A current one can check any certificate.',

  'dates-valid': 'It is valid today, by the clock of this device.',
  'dates-not-yet': 'It is not valid yet; it says to be valid from',
  'dates-expired': 'It has expired; it says to be valid until',
  'dates-malformed': 'Its dates cannot be read, or end before they begin',
  'dates-signed-later': 'It says to have been signed later than now, by the clock of this device',

  'status-not-withdrawn':
    'The issuer’s list does not have it among those withdrawn. The list says nothing of the time after it was made.',
  'status-withdrawn': 'The issuer has withdrawn it.',
  'status-none': 'It names no list of withdrawn certificates, so only the issuer can say whether it still stands.',
  'status-no-list':
    'Whether it was withdrawn was not checked. The issuer’s list is at the address below: open it, save it, and give it here',
  'status-other-list': 'The list that was given is not the one it names, so whether it was withdrawn was not checked',
  'status-other-issuer':
    'The list that was given is signed by another issuer, so whether it was withdrawn was not checked',
  'status-list-damaged':
    'The list that was given is damaged or its signature is wrong, so whether it was withdrawn was not checked',
  'status-list-expired':
    'It is not withdrawn in the list that was given, but that list is out of date. The newest one is at',
  'status-unknown': 'It says in a way that is not known here where it would be withdrawn.',

  'recipient-not-asked': 'Type a name, an e-mail address or a licence number to compare it.',
  'recipient-name': 'The name you typed is the one it was issued to. Other people may have the same name.',
  'recipient-email': 'The e-mail address you typed is the one it was issued to.',
  'recipient-licence': 'The licence number you typed is the one it was issued to.',
  'recipient-differs': 'It was not issued to the person you typed.',
  'recipient-unnamed': 'It holds nothing of this kind to compare with.',
};

const FIELDS: Readonly<Record<FieldLabel, string>> = {
  heading: 'Heading',
  about: 'What it is',
  id: 'Number of the certificate',
  'recipient-name': 'Issued to',
  'recipient-email': 'E-mail address, hashed',
  'recipient-licence': 'Licence number and state',
  title: 'Title of the course, as approved',
  'programme-number': 'Programme number',
  completed: 'Completed on',
  'course-type': 'Type',
  hours: 'CE hours, as approved',
  credits: 'Credits',
  version: 'Content version',
  objectives: 'What was learned',
  'course-about': 'About the course',
  provider: 'Provider',
  'provider-number': 'Provider’s approval number',
  'provider-address': 'Provider’s address',
  'provider-email': 'Provider’s e-mail address',
  instructor: 'Instructor',
  issuer: 'Issuer’s key',
  seen: 'What the issuer has seen',
  'seen-kind': 'How it was seen',
  review: 'Review of the content',
  'valid-from': 'Valid from',
  'valid-until': 'Valid until',
  'status-list': 'List of withdrawn certificates',
  'status-index': 'Place in that list',
  signed: 'Signed at',
  'signed-by': 'Key that signed',
  technical: 'For other programs',
};

/** The name of a check, as a heading. */
export function checkTitle(name: CheckName): string {
  return TITLES[name];
}

/** What a check found, as one or two sentences. */
export function checkWords({ message, about }: Check): string {
  const words = WORDS[message];
  if (/[.]$/.test(words)) return words;
  // (What it is about may be anyone's text, and of any length.)
  return about === undefined ? `${words}.` : `${words}: ${isolated(about.slice(0, 300))}`;
}

/** The name of a field, as a term of a list. */
export function fieldWords(label: FieldLabel): string {
  return FIELDS[label];
}

import { NO_REVIEW, type Certificate, type Seen } from './certificate.ts';
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.ts';
import { didOf } from './did-key.ts';
import type { Document } from './suite.ts';

/*
 * A certificate in the words of Open Badges 3.0. Where the standard has no word for what a board asks for, it stands where
 * the standard's own description of a word is true of it; docs/certificates.md has the whole table:
 *
 * | fact                         | field                                                          |
 * | ---------------------------- | -------------------------------------------------------------- |
 * | heading                      | `name`                                                         |
 * | what it is, what it replaces | `description`                                                  |
 * | provider                     | `issuer.name`, `.otherIdentifier`, `.address`, `.email`        |
 * | instructor                   | `issuer.official`                                              |
 * | participant                  | `credentialSubject.identifier`: `name`, `emailAddress` hashed  |
 * | licence and state            | `credentialSubject.identifier`: `ext:ProfessionalLicense`      |
 * | completion date              | `credentialSubject.activityEndDate`                            |
 * | hours                        | `credentialSubject.result`, told what it is by its description |
 * | title, programme number      | `achievement.name`, `achievement.humanCode`                    |
 * | type: home study             | `achievement.tag`                                              |
 * | content version              | `achievement.version`                                          |
 * | objectives                   | `achievement.criteria.narrative`                               |
 * | what was seen                | the first of `evidence`; its `genre` tells which sort          |
 * | review of the content        | the second of `evidence`                                       |
 *
 * Hours are not `creditsEarned`: that is a number without a unit, and CEs taken for CEUs are refused (NCBTMB, src/evidence/board-rules.yaml).
 * A licence is not `licenseNumber`: that is one which the credential itself gives.
 */

/** The type of the identifier that is a participant's licence. */
export const LICENCE_TYPE = 'ext:ProfessionalLicense';

/** The type of a provider's approval number. */
const PROVIDER_NUMBER_TYPE = 'ext:ApprovedProviderNumber';

/** What the certificate is, and what it is not. */
const ABOUT =
  'The issuer states that the person named completed this home-study course. It is about knowledge and decisions; it does not certify skill or safety of touch.';

const GENRES: Readonly<Record<Seen['kind'], string>> = {
  'self-reported': 'Self-reported, re-graded by the issuer',
  supervised: 'Supervised by the issuer',
};

/** What goes before the instructor's words, so that none goes out without it. */
const SEEN: Readonly<Record<Seen['kind'], string>> = {
  'self-reported': 'The learner’s own device kept the record, and the issuer graded its answers again.',
  supervised: 'The issuer states to have been there.',
};

/** Names under which a certificate keeps what the standard has no field for. */
export const NAMES = {
  hours: 'CE hours exactly as approved',
  seen: 'What the issuer has seen',
  review: 'Review of the content',
} as const;

/** The document of a certificate, not yet signed. The same facts always give the same document. */
export function achievementCredential(certificate: Certificate, publicKey: Uint8Array): Document {
  const { id, heading, completed, validFrom, validUntil, status, replaces, seen, course } = certificate;
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: heading,
    description: replaces === undefined ? ABOUT : `${ABOUT} It replaces ${replaces}.`,
    issuer: issuerOf(certificate, publicKey),
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: identifiersOf(certificate),
      activityEndDate: completed,
      ...(course.hours !== undefined && {
        result: [{ type: ['Result'], resultDescription: `${id}#hours`, value: course.hours }],
      }),
      achievement: achievementOf(certificate),
    },
    evidence: [
      { type: ['Evidence'], name: NAMES.seen, genre: GENRES[seen.kind], narrative: `${SEEN[seen.kind]} ${seen.words}` },
      { type: ['Evidence'], name: NAMES.review, narrative: reviewWords(certificate) },
    ],
    ...(status && {
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: String(status.index),
        statusListCredential: status.list,
      },
    }),
  };
}

function issuerOf({ provider, instructor }: Certificate, publicKey: Uint8Array): Document {
  const { name, number, address, email } = provider;
  return {
    id: didOf(publicKey),
    type: ['Profile'],
    name,
    official: instructor,
    ...(number !== undefined && {
      otherIdentifier: [{ type: ['IdentifierEntry'], identifier: number, identifierType: PROVIDER_NUMBER_TYPE }],
    }),
    ...(address !== undefined && { address: { type: ['Address'], streetAddress: address } }),
    ...(email !== undefined && { email }),
  };
}

function identifiersOf({ recipient: { name, email, licences } }: Certificate): readonly Document[] {
  const identity = (identityType: string, identityHash: string) => ({
    type: 'IdentityObject',
    identityHash,
    identityType,
  });
  return [
    { ...identity('name', name), hashed: false },
    ...(email ? [{ ...identity('emailAddress', email.hash), hashed: true, salt: email.salt }] : []),
    ...licences.map((one) => ({ ...identity(LICENCE_TYPE, `${one.number} (${one.state})`), hashed: false })),
  ];
}

function achievementOf({ id, course }: Certificate): Document {
  const { title, number, hours, version, objectives } = course;
  return {
    id: `${id}#achievement`,
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    name: title,
    ...(number !== undefined && { humanCode: number }),
    description: `A home-study course for massage therapists, content version ${version} of “Before You Press”.`,
    tag: ['home study'],
    version,
    inLanguage: 'en',
    criteria: { narrative: criteriaWords(objectives) },
    ...(hours !== undefined && {
      resultDescription: [{ id: `${id}#hours`, type: ['ResultDescription'], name: NAMES.hours, resultType: 'Result' }],
    }),
  };
}

function criteriaWords(objectives: readonly string[]): string {
  const how = 'Study at home, and a test that was graded before this certificate was issued.';
  if (objectives.length === 0) return how;
  return [`${how} Learning objectives:`, '', ...objectives.map((objective) => `- ${objective}`)].join('\n');
}

function reviewWords({ review }: Certificate): string {
  if (!review) return NO_REVIEW;
  return `Version ${review.version} was reviewed by ${review.name}, ${review.licence}, on ${review.date}, as the issuer states.`;
}

import { LICENCE_TYPE, NAMES } from './achievement.ts';
import { isDocument } from './proof-of.ts';
import type { FieldLabel, SignedField } from './report.ts';
import type { Document } from './suite.ts';

/* Everything that a credential says, one line a value, in the order in which it stands: what is signed is shown. */

/** Fields by their place, places in lists left out. */
const LABELS: Readonly<Record<string, FieldLabel>> = {
  name: 'heading',
  description: 'about',
  id: 'id',
  issuer: 'issuer',
  'issuer.id': 'issuer',
  'issuer.name': 'provider',
  'issuer.official': 'instructor',
  'issuer.otherIdentifier.identifier': 'provider-number',
  'issuer.address.streetAddress': 'provider-address',
  'issuer.email': 'provider-email',
  validFrom: 'valid-from',
  validUntil: 'valid-until',
  'credentialSubject.activityEndDate': 'completed',
  'credentialSubject.creditsEarned': 'credits',
  'credentialSubject.achievement.name': 'title',
  'credentialSubject.achievement.humanCode': 'programme-number',
  'credentialSubject.achievement.tag': 'course-type',
  'credentialSubject.achievement.version': 'version',
  'credentialSubject.achievement.description': 'course-about',
  'credentialSubject.achievement.criteria.narrative': 'objectives',
  'evidence.genre': 'seen-kind',
  'credentialStatus.statusListCredential': 'status-list',
  'credentialStatus.statusListIndex': 'status-index',
  'proof.created': 'signed',
  'proof.verificationMethod': 'signed-by',
};

/** What no reader asks for, but whoever builds on it. */
const TECHNICAL =
  /^@context$|(^|\.)(type|hashed|salt|identityType|identifierType|inLanguage|achievementType|resultType)$|^credentialSubject\.(result\.resultDescription|achievement\.(id|resultDescription\..*))$|^evidence\.name$|^credentialStatus\.(statusPurpose|id)$|^proof\./;

const IDENTITIES: Readonly<Record<string, FieldLabel>> = {
  name: 'recipient-name',
  emailAddress: 'recipient-email',
  [LICENCE_TYPE]: 'recipient-licence',
};

const EVIDENCES: Readonly<Record<string, FieldLabel>> = { [NAMES.seen]: 'seen', [NAMES.review]: 'review' };

/** All that a credential says, its proof's own words included; its signature itself says nothing. */
export function fieldsOf(credential: Document): readonly SignedField[] {
  const hours = hoursId(credential);
  const fields: SignedField[] = [];

  function walk(value: unknown, path: readonly string[], parent: Document): void {
    if (Array.isArray(value)) return value.forEach((one, at) => walk(one, [...path, String(at)], parent));
    if (isDocument(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name], value);
      return;
    }
    const place = path.filter((part) => !/^\d+$/.test(part)).join('.');
    if (place === 'proof.proofValue') return;
    const label = labelOf(place, parent, hours);
    fields.push({ path: path.join('.'), ...(label && { label }), value: String(value) });
  }

  walk(credential, [], credential);
  return fields;
}

function labelOf(place: string, parent: Document, hours: string | undefined): FieldLabel | undefined {
  const own = Object.hasOwn(LABELS, place) ? LABELS[place] : undefined;
  if (own) return own;
  if (place === 'credentialSubject.identifier.identityHash') return named(IDENTITIES, parent['identityType']);
  if (place === 'evidence.narrative') return named(EVIDENCES, parent['name']);
  if (place === 'credentialSubject.result.value' && hours !== undefined && parent['resultDescription'] === hours)
    return 'hours';
  return TECHNICAL.test(place) ? 'technical' : undefined;
}

function named(labels: Readonly<Record<string, FieldLabel>>, name: unknown): FieldLabel | undefined {
  return typeof name === 'string' && Object.hasOwn(labels, name) ? labels[name] : undefined;
}

/** Id of the description that says a result is the hours. */
function hoursId({ credentialSubject: subject }: Document): string | undefined {
  const achievement = isDocument(subject) ? subject['achievement'] : undefined;
  const descriptions = isDocument(achievement) ? achievement['resultDescription'] : undefined;
  const hours = (Array.isArray(descriptions) ? descriptions : [descriptions])
    .filter(isDocument)
    .find((one: Document) => one['name'] === NAMES.hours);
  return typeof hours?.['id'] === 'string' ? hours['id'] : undefined;
}

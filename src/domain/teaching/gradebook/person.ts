import type { Licence } from '../graded.ts';
import { stateCode } from './states.ts';

/** As much of a person as tells them from another. */
export interface Person {
  readonly name: string;
  readonly email?: string | undefined;
  readonly licences: readonly Licence[];
}

/** By what two descriptions were found to be of one person, the surest first. */
export type Sign = 'email' | 'licence' | 'name';

/** An e-mail address as it is compared: most providers tell no capitals apart. Empty where there is none. */
export function emailKey(email: string | undefined): string {
  return (email ?? '').normalize('NFKC').trim().toLowerCase();
}

/** A licence as it is compared: `FL MA-0123` and `fl ma0123` are the same; without a number it is nothing. */
export function licenceKey({ number, state }: Licence): string {
  const digits = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return digits === '' ? '' : `${stateCode(state)} ${digits}`;
}

/**
 * A name as it is compared: without accents, capitals and marks, and whichever of its words stands first, because rosters
 * write `Núñez, Ana` and people `Ana Nunez`.
 */
export function nameKey(name: string): string {
  return folded(name).split(' ').sort().join(' ');
}

/** A text as it is searched for and compared: without accents, capitals and marks. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * By what two descriptions are of one person, if they are. A name alone is a sign only where nothing speaks against it: two
 * people of one name have two addresses. An address is none where both the name and the licence are others: a clinic may
 * have one address for all.
 */
export function samePerson(a: Person, b: Person): Sign | undefined {
  const [one, other] = [keysOf(a), keysOf(b)];
  const bothMailed = one.email !== '' && other.email !== '';
  const sharesLicence = one.licences.some((licence) => other.licences.includes(licence));
  const isLicensedElse = one.licences.length > 0 && other.licences.length > 0 && !sharesLicence;
  if (bothMailed && one.email === other.email) return isLicensedElse && !areNamesakes(a, b) ? undefined : 'email';
  if (sharesLicence) return 'licence';
  if (bothMailed || isLicensedElse) return undefined;
  return areNamesakes(a, b) ? 'name' : undefined;
}

/** True where two descriptions have one name. */
export function areNamesakes(a: Person, b: Person): boolean {
  const { name } = keysOf(a);
  return name !== '' && name === keysOf(b).name;
}

/** The licences of a person as they are compared. */
export function licenceKeys({ licences }: Person): string[] {
  return licences.map(licenceKey).filter((key) => key !== '');
}

/** All that a person is compared by. A file is held against every record, so it is worked out once. */
function keysOf(person: Person) {
  const known = KEYS.get(person);
  if (known) return known;
  const keys = { email: emailKey(person.email), licences: licenceKeys(person), name: nameKey(person.name) };
  KEYS.set(person, keys);
  return keys;
}

const KEYS = new WeakMap<Person, { email: string; licences: string[]; name: string }>();

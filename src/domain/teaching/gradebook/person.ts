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
 * people of one name have two addresses.
 */
export function samePerson(a: Person, b: Person): Sign | undefined {
  const emails = [emailKey(a.email), emailKey(b.email)] as const;
  const bothMailed = emails.every((one) => one !== '');
  if (bothMailed && emails[0] === emails[1]) return 'email';
  const licences = [licenceKeys(a), licenceKeys(b)] as const;
  if (licences[0].some((one) => licences[1].includes(one))) return 'licence';
  if (bothMailed || licences.every((own) => own.length > 0)) return undefined;
  const name = nameKey(a.name);
  return name !== '' && name === nameKey(b.name) ? 'name' : undefined;
}

/** The licences of a person as they are compared. */
export function licenceKeys({ licences }: Person): string[] {
  return licences.map(licenceKey).filter((key) => key !== '');
}

import * as ed from '@noble/ed25519';
import type { Assignment } from '../src/domain/teaching/assignment.ts';
import { makeLink } from '../src/domain/teaching/make-link.ts';
import { readContent } from '../tools/read-content.ts';

const { course } = readContent(process.cwd());
if (!course) throw new Error('The content has mistakes: npm run test:content');

/** Two lessons, without the final, for the version of the build under test. */
export const twoLessons: Assignment = {
  v: 1,
  id: 'abcdefghij23',
  cohort: 'Evening group',
  version: course.version,
  lessons: ['the-phone-call', 'twelve-layers'],
  due: { date: '2098-12-04', time: '23:59', zone: 'America/New_York' },
  provider: { title: 'Abdominal Work: Safety', name: 'Example School', hours: '3', policies: 'No refunds.' },
  instructor: 'Ana Ruiz, LMT',
  contact: 'ana@example.org',
  asks: { email: true, licence: true, consent: true },
};

/** The same with the final. */
export const withFinal: Assignment = {
  ...twoLessons,
  id: 'abcdefghij24',
  final: { passMark: 85, critical: true, attempts: 2 },
};

/** The part of an assignment's link behind `#`, signed with a key of the tests. */
export async function fragmentOf(assignment: Assignment): Promise<string> {
  const secret = new Uint8Array(32).fill(7);
  const signer = {
    publicKey: await ed.getPublicKeyAsync(secret),
    sign: (message: Uint8Array) => ed.signAsync(message, secret),
  };
  const made = await makeLink(assignment, signer);
  if (!made.ok) throw new Error('The assignment did not become a link.');
  return made.fragment;
}

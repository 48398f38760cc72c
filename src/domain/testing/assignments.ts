import * as ed from '@noble/ed25519';
import fc from 'fast-check';
import { TEXT_LONGEST, type Assignment, type TextField } from '../teaching/assignment.ts';
import type { Verify } from '../teaching/link.ts';
import type { Signer } from '../teaching/make-link.ts';
import { HOSTILE_TEXTS } from './hostile.ts';

/* Assignments and keys for tests. */

/** An assignment with every field. */
export const fullAssignment: Assignment = {
  v: 1,
  id: 'abcdefghij23',
  cohort: 'Autumn 2026, evening group',
  version: '0.4.0',
  lessons: ['the-phone-call', 'twelve-layers', 'ask-first'],
  final: { passMark: 80, critical: true, attempts: 3, coolingOffHours: 24 },
  due: { date: '2026-12-04', time: '23:59', zone: 'America/New_York' },
  provider: {
    title: 'Abdominal and Psoas Work: Safety and Judgement',
    name: 'Example School of Massage Therapy',
    number: '451234-09',
    address: '12 Example Street\nSpringfield, IL 62701',
    hours: '3',
    policies: 'Full refund until seven days before the due date. Grievances: write to the address above.',
  },
  instructor: 'Ana María Ñandú, LMT',
  contact: 'ana@example.org',
  asks: { email: true, licence: true, consent: true },
};

/** An assignment with nothing that may be left out. */
export const bareAssignment: Assignment = {
  ...{ v: 1, id: '222222222222', cohort: 'A', version: '0.4.0', lessons: ['the-clinic'], instructor: 'B' },
  provider: { title: 'C', name: 'D' },
  asks: { email: false, licence: false, consent: false },
};

/** The signer of a seed: the same key each time. */
export async function signerOf(seed = 1): Promise<Signer> {
  const secret = new Uint8Array(32).fill(seed);
  return { publicKey: await ed.getPublicKeyAsync(secret), sign: (message) => ed.signAsync(message, secret) };
}

/** Checks a signature as the course's fallback does. */
export const verify: Verify = async (...signed) => {
  try {
    return await ed.verifyAsync(...signed, { zip215: false });
  } catch {
    return false;
  }
};

/** A text that a field takes: something hostile in it often. */
function textOf(field: TextField, mark = ' \'"<>&{}[]=+-@/\\,;:\u202e\u2066\u2069א🙂é'): fc.Arbitrary<string> {
  const longest = TEXT_LONGEST[field];
  const letters = fc.string({
    unit: fc.constantFrom(...'aZ09', ...mark),
    minLength: 1,
    maxLength: Math.min(longest, 40),
  });
  const hostile = fc.constantFrom(...HOSTILE_TEXTS.filter((text) => !/[^\P{Cc}\n]|\p{Cs}/u.test(text)));
  return (
    fc
      .oneof(letters, hostile)
      .map((text) => (/[\p{L}\p{N}]/u.test(text) ? text : `a${text}`).slice(0, longest))
      // (A pair of code units may have been cut.)
      .map((text) => text.replace(/\p{Cs}/gu, ''))
  );
}

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const two = (most: number) => fc.nat(most).map((part) => String(part).padStart(2, '0'));
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** Any assignment that an instructor may make, with texts that try to be more. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record({
    v: fc.constant(1 as const),
    id: fc.string({ unit: fc.constantFrom(...'az27'), minLength: 12, maxLength: 12 }),
    cohort: textOf('cohort'),
    version: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map((parts) => parts.join('.')),
    lessons: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/), { minLength: 1, maxLength: 19 }),
    final: optional(
      fc.record({
        passMark: fc.integer({ min: 1, max: 100 }),
        critical: fc.boolean(),
        attempts: optional(fc.integer({ min: 1, max: 99 })),
        coolingOffHours: optional(fc.integer({ min: 1, max: 9999 })),
      }),
    ),
    due: optional(
      fc.record({
        date: day.map((at) => at.toISOString().slice(0, 10)),
        time: fc.tuple(two(23), two(59)).map((parts) => parts.join(':')),
        zone: fc.constantFrom('America/New_York', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Mars/Olympus'),
      }),
    ),
    provider: fc.record({
      title: textOf('provider.title'),
      name: textOf('provider.name'),
      number: optional(textOf('provider.number')),
      address: optional(textOf('provider.address', ' \n,ñ')),
      hours: optional(textOf('provider.hours')),
      policies: optional(textOf('provider.policies', ' \n,ñ')),
    }),
    instructor: textOf('instructor'),
    contact: optional(textOf('contact')),
    asks: fc.record({ email: fc.boolean(), licence: fc.boolean(), consent: fc.boolean() }),
  })
  // An optional field that is absent is not there.
  .map((one) => JSON.parse(JSON.stringify(one)) as Assignment);

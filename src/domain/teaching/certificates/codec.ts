import * as v from 'valibot';
import { decoded, type Read } from '../gradebook/codec.ts';
import { REASON_LONGEST, type KeptCertificate, type Signing } from './kept.ts';

/* The door for certificates that a desk stored or saved. What they say was looked at when they were signed; here it is only
   made sure that it has the shape and the lengths that everything else relies on. */

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const short = text(400);
const count = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.transform((value) => value + 0),
);
const id = v.pipe(v.string(), v.regex(/^urn:uuid:[0-9a-f-]{36}$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
const list = <S extends v.GenericSchema>(member: S, most: number) => v.pipe(v.array(member), v.maxLength(most));

const review = v.object({ name: short, licence: short, date: day, version: short });

const facts = v.object({
  id,
  heading: short,
  recipient: v.object({
    name: short,
    email: v.optional(v.object({ hash: short, salt: short })),
    licences: list(v.object({ number: short, state: short }), 20),
  }),
  course: v.object({
    title: short,
    number: v.optional(short),
    hours: v.optional(short),
    version: short,
    objectives: list(short, 200),
  }),
  provider: v.object({
    name: short,
    number: v.optional(short),
    address: v.optional(short),
    email: v.optional(short),
  }),
  instructor: short,
  completed: day,
  seen: v.object({ kind: v.picklist(['self-reported', 'supervised']), words: text(2000) }),
  review: v.optional(review),
  validFrom: moment,
  validUntil: v.optional(moment),
  status: v.optional(v.object({ list: short, index: count })),
  replaces: v.optional(id),
});

const certificate = v.object({
  id,
  record: text(100),
  assignment: text(100),
  facts,
  file: text(200_000),
  issuer: short,
  signed: count,
  withdrawn: v.optional(v.object({ at: count, reason: text(REASON_LONGEST), replacedBy: v.optional(id) })),
  changed: count,
});

const signing = v.object({
  asked: count,
  review: v.optional(review),
  lists: list(v.object({ list: short, at: count, withdrawn: count }), 1000),
});

/** Reads a stored certificate. */
export function decodeCertificate(value: unknown): Read<KeptCertificate> {
  const read = decoded(certificate, value);
  if ('fault' in read) return read;
  return read.value.facts.id === read.value.id ? read : { fault: 'damaged' };
}

/** Reads what a desk that signs has said. */
export function decodeSigning(value: unknown): Read<Signing> {
  return decoded(signing, value);
}

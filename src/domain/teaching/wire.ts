import * as v from 'valibot';
import type { Assignment } from './assignment.ts';
import { readAssignment } from './assignment-schema.ts';

/*
 * An assignment as it stands in a link: a list, because names of fields take room that a QR code has not. Its places are
 * told in docs/assignment-links.md, and none is ever given another meaning: a link is printed on paper.
 */

/** An empty text stands for a field that is absent. */
export type Wire = readonly [
  id: string,
  cohort: string,
  version: string,
  /** Ids with a blank between. */
  lessons: string,
  /** Nothing, or pass mark, whether critical objectives count (1 or 0), attempts and hours of cooling-off (0 for none). */
  final: readonly number[],
  /** Date, time and zone with a blank between. */
  due: string,
  /** Title, name, number, address, hours, policies. */
  provider: readonly string[],
  instructor: string,
  contact: string,
  /** E-mail 1, licence 2, consent 4, added up. */
  asks: number,
];

/** How an assignment stands in a link. */
export function toWire({ final, due, provider, asks, ...one }: Assignment): Wire {
  return [
    one.id,
    one.cohort,
    one.version,
    one.lessons.join(' '),
    final ? [final.passMark, Number(final.critical), final.attempts ?? 0, final.coolingOffHours ?? 0] : [],
    due ? `${due.date} ${due.time} ${due.zone}` : '',
    [
      ...[provider.title, provider.name, provider.number ?? ''],
      ...[provider.address ?? '', provider.hours ?? '', provider.policies ?? ''],
    ],
    one.instructor,
    one.contact ?? '',
    Number(asks.email) + 2 * Number(asks.licence) + 4 * Number(asks.consent),
  ];
}

/** The assignment that stands in a link; nothing where it is none. It never throws. */
export function fromWire(value: unknown): Assignment | undefined {
  const wire = v.safeParse(wireSchema, value);
  if (!wire.success) return undefined;
  const [id, cohort, version, lessons, final, due, provider, instructor, contact, asks] = wire.output;
  const read = readAssignment({
    v: 1,
    ...{ id, cohort, version, instructor },
    lessons: lessons === '' ? [] : lessons.split(' '),
    ...(final.length > 0 && { final: finalOf(final as Four) }),
    ...(due !== '' && { due: dueOf(due) }),
    provider: providerOf(provider),
    ...(contact !== '' && { contact }),
    asks: { email: (asks & 1) > 0, licence: (asks & 2) > 0, consent: (asks & 4) > 0 },
  });
  return 'assignment' in read ? read.assignment : undefined;
}

type Four = readonly [passMark: number, critical: number, attempts: number, coolingOffHours: number];

function finalOf([passMark, critical, attempts, coolingOffHours]: Four) {
  return {
    passMark,
    critical: critical === 1,
    ...(attempts !== 0 && { attempts }),
    ...(coolingOffHours !== 0 && { coolingOffHours }),
  };
}

function dueOf(text: string) {
  const [date, time, ...zone] = text.split(' ');
  return { date, time, zone: zone.join(' ') };
}

function providerOf([title, name, number, address, hours, policies]: readonly string[]) {
  return {
    ...{ title, name },
    ...(number !== '' && { number }),
    ...(address !== '' && { address }),
    ...(hours !== '' && { hours }),
    ...(policies !== '' && { policies }),
  };
}

const wireSchema = v.strictTuple([
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.union([v.strictTuple([]), v.strictTuple([v.number(), v.picklist([0, 1]), v.number(), v.number()])]),
  v.string(),
  v.strictTuple([v.string(), v.string(), v.string(), v.string(), v.string(), v.string()]),
  v.string(),
  v.string(),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)),
]);

import fc from 'fast-check';
import type { Certificate } from '../credential/certificate.ts';

/* Certificates for tests. */

/** A moment at which those below are valid. */
export const TODAY = Date.UTC(2026, 10, 21, 12);

/** Where their list of withdrawn ones stands. */
export const LIST = 'https://example.org/ce/certificate-status.json';

/** A certificate with every field. */
export const fullCertificate: Certificate = {
  id: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
  heading: 'Certificate of Achievement',
  recipient: {
    name: 'Žofia Nowák-Wiśniewska',
    email: { hash: `sha256$${'0123456789abcdef'.repeat(4)}`, salt: 'k3j4h5k3j4h5' },
    licences: [
      { number: 'MA 123456', state: 'Florida' },
      { number: 'LMT-99123 (temp)', state: 'Texas' },
    ],
  },
  course: {
    title: 'Abdominal and Psoas Work: Safety and Judgement',
    number: '20-123456',
    hours: '2.5 CEs',
    version: '0.4.0',
    objectives: ['Match a nerve sign to its nerve, and stop', 'Say what a sore spot or "tight" cannot tell'],
  },
  provider: {
    name: 'Example School of Massage Therapy',
    number: '451234-09',
    address: '12 Example Street\nSpringfield, IL 62701',
    email: 'office@example.org',
  },
  instructor: 'Ana María Ñandú, LMT',
  completed: '2026-11-18',
  seen: { kind: 'self-reported', words: 'Final test: 45 of 52 points (86 per cent; pass mark 80 per cent).' },
  review: { name: 'Joan Example', licence: 'PT 12345 (Florida)', date: '2026-10-01', version: '0.4.0' },
  validFrom: '2026-11-20T09:00:00Z',
  validUntil: '2028-11-20T09:00:00Z',
  status: { list: LIST, index: 51234 },
  replaces: 'urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7',
};

/** A certificate with nothing that may be left out. */
export const bareCertificate: Certificate = {
  id: 'urn:uuid:550e8400-e29b-41d4-a716-446655440000',
  heading: 'Certificate of Achievement',
  recipient: { name: 'A', licences: [] },
  course: { title: 'T', version: '0.4.0', objectives: [] },
  provider: { name: 'P' },
  instructor: 'I',
  completed: '2026-11-18',
  seen: { kind: 'supervised', words: 'The final test.' },
  validFrom: '2026-11-20T09:00:00Z',
};

/** A line that a field takes, with marks that mean something to a format, or to another script. */
function line(longest: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({
        unit: fc.constantFrom(...'aZ09 \'"<>&{}[]=+-@/\\,;:#_^.אé🙂'),
        minLength: 1,
        maxLength: Math.min(longest, 60),
      }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(longest, 20) }),
      fc.constantFrom(
        '__proto__',
        'constructor',
        '_:b0',
        '@id',
        'http://example.org/',
        '<script>',
        'false',
        '1.0',
        'null',
      ),
    )
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, longest))
    .map((text) => text.replace(/\p{Cs}/gu, '').trim())
    .map((text) => (text === '' ? 'a' : text));
}

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const uuid = fc.uuid().map((id) => `urn:uuid:${id.toLowerCase()}`);
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** Any certificate that an instructor may sign, valid on `TODAY`, with texts that try to be more. */
export const anyCertificate: fc.Arbitrary<Certificate> = fc
  .record({
    id: uuid,
    heading: line(80),
    recipient: fc.record({
      name: line(200),
      email: optional(
        fc.record({
          hash: fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => `sha256$${hash}`),
          salt: fc.stringMatching(/^[0-9A-Za-z]{8,20}$/),
        }),
      ),
      licences: fc.uniqueArray(
        fc.record({ number: line(60), state: line(60).map((state) => state.replace(/[()]/g, '').trim() || 'b') }),
        { maxLength: 3, selector: ({ number, state }) => `${number} (${state})` },
      ),
    }),
    course: fc.record({
      title: line(120),
      number: optional(line(40)),
      hours: optional(line(20)),
      version: line(40),
      objectives: fc.array(line(300), { maxLength: 4 }),
    }),
    provider: fc.record({
      name: line(100),
      number: optional(line(40)),
      address: optional(line(160)),
      email: optional(line(254)),
    }),
    instructor: line(80),
    completed: day,
    seen: fc.record({ kind: fc.constantFrom('self-reported' as const, 'supervised' as const), words: line(1000) }),
    review: optional(fc.record({ name: line(100), licence: line(100), date: day, version: line(40) })),
    validFrom: fc.constant('2026-11-20T09:00:00Z'),
    validUntil: optional(fc.constant('2030-01-01T00:00:00Z')),
    status: optional(fc.record({ list: fc.constant(LIST), index: fc.nat(131_071) })),
    replaces: optional(uuid),
  })
  // An optional field that is absent is not there.
  .map((one) => JSON.parse(JSON.stringify(one)) as Certificate);

/** What stands at a place after a change: another value, or what comes of the one that is there; nothing takes it away. */
export type Change = readonly [place: string, value: unknown];

/** A copy of a document with other values at some places, e.g. `issuer.id`. */
export function changed(document: object, ...changes: readonly Change[]): Record<string, unknown> {
  const open = structuredClone(document) as Record<string, unknown>;
  for (const [place, value] of changes) {
    const path = place.split('.');
    const last = path.pop()!;
    const parent = path.reduce((one, part) => one[part] as Record<string, unknown>, open);
    const now: unknown = typeof value === 'function' ? (value as (old: unknown) => unknown)(parent[last]) : value;
    if (now === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = now;
  }
  return open;
}

import type { Certificate } from '../credential/certificate.ts';
import type { NewCertificate } from '../teaching/certificates/kept.ts';

/* Certificates for the tests of the desk. Nothing but tests imports this file. */

/** The number of a certificate, made from a small one. */
export function idOf(number: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The facts of a certificate that can be signed. */
export function certificateFor(number: number, changes: Partial<Certificate> = {}): Certificate {
  return {
    id: idOf(number),
    heading: 'Certificate of Achievement',
    recipient: { name: 'Ana Núñez', licences: [{ number: 'MA 12345', state: 'FL' }] },
    course: { title: 'Belly work: safety', hours: '3', version: '0.4.0', objectives: ['Send a client on'] },
    provider: { name: 'Example School', number: 'P 1', address: '1 Main St' },
    instructor: 'Ana Ruiz, LMT',
    completed: '2026-11-20',
    seen: { kind: 'self-reported', words: 'A file from the participant’s own device.' },
    validFrom: '2026-11-21T09:00:00Z',
    ...changes,
  };
}

/** A certificate that was signed. */
export function keptFor(number: number, changes: Partial<NewCertificate> = {}): NewCertificate {
  const facts = changes.facts ?? certificateFor(number);
  return {
    ...{ id: facts.id, record: `r${number}`, assignment: 'psoas-2026', facts },
    ...{ file: `{"id":"${facts.id}"}\n`, issuer: 'did:key:own', signed: 1_795_000_000_000 + number },
    ...changes,
  };
}

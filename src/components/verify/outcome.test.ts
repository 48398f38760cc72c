import { describe, expect, it } from 'vitest';
import {
  CHECK_NAMES,
  type Check,
  type CheckName,
  type MessageKey,
  type Report,
} from '../../domain/credential/report.ts';
import { outcomeOf } from './outcome.ts';

const PASSED: Readonly<Record<CheckName, MessageKey>> = {
  readable: 'readable',
  contexts: 'contexts-known',
  terms: 'terms-defined',
  proof: 'proof-known',
  issuer: 'issuer-is-key',
  signature: 'signature-holds',
  dates: 'dates-valid',
  status: 'status-not-withdrawn',
  recipient: 'recipient-not-asked',
};

/** A report with some checks that found something else. */
function reportOf(verdict: Report['verdict'], found: Partial<Record<CheckName, Omit<Check, 'name'>>> = {}): Report {
  const isIntact = !('signature' in found);
  return {
    verdict,
    kind: 'certificate',
    checks: CHECK_NAMES.map((name) => ({
      name,
      ...(found[name] ?? { outcome: name === 'recipient' ? 'open' : 'passed', message: PASSED[name] }),
    })),
    fields: isIntact ? [{ path: 'name', value: 'x' }] : [],
    claimed: isIntact ? [] : [{ path: 'name', value: 'x' }],
  };
}
const failed = (message: MessageKey) => ({ outcome: 'failed', message }) as const;
const open = (message: MessageKey) => ({ outcome: 'open', message }) as const;
const told = (report: Report, name?: string) => outcomeOf(report, name, ({ message }) => `(${message})`);

describe('the head of a report', () => {
  it('is good only where the key is one that the verifier trusts', () => {
    const { look, heading, lines } = told(reportOf('holds'), 'Ana Ruiz');
    expect([look, heading]).toEqual(['good', 'Signed by a key that you trust, and unchanged']);
    expect(lines).toEqual([
      'You call the holder of this key “Ana Ruiz”.',
      'It was not withdrawn by the list you gave.',
    ]);
  });

  it('is never good for an unknown key, whatever passed', () => {
    const { look, heading } = told(reportOf('holds'));
    expect(look).toBe('unsure');
    expect(heading).toContain('Who signed it, you have to find out');
  });

  it('says from when the list is', () => {
    const { lines } = told({ ...reportOf('holds'), listFrom: '2026-11-21T09:00:00Z' }, 'Ana');
    expect(lines).toContain('It was not withdrawn by the list you gave, which is of 21 November 2026 at 09:00 UTC.');
  });

  it.each(['status-no-list', 'status-other-list', 'status-list-expired', 'status-unknown'] as const)(
    'stays open where the withdrawal does: %s',
    (message) => {
      const { look, heading, lines } = told(reportOf('holds', { status: open(message) }), 'Ana');
      expect(look).toBe('unsure');
      expect(heading).toContain('Whether it was withdrawn is open');
      expect(lines).toHaveLength(2);
    },
  );

  it('is good where there is no list to be withdrawn in, and says so', () => {
    const { look, lines } = told(reportOf('holds', { status: open('status-none') }), 'Ana');
    expect(look).toBe('good');
    expect(lines.join(' ')).toContain('only its issuer can tell');
  });

  it.each([
    ['signature', 'signature-broken', 'This is not what was signed'],
    ['issuer', 'issuer-other-key', 'It is not signed by the issuer it names'],
    ['terms', 'term-undefined', 'Something in it is covered by no signature'],
    ['proof', 'proof-missing', 'Nobody has signed this'],
    ['dates', 'dates-expired', 'It is no longer valid'],
    ['status', 'status-withdrawn', 'Its issuer has withdrawn it'],
    ['recipient', 'recipient-differs', 'It is not for whom you typed'],
  ] as const)('says which check failed: %s', (name, message, words) => {
    for (const trusted of [undefined, 'Ana']) {
      const { look, heading, lines } = told(reportOf('fails', { [name]: failed(message) }), trusted);
      expect([look, heading]).toEqual(['bad', words]);
      expect(lines[0]).toBe(message === 'status-withdrawn' ? 'So says the list you gave.' : `(${message})`);
    }
  });

  it('tells all that failed, the withdrawal before the date', () => {
    const both = reportOf('fails', { dates: failed('dates-expired'), status: failed('status-withdrawn') });
    const { heading, lines } = told(both);
    expect(heading).toBe('Its issuer has withdrawn it');
    expect(lines.slice(0, 2)).toEqual(['So says the list you gave.', '(dates-expired)']);
  });

  it('says whether what stands in it is still what was signed', () => {
    const last = (report: Report) => told(report).lines.at(-1);
    expect(last(reportOf('fails', { dates: failed('dates-expired') }))).toContain('is what was signed');
    expect(last(reportOf('fails', { signature: failed('signature-broken') }))).toContain('nothing in it counts');
  });

  it('is open where it cannot be told here, and then nothing counts as signed', () => {
    const { look, heading, lines } = told(
      reportOf('open', { signature: open('signature-unsupported'), terms: open('not-reached') }),
    );
    expect([look, heading]).toEqual(['unsure', 'This browser could not check the signature']);
    expect(lines.join(' ')).toContain('nothing in it counts as signed here');
  });
});

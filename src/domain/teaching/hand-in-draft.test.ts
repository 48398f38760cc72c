import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTESTATION, EMPTY_DRAFT, formOf, readDraft, type HandInDraft } from './hand-in-draft.ts';

const all = { email: true, licence: true, consent: true };
const none = { email: false, licence: false, consent: false };
const whole: HandInDraft = {
  name: ' Ana ',
  email: 'ana@example.org ',
  licences: [
    { number: ' MA 1', state: 'FL' },
    { number: '', state: ' ' },
  ],
  consent: true,
  attestedAt: 9,
  evaluation: { clear: 'yes', remark: '  ' },
  summary: 'Stop at a pulse.\n',
};

describe('readDraft', () => {
  it('gives back what was stored', () => {
    for (const draft of [whole, EMPTY_DRAFT]) expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('takes nothing that is no draft, and never throws', () => {
    expect(readDraft(null)).toBeUndefined();
    for (const broken of [{ ...whole, name: 1 }, { ...whole, licences: [] }, { ...whole, attestedAt: 0.5 }, []])
      expect(readDraft(JSON.stringify(broken))).toBeUndefined();
    expect(readDraft(JSON.stringify({ ...whole, name: 'a'.repeat(201) }))).toBeUndefined();
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => readDraft(line) === undefined));
  });
});

describe('formOf', () => {
  it('gives what is asked, without blanks and empty lines', () => {
    expect(formOf(whole, all)).toEqual({
      learner: { name: 'Ana', email: 'ana@example.org', licences: [{ number: 'MA 1', state: 'FL' }], consent: true },
      attestation: { text: ATTESTATION, at: 9 },
      evaluation: { clear: 'yes' },
      summary: 'Stop at a pulse.',
    });
  });

  it('gives nothing that is not asked, though it was written for another assignment', () => {
    expect(formOf(whole, none).learner).toEqual({ name: 'Ana', licences: [], consent: false });
  });

  it('attests nothing where nobody has', () => {
    expect(formOf(EMPTY_DRAFT, all).attestation).toEqual({ text: '', at: 0 });
  });
});

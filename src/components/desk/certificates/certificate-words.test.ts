import { describe, expect, it } from 'vitest';
import { certificateFaults, type Certificate } from '../../../domain/credential/certificate.ts';
import { certificateFor, keptFor } from '../../../domain/testing/kept-certificates.ts';
import {
  dayWords,
  factLines,
  faultWords,
  hoursWords,
  lackingFor,
  reviewWords,
  standWords,
  withdrawalWords,
} from './certificate-words.ts';

const review = { name: 'Bo Lee', licence: 'PT 5 (TX)', date: '2026-10-01', version: '0.4.0' };

describe('the words of certificates', () => {
  it('print “no review recorded” where nobody is named', () => {
    expect(reviewWords(undefined)).toBe('no review recorded');
    expect(reviewWords(review)).toBe('Bo Lee, PT 5 (TX), on 2026-10-01, version 0.4.0');
  });

  it('name what boards ask for and is not there', () => {
    const full = certificateFor(1);
    expect(lackingFor(full)).toEqual([]);
    const { hours, ...course } = full.course;
    expect(hours).toBe('3');
    const bare = { ...full, course, provider: { name: 'School' }, recipient: { name: 'Ana', licences: [] } };
    expect(lackingFor(bare)).toEqual([
      ...['the provider’s number', 'the provider’s address or e-mail', 'the hours', 'a licence number'],
    ]);
    expect(lackingFor({ ...full, provider: { name: 'S', number: 'P 1', email: 's@school.example' } })).toEqual([]);
  });

  it('name every fact that is signed', () => {
    const facts = certificateFor(1, {
      review,
      recipient: { name: 'Ana', email: { hash: 'sha256$ab', salt: 'cd' }, licences: [{ number: '1', state: 'FL' }] },
      course: { title: 'T', number: 'N 7', hours: '3', version: '0.4.0', objectives: ['One', 'Two'] },
      provider: { name: 'P', number: 'P 8', address: 'A 9', email: 'p@example.org' },
      validUntil: '2029-12-31T23:59:59Z',
      status: { list: 'https://a.example/l', index: 12 },
      replaces: certificateFor(2).id,
    });
    const text = factLines(facts)
      .flatMap(({ values }) => values)
      .join('\n');
    const told = [
      'Ana',
      'sha256$ab',
      '1 (FL)',
      'T',
      'N 7',
      '3',
      '0.4.0',
      'One',
      'Two',
      'P',
      'P 8',
      'A 9',
      'p@example.org',
    ];
    const more = [
      facts.heading,
      facts.instructor,
      facts.seen.words,
      facts.validFrom,
      facts.validUntil,
      facts.id,
      facts.replaces,
    ];
    for (const fact of [
      ...told,
      ...more,
      'https://a.example/l',
      'place 12',
      'home study',
      '20 November 2026',
      'Bo Lee',
    ])
      expect(text).toContain(fact);
    expect(factLines(facts).map(({ name }) => name)).toContain('What was seen (self-reported, re-graded)');
  });

  it('say what is wrong, in a sentence with the field’s name', () => {
    const wrong: Certificate = certificateFor(1, {
      instructor: '',
      heading: 'h'.repeat(99),
      completed: '2026-13-01',
      recipient: { name: 'Ana', licences: [{ number: '1', state: '(FL)' }] },
    });
    expect(certificateFaults(wrong).map(faultWords)).toEqual([
      'The heading has more than 80 characters.',
      'The state of a licence may have no brackets in it.',
      'Your name is missing.',
      'The completion date has to be a day, and not one that is still to come.',
    ]);
  });

  it('say how a certificate stands', () => {
    const kept = { ...keptFor(1), changed: 1 };
    const now = Date.parse('2026-12-01');
    expect(standWords(kept, now)).toBe('stands');
    const over = { ...kept, facts: { ...kept.facts, validUntil: '2026-11-30T23:59:59Z' } };
    expect(standWords(over, now)).toBe('run out');
    expect(standWords({ ...kept, withdrawn: { at: 1, reason: '' } }, now)).toBe('withdrawn');
    expect(standWords({ ...kept, withdrawn: { at: 1, reason: '', replacedBy: 'x' } }, now)).toBe('replaced');
    expect(withdrawalWords(kept)).toContain('cannot see that it was withdrawn');
  });

  it('write days and hours so that nobody mistakes them', () => {
    expect(dayWords('2026-03-04')).toBe('4 March 2026');
    expect([hoursWords('3'), hoursWords('3 CEs'), hoursWords('1.5 contact hours')]).toEqual([
      '3 CEs',
      '3 CEs',
      '1.5 contact hours',
    ]);
  });
});

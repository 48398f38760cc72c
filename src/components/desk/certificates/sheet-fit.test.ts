import { describe, expect, it } from 'vitest';
import { certificateFor } from '../../../domain/testing/kept-certificates.ts';
import { sheetFit } from './sheet-fit.ts';

const facts = certificateFor(1);
const many = Array.from({ length: 54 }, (_, at) => `Objective ${at}, which takes about as many letters as they all do`);

describe('how a certificate is set', () => {
  it('is roomy where little is on it, and prints all objectives', () => {
    expect(sheetFit(facts)).toEqual({ density: 'roomy', name: 'short', objectives: facts.course.objectives, left: 0 });
  });

  it('grows denser with what is on it', () => {
    const seen = (length: number) => ({ kind: 'supervised', words: 'x'.repeat(length) }) as const;
    const crowded = { ...facts, provider: { name: 'n'.repeat(100), address: 'a'.repeat(160) }, seen: seen(1000) };
    const licences = Array.from({ length: 6 }, () => ({ number: '1'.repeat(60), state: 'District of Columbia' }));
    expect(sheetFit({ ...facts, seen: seen(300) }).density).toBe('roomy');
    expect(sheetFit(crowded).density).toBe('close');
    const recipient = { name: 'n'.repeat(200), licences };
    expect(sheetFit({ ...crowded, recipient, heading: 'h'.repeat(80) }).density).toBe('dense');
  });

  it('prints as many objectives as there is room for, and says how many more there are', () => {
    const fit = sheetFit({ ...facts, course: { ...facts.course, objectives: many } });
    expect(fit.objectives.length).toBeGreaterThan(5);
    expect(fit.objectives).toEqual(many.slice(0, fit.objectives.length));
    expect(fit.left).toBe(54 - fit.objectives.length);
  });

  it('sets a long name smaller', () => {
    const named = (name: string) => sheetFit({ ...facts, recipient: { ...facts.recipient, name } }).name;
    expect(['Ana', 'n'.repeat(30), 'n'.repeat(60), 'n'.repeat(200)].map(named)).toEqual([
      'short',
      'long',
      'longer',
      'longest',
    ]);
    expect(named('金'.repeat(20))).toBe('long');
  });
});

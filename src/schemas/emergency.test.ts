import { describe, expect, it } from 'vitest';
import { emergencySchema } from './emergency.ts';

const tier = (id: string) => ({
  id,
  action: 'Call now',
  signs: [{ id: `${id}-1`, sign: 'Pain', think: 'Bleeding', sources: ['mori-2020'] }],
});
const sheet = {
  reviewed: '2026-11-20',
  scope: 'A therapist refers.',
  tiers: [tier('call'), tier('department'), tier('today')],
  after: ['Pain'],
  words: 'I had a massage.',
};
const fits = (changes: Record<string, unknown>) => emergencySchema.safeParse({ ...sheet, ...changes }).success;

describe('emergencySchema', () => {
  it('takes a sheet as it was written', () => {
    expect(emergencySchema.parse(sheet)).toEqual(sheet);
  });

  it('wants its three tiers, no more and no fewer', () => {
    expect(fits({ tiers: sheet.tiers.slice(1) })).toBe(false);
    expect(fits({ tiers: [...sheet.tiers, tier('today')] })).toBe(false);
    expect(fits({ tiers: [tier('call'), tier('department'), tier('never')] })).toBe(false);
  });

  it('wants a source behind every sign', () => {
    const [call, ...others] = sheet.tiers;
    const unsourced = { ...call, signs: [{ ...call!.signs[0], sources: [] }] };
    expect(fits({ tiers: [unsourced, ...others] })).toBe(false);
  });

  it('wants one action a tier', () => {
    const [call, ...others] = sheet.tiers;
    expect(fits({ tiers: [{ ...call, action: '' }, ...others] })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { claimSchema } from './claim.ts';

const claim = {
  id: 'k004-11',
  claim: 'The gut moves away.',
  topic: 'under-the-hand',
  verdict: 'contradicted',
  why: 'It slides, and stays in the way.',
  sources: ['moore'],
  hands: true,
  taughtIn: 'twelve-layers#through-the-gut',
};
const faultsOf = (changes: Record<string, unknown>) =>
  claimSchema.safeParse({ ...claim, ...changes }).error?.issues.map(({ message }) => message) ?? [];

describe('claimSchema', () => {
  it('takes a claim, with its marks or without', () => {
    expect(claimSchema.parse(claim)).toEqual(claim);
    expect(faultsOf({ mistake: true, hazard: true, reasoning: true, taughtIn: 'twelve-layers' })).toEqual([]);
  });

  it('wants a verdict it knows, a reason, and to be told whether hands would change', () => {
    expect(faultsOf({ verdict: undefined })).toHaveLength(1);
    expect(faultsOf({ verdict: 'false' })).toHaveLength(1);
    expect(faultsOf({ why: '' })).toHaveLength(1);
    expect(faultsOf({ hands: undefined })).toHaveLength(1);
  });

  it('wants a source for a verdict on the world, unless it is our own reasoning', () => {
    for (const verdict of ['supported', 'partly-supported', 'contested', 'contradicted', 'omission', 'hazard']) {
      expect(faultsOf({ verdict, sources: [] }), verdict).toEqual([`the verdict "${verdict}" rests on no source`]);
      expect(faultsOf({ verdict, sources: [], reasoning: true }), verdict).toEqual([]);
    }
    for (const verdict of ['unsupported', 'opinion', 'anecdote', 'not-checkable', 'not-verified'])
      expect(faultsOf({ verdict, sources: [] }), verdict).toEqual([]);
  });

  it('finds a source named twice, and ids that could not stand in an address', () => {
    expect(faultsOf({ sources: ['moore', 'moore'] })).toEqual(['the source "moore" is named twice']);
    expect(faultsOf({ id: 'K004-11' })).toEqual(['a claim id looks like k004-11']);
    expect(faultsOf({ taughtIn: 'twelve-layers/#order' })).toEqual(['write a lesson, or lesson#passage']);
  });
});

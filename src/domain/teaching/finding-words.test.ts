import { describe, expect, it } from 'vitest';
import { disagreementWords, missingWords, oddityWords } from './finding-words.ts';
import type { Disagreement, Oddity } from './finding.ts';
import type { Missing } from './missing.ts';

const names = { lesson: () => undefined, question: () => undefined };
const ENTRY = { entry: 'tab-1' };
const ALL = { score: { n: 24, d: 1 }, total: 24, passed: true };
const FEWER = { score: { n: 43, d: 2 }, total: 24, passed: false };
const ATTEMPT = { attempt: 'tab-2', item: 'layers' };

/** One of every kind there is; a new one does not compile until it stands here. */
const disagreements: { [K in Disagreement['kind']]: Extract<Disagreement, { kind: K }> } = {
  sum: { kind: 'sum' },
  damaged: { kind: 'damaged', count: 1 },
  repeated: { kind: 'repeated', ...ENTRY },
  'other-link': { kind: 'other-link' },
  verdict: { kind: 'verdict', ...ENTRY, item: 'layers', right: false },
  'unknown-item': { kind: 'unknown-item', ...ENTRY, item: 'layers' },
  place: { kind: 'place', ...ATTEMPT },
  form: { kind: 'form', attempt: 'tab-2' },
  replacement: { kind: 'replacement', ...ATTEMPT },
  result: { kind: 'result', attempt: 'tab-2', claimed: ALL, earned: FEWER },
  claim: { kind: 'claim', what: 'minutes', claimed: 90, earned: 12 },
};
const oddities: { [K in Oddity['kind']]: Extract<Oddity, { kind: K }> } = {
  newer: { kind: 'newer', count: 2 },
  'unknown-version': { kind: 'unknown-version', version: '9.0.0' },
  'other-version': { kind: 'other-version', version: '1.1.0' },
  'too-many': { kind: 'too-many', sittings: 3, allowed: 2 },
  'too-soon': { kind: 'too-soon', attempt: 'tab-2' },
  hasty: { kind: 'hasty', attempt: 'tab-2', seconds: 1 },
  'clock-back': { kind: 'clock-back', ...ENTRY },
  'time-twice': { kind: 'time-twice', ...ENTRY },
  'from-the-future': { kind: 'from-the-future', ...ENTRY },
  'before-release': { kind: 'before-release', ...ENTRY },
};

describe('the words for what was found', () => {
  const sentences = [
    ...Object.values(disagreements).map(disagreementWords),
    ...Object.values(oddities).map(oddityWords),
  ];

  it.each(sentences)('are a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^(\d|[A-Z]).*\.$/);
    expect(sentence).not.toMatch(/undefined|\[object|cheat|forg|fraud|fake/i);
  });

  it('differ for everything that can be found', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('say what the file states, and what is so', () => {
    expect(disagreementWords(disagreements.verdict)).toBe(
      'The file says that an answer to layers was right; it is not right (tab-1).',
    );
    expect(disagreementWords(disagreements.result)).toBe(
      'The file states 24 of 24 and passed for a form of the final; its answers earn 21 1/2 of 24 and not passed (tab-2).',
    );
    expect(disagreementWords(disagreements.claim)).toBe('The file claims 90 active minutes; its entries come to 12.');
    const times = { sittings: 1, retests: 0 };
    const final = { kind: 'claim', what: 'final', claimed: { ...ALL, ...times }, earned: undefined } as const;
    expect(disagreementWords({ ...final, earned: { ...FEWER, ...times } })).toBe(
      'The file claims 24 of 24 and passed (1 sitting, 0 re-tests) for the final; its answers earn 21 1/2 of 24 and not passed (1 sitting, 0 re-tests).',
    );
    expect(disagreementWords(final)).toBe(
      'The file claims 24 of 24 and passed (1 sitting, 0 re-tests) for the final; its answers earn no result.',
    );
    expect(disagreementWords({ kind: 'claim', what: 'lessons', claimed: 1, earned: 0 })).toBe(
      'The file claims 1 lesson read; its entries tell of 0.',
    );
    expect(disagreementWords(disagreements.damaged)).toBe('1 entry of the file cannot be read.');
    expect(oddityWords(oddities['too-many'])).toBe('3 sittings of the final; 2 were allowed, and the first 2 count.');
  });

  it('say that something differs, where both come to the same sum', () => {
    const same = [
      { kind: 'result', attempt: 'tab-2', claimed: ALL, earned: ALL },
      { kind: 'claim', what: 'lessons', claimed: 2, earned: 2 },
      { kind: 'claim', what: 'minutes', claimed: 2, earned: 2 },
      { kind: 'claim', what: 'final', claimed: undefined, earned: undefined },
    ] satisfies Disagreement[];
    for (const one of same) expect(disagreementWords(one)).toMatch(/question by question|claims (others|another)/);
  });

  it('name what is missing by its title, and by its id where this version has none', () => {
    const lesson: Missing = { what: 'lesson', lesson: 'twelve-layers' };
    const title = (id: string) => (id === 'twelve-layers' ? 'Twelve layers' : undefined);
    expect(missingWords(lesson, { ...names, lesson: title })).toContain('“Twelve layers”');
    expect(missingWords(lesson, names)).toContain('“twelve-layers”');
    const rest = [
      'final',
      'grading',
      'acceptance',
      'name',
      'email',
      'licence',
      'consent',
      'attestation',
      'summary',
    ] as const;
    expect(new Set(rest.map((what) => missingWords({ what }, names))).size).toBe(rest.length);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANA, anyHandIns, bookOf, digestOf, gradedHandIn, gradedItem } from '../../testing/teaching.ts';
import type { GradedItem } from '../graded.ts';
import { corrections } from './corrections.ts';
import { evaluationReport } from './evaluation-report.ts';
import { heldMisconceptions } from './misconceptions.ts';

const handIn = (...items: GradedItem[]) => gradedHandIn({ items });
const chose = (option: string, changes: Partial<GradedItem> = {}) =>
  gradedItem({ right: option === 'go', chosen: [option], ...changes });

describe('misconceptions', () => {
  const bank = [
    { id: 'caller', misconceptions: { wait: 'it can wait', tea: 'it is a healing crisis' } },
    { id: 'text', misconceptions: { later: 'it can wait' } },
  ];

  it('are counted once a person, over all questions that show them', () => {
    const some = [
      handIn(chose('wait', { certainty: 3 }), chose('later', { id: 'text' })),
      handIn(chose('tea'), chose('later', { id: 'text' })),
      handIn(chose('go')),
      handIn(chose('x', { id: 'unknown' })),
    ];
    expect(heldMisconceptions(some, bank, ['final'])).toEqual([
      { misconception: 'it can wait', people: 2, sure: 1, met: 3, items: ['caller', 'text'] },
      { misconception: 'it is a healing crisis', people: 1, sure: 0, met: 3, items: ['caller'] },
    ]);
  });

  it('are those of first answers, and never of what was right by its own key', () => {
    expect(heldMisconceptions([handIn(chose('go'), chose('wait'))], bank, ['final'])).toEqual([]);
    const rightThen = chose('wait', { right: true, keyDigest: 'k0' });
    expect(heldMisconceptions([handIn(rightThen)], bank, ['final'])).toEqual([]);
  });

  it('never has more who hold one than who met it', () => {
    fc.assert(
      fc.property(anyHandIns, (handIns) => {
        for (const { people, sure, met } of heldMisconceptions(handIns, bank, ['final', 'practice'])) {
          expect(sure).toBeLessThanOrEqual(people);
          expect(people).toBeLessThanOrEqual(met);
          expect(met).toBeLessThanOrEqual(handIns.length);
        }
      }),
    );
  });
});

describe('the evaluation report', () => {
  const questions = [
    {
      id: 'pace',
      text: 'The pace was',
      options: [
        { id: 'fast', text: 'too fast' },
        { id: 'right', text: 'right' },
      ],
    },
    { id: 'more', text: 'What should be taught more?' },
    { id: 'constructor', text: 'Anything else?' },
  ];
  const said = (evaluation: Record<string, string>) => gradedHandIn({ evaluation });

  it('adds up choices and lists words, without names and in no one’s order', () => {
    const report = evaluationReport(
      [
        said({ pace: 'right', more: 'the pulse' }),
        said({ pace: 'fast', more: ' referral ' }),
        said({ pace: 'made up' }),
        said({ more: '' }),
      ],
      questions,
    );
    expect(report).toEqual({
      people: 4,
      fewEnoughToGuess: true,
      questions: [
        {
          id: 'pace',
          text: 'The pace was',
          answered: 3,
          open: 1,
          options: [
            { text: 'too fast', people: 1 },
            { text: 'right', people: 1 },
          ],
          words: [],
        },
        {
          id: 'more',
          text: 'What should be taught more?',
          answered: 2,
          open: 2,
          options: [],
          words: ['referral', 'the pulse'],
        },
        { id: 'constructor', text: 'Anything else?', answered: 0, open: 4, options: [], words: [] },
      ],
    });
    expect(JSON.stringify(report)).not.toContain('Ana');
  });

  it('stops warning when there are five', () => {
    expect(
      evaluationReport(
        Array.from({ length: 5 }, () => said({})),
        questions,
      ).fewEnoughToGuess,
    ).toBe(false);
  });
});

describe('the correction list', () => {
  const keys = {
    items: [
      { id: 'caller', objective: 'the-call', keyDigest: 'k1' },
      { id: 'pulse', objective: 'the-pulse', keyDigest: 'p1' },
      { id: 'beat', objective: 'the-pulse', keyDigest: 'b1' },
    ],
    changedSince: { '0.2.0': ['caller', 'beat', 'withdrawn'], '0.3.0': ['caller'] },
  };
  const old = { version: '0.3.0', keyDigest: 'k0' };

  it('names who studied it as it was, and what they were themselves asked', () => {
    const book = bookOf(
      gradedHandIn({ version: '0.3.0', items: [gradedItem(old)] }),
      gradedHandIn({
        digest: digestOf(2),
        version: '0.2.0',
        items: [],
        learner: { ...ANA, email: 'bo@example.org', licences: [] },
      }),
      gradedHandIn({
        digest: digestOf(3),
        version: '0.4.0',
        items: [],
        learner: { ...ANA, email: 'cy@example.org', licences: [] },
      }),
    );
    expect(corrections(book.records, keys)).toMatchObject([
      {
        record: 'r0',
        learner: ANA,
        versions: ['0.3.0'],
        items: ['caller'],
        objectives: ['the-call'],
        asked: ['caller'],
      },
      {
        record: 'r1',
        versions: ['0.2.0'],
        items: ['caller', 'beat'],
        objectives: ['the-call', 'the-pulse'],
        asked: [],
      },
    ]);
  });

  it('counts every hand-in of a person, and answers drawn from older versions', () => {
    const book = bookOf(
      gradedHandIn({ version: '0.4.0', items: [gradedItem({ ...old, id: 'pulse' })] }),
      gradedHandIn({ digest: digestOf(2), made: 1_790_000_000_001, version: '0.4.0', items: [] }),
    );
    expect(corrections(book.records, keys)).toMatchObject([{ versions: ['0.3.0'], items: ['caller'], asked: [] }]);
  });

  it('names who only read a lesson as it was, and made the file on a later version', () => {
    const [record] = bookOf(gradedHandIn({ version: '0.4.0', studied: ['0.3.0', '0.4.0'], items: [] })).records;
    expect(corrections([record!], keys)).toMatchObject([{ versions: ['0.3.0'], items: ['caller'], asked: [] }]);
  });

  it('is left by whoever has shown to know the new answer, and by no wrong or old one', () => {
    const after = (changes: Partial<GradedItem>) =>
      bookOf(
        gradedHandIn({ version: '0.3.0', items: [gradedItem(old)] }),
        gradedHandIn({ digest: digestOf(2), made: 1_790_000_000_001, items: [gradedItem(changes)] }),
      ).records;
    expect(corrections(after({}), keys)).toEqual([]);
    expect(corrections(after({ right: false }), keys)).toHaveLength(1);
    expect(corrections(after({ keyDigest: 'k0' }), keys)).toHaveLength(1);
    expect(corrections(after({ id: 'pulse' }), keys)).toHaveLength(1);
  });

  it('is empty where nothing changed', () => {
    expect(corrections(bookOf(gradedHandIn({ version: '0.3.0' })).records, { ...keys, changedSince: {} })).toEqual([]);
  });
});

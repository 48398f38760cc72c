import { expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { sourceUses } from './source-uses.ts';
import { smallContent } from './testing/small-content.ts';
import { emergency } from './testing/small-emergency.ts';

const { course } = assemble(
  smallContent({
    claims: [
      {
        file: 'src/evidence/claims/grays.yaml',
        claims: {
          article: 'grays',
          reviewed: '2026-11-20',
          claims: [
            {
              id: 'k000-01',
              claim: 'The gut moves away.',
              topic: 'harm',
              verdict: 'contradicted',
              why: 'It slides.',
              sources: ['mori-2020'],
              hands: true,
              taughtIn: 'the-phone-call',
            },
          ],
        },
      },
    ],
    glossary: [{ id: 'gut', term: 'gut', also: [], means: 'The bowel.', sources: ['mori-2020'] }],
    claimTopics: [{ id: 'harm', title: 'Harm' }],
  }),
);
const usesOf = (id: string) =>
  sourceUses(
    course.sources.find((source) => source.id === id)!,
    course,
    emergency,
  );

it('names the lessons and pages that cite a source, and counts its questions and signs', () => {
  expect(usesOf('mori-2020')).toEqual({
    lessons: [{ id: 'the-phone-call', title: 'The phone call' }],
    prose: [],
    questions: course.bank.filter(({ item }) => item.sources.includes('mori-2020')).length,
    signs: 1,
    words: 1,
    claims: 1,
    judged: 0,
  });
  expect(usesOf('mori-2020').questions).toBeGreaterThan(1);
  expect(usesOf('grays').prose).toEqual([{ id: 'about', title: 'About' }]);
  expect(usesOf('grays').judged).toBe(1);
});

it('knows a source that nothing cites', () => {
  expect(usesOf('uncited')).toEqual({ lessons: [], prose: [], questions: 0, signs: 0, words: 0, claims: 0, judged: 0 });
});

import { expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { sourceUses } from './source-uses.ts';
import { smallContent } from './testing/small-content.ts';
import { emergency } from './testing/small-emergency.ts';

const { course } = assemble(smallContent());
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
  });
  expect(usesOf('mori-2020').questions).toBeGreaterThan(1);
  expect(usesOf('grays').prose).toEqual([{ id: 'about', title: 'About' }]);
});

it('knows a source that nothing cites', () => {
  expect(usesOf('uncited')).toEqual({ lessons: [], prose: [], questions: 0, signs: 0 });
});

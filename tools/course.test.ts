import { describe, expect, it } from 'vitest';
import { kindOf } from '../src/domain/assessment/kinds/kinds.ts';
import { KIND_NAMES } from '../src/domain/assessment/kinds/names.ts';
import { readContent } from './read-content.ts';

/* The size of the course: what it was planned to hold, lesson by lesson and objective by objective. */

const { course, lessons, problems } = readContent('.');
if (!course) throw new Error('The content has mistakes: run npm run test:content first.');

/** Cases and tasks with the pad are for practice, never on a form of the final. */
const onForms = course.bank.filter(({ item }) => !kindOf(item).tellsOutcome);
const itemsOf = (objective: string) => onForms.filter(({ item }) => item.objective === objective).length;

describe('the course', () => {
  it('has every cross-reference whole and every review in date', () => {
    expect(problems).toEqual([]);
  });

  it('has its eighteen lessons and a clinic of at least four cases', () => {
    expect(course.lessons).toHaveLength(course.plannedLessons);
    const clinic = course.lessons.at(-1);
    expect(clinic?.quiz.items.filter(({ item }) => item.kind === 'case').length).toBeGreaterThanOrEqual(4);
  });

  it('asks at least 150 questions, of every kind there is', () => {
    expect(course.bank.length).toBeGreaterThanOrEqual(150);
    expect(new Set(course.bank.map(({ item }) => item.kind))).toEqual(new Set(KIND_NAMES));
  });

  it.each(course.lessons.slice(0, -1))(
    '$id has eight questions or more and at most about a thousand words',
    (lesson) => {
      expect(lesson.quiz.items.length).toBeGreaterThanOrEqual(8);
      // The text itself; the opening and the five lines to pin to the wall come on top.
      expect(lesson.words).toBeLessThanOrEqual(1200);
    },
  );

  it.each(lessons)(
    '$id has a figure, an opening of two sentences, sources and a word on what advice rests on',
    ({ head, body }) => {
      expect(head.opening.match(/[.!?]["”]?(?=\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
      expect(body).toMatch(/<Figure id="/);
      expect(body).toMatch(/<Cite id="/);
      expect(body).toMatch(/<Basis is="/);
    },
  );

  it.each(course.objectives.filter(({ critical }) => critical))(
    '$id is critical: eight questions for the forms, says why it matters, and two of them stand on every form',
    ({ id, matters }) => {
      expect(itemsOf(id)).toBeGreaterThanOrEqual(8);
      expect(matters).toBeTruthy();
      expect(course.final.blueprint[id]).toBe(2);
    },
  );

  it('has eight critical objectives', () => {
    expect(course.objectives.filter(({ critical }) => critical)).toHaveLength(8);
  });

  it.each(course.objectives.filter(({ critical }) => !critical))(
    '$id is tested by three questions or more',
    ({ id }) => {
      expect(course.bank.filter(({ item }) => item.objective === id).length).toBeGreaterThanOrEqual(3);
    },
  );

  it('has right answers that are "carry on" among those of critical objectives', () => {
    const carriesOn = course.bank.filter(
      ({ item, critical }) =>
        critical &&
        item.kind === 'single' &&
        /\bcarry on\b/i.test(item.options.find(({ id }) => id === item.key)?.text ?? ''),
    );
    expect(carriesOn.length).toBeGreaterThanOrEqual(3);
  });
});

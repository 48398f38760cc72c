import { describe, expect, it } from 'vitest';
import { bankOf } from '../domain/testing/fixtures.ts';
import { competentPasses, guesserPasses, guesserPassesAtOnce } from '../domain/assessment/odds.ts';
import { ratio } from '../domain/assessment/ratio.ts';
import { assemble } from './assemble.ts';
import type { Course } from './course.ts';
import { finalOdds, oddsProblems, oddsReport } from './final-odds.ts';
import { courseFile, smallContent } from './testing/small-content.ts';

const { course } = assemble(smallContent());

/** The small course with another final: so many items a form, of three options each, for its two objectives. */
function courseOf({ call, order, passMark = 80 }: { call: number; order: number; passMark?: number }): Course {
  const blueprint = { 'the-call': call, 'layer-order': order };
  return {
    ...course,
    bank: bankOf({ 'the-call': call + 2, 'layer-order': order }, ['the-call']),
    final: { passMark, minutes: 5, blueprint, items: call + order },
  };
}

describe('finalOdds', () => {
  it('are those of the bank, the blueprint, the pass mark and the critical objectives', () => {
    const { bank, final } = courseOf({ call: 2, order: 4 });
    const { passMark, blueprint } = final;
    expect(finalOdds(courseOf({ call: 2, order: 4 }))).toEqual({
      guesser: guesserPasses(bank, blueprint, passMark),
      guesserAtOnce: guesserPassesAtOnce(bank, blueprint, passMark),
      learner: { percent: 95, passes: competentPasses(blueprint, ['the-call'], passMark, ratio(19n, 20n)) },
    });
  });
});

describe('oddsProblems', () => {
  it('finds nothing in a complete course that meets both targets', () => {
    expect(oddsProblems(courseOf({ call: 2, order: 24 }))).toEqual([]);
  });

  it('finds a form that is guessed too easily', () => {
    // All of four, 1/3 each: once in 81 forms.
    expect(oddsProblems(courseOf({ call: 1, order: 3, passMark: 76 }))).toEqual([
      {
        file: 'src/course.yaml',
        path: ['final'],
        message:
          'With any number of re-tests, a guesser passes one form in 81; the target is fewer than one form in 100,000',
        fix: 'ask for more items in final.blueprint, write items that are harder to guess, or raise the pass mark',
      },
      expect.objectContaining({ message: expect.stringMatching(/someone right 95 % .* 8 times in 10 \(0\.8\d\); /) }),
    ]);
  });

  it('finds a form that a learner fails too often', () => {
    expect(oddsProblems(courseOf({ call: 1, order: 19, passMark: 100 }))).toEqual([
      {
        file: 'src/course.yaml',
        path: ['final'],
        message:
          'With one re-test of each critical objective missed, someone right 95 % of the time passes a form 3 times in 10 ' +
          '(0.35); the target is at least 9 times in 10',
        fix: 'lower the pass mark, or ask for fewer items of the critical objectives and more of the others',
      },
    ]);
  });

  it('lets a course be while lessons are still missing', () => {
    const incomplete = assemble(smallContent({ course: courseFile({ plannedLessons: 3 }) })).course;
    expect(oddsProblems(incomplete)).toEqual([]);
    expect(oddsProblems(course)).not.toEqual([]);
  });
});

describe('oddsReport', () => {
  it('says each odds in a sentence, beside its target and whether that is met', () => {
    const [guesser, atOnce, learner] = oddsReport(courseOf({ call: 2, order: 4 }));
    expect(guesser).toMatch(/^With any number of re-tests, a guesser passes .*\. \(Target: .*; not yet met\.\)$/);
    expect(atOnce).toMatch(/^Without a re-test, a guesser passes /);
    expect(learner).toMatch(/someone right 95 % of the time passes .*\. \(Target: .*; (not yet )?met\.\)$/);
  });
});

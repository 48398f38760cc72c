import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseItem } from '../../testing/fixtures.ts';
import type { CaseItem, CaseStep } from '../item.ts';
import { branchingCase, decisionOf, wayTaken } from './case.ts';

const item = caseItem();
const key = branchingCase.key(item);

describe('the way through a case', () => {
  const way = (...chosen: string[]) => {
    const { taken, open } = wayTaken(item.steps, 'intake', chosen);
    return [taken.map(({ step, option }) => [step.id, option.id]), open?.id];
  };

  it('begins at the first step, and follows each choice to the step it leads to', () => {
    expect(way()).toEqual([[], 'intake']);
    expect(way('intake=ask')).toEqual([[['intake', 'ask']], 'pulse']);
    expect(way('intake=later')).toEqual([[['intake', 'later']], 'pain']);
  });

  it('ends with a choice that leads nowhere', () => {
    expect(way('intake=ask', 'pulse=leave')[1]).toBeUndefined();
    expect(way('intake=later', 'pain=hold')[1]).toBeUndefined();
  });

  it('stops at a choice that the case does not have there', () => {
    const stopped = [[['intake', 'ask']], 'pulse'];
    for (const odd of ['pulse=ask', 'intake=ask', 'pain=ease', 'lift', '', '__proto__', '=', 'pulse=lift=lift'])
      expect(way('intake=ask', odd)).toEqual(stopped);
  });
});

describe('a case', () => {
  it('is right when every choice on the way is its key', () => {
    expect(branchingCase.grade(key, ['intake=ask', 'pulse=lift'])).toEqual({ right: true, earned: 1, possible: 1 });
  });

  it('is not right once a choice went wrong, though it recovered', () => {
    expect(branchingCase.grade(key, ['intake=press', 'pulse=lift']).right).toBe(false);
    expect(branchingCase.grade(key, ['intake=later', 'pain=ease', 'pulse=lift']).right).toBe(false);
    expect(branchingCase.grade(key, ['intake=ask', 'pulse=leave']).right).toBe(false);
  });

  it('is answered only when the way has reached an end', () => {
    expect(branchingCase.isAnswered(key, [])).toBe(false);
    expect(branchingCase.isAnswered(key, ['intake=ask'])).toBe(false);
    expect(branchingCase.isAnswered(key, ['intake=ask', 'pulse=leave'])).toBe(true);
    expect(branchingCase.isAnswered(key, ['intake=later', 'pain=hold'])).toBe(true);
  });

  it('earns nothing for a way that is cut, goes on after its end, or is told in another order', () => {
    for (const chosen of [
      ['intake=ask'],
      ['pulse=lift'],
      ['pulse=lift', 'intake=ask'],
      ['intake=ask', 'pulse=lift', 'pulse=lift'],
      ['intake=ask', 'intake=ask', 'pulse=lift'],
    ]) {
      expect(branchingCase.isAnswered(key, chosen)).toBe(false);
      expect(branchingCase.grade(key, chosen).earned).toBe(0);
    }
  });

  it('has the same key when later steps or options are only listed in another order', () => {
    const [first, ...others] = item.steps;
    const turned = caseItem({
      steps: [first!, ...others.toReversed()].map((step) => ({ ...step, options: step.options.toReversed() })),
    });
    expect(branchingCase.key(turned)).toEqual(key);
    expect(branchingCase.key(caseItem({ steps: item.steps.toReversed() }))).not.toEqual(key);
  });

  it('has another key when a choice leads elsewhere', () => {
    const [intake, ...others] = item.steps;
    const options = intake!.options.map((option) => (option.id === 'press' ? { ...option, next: 'pain' } : option));
    expect(branchingCase.key(caseItem({ steps: [{ ...intake!, options }, ...others] }))).not.toEqual(key);
  });

  it('gives the reasons of every choice of every step, and what comes of it', () => {
    const groups = branchingCase.reasons(item);
    expect(groups.map(({ title }) => title)).toEqual([
      'Step 1. She has eaten late. What do you do?',
      'Step 2. She says that it hurts. What do you do now?',
      'Step 3. You feel a strong pulse. What do you do next?',
    ]);
    expect(groups[2]?.reasons).toEqual([
      {
        id: 'pulse=lift',
        right: true,
        text: 'Lift off',
        rationale: 'Any pulse, ease off. In this case: Your hands are off.',
      },
      {
        id: 'pulse=leave',
        right: false,
        text: 'Leave the hands there',
        rationale: 'A pulse is no place to stay. In this case: The pulse goes on.',
      },
    ]);
  });

  it('is a closed question at each step', () => {
    expect(branchingCase.closedQuestions(item).map(({ stem, keys, several }) => [stem, keys, several])).toEqual([
      ['She has eaten late.', ['ask'], false],
      ['She says that it hurts.', ['ease'], false],
      ['You feel a strong pulse.', ['lift'], false],
    ]);
  });
});

describe('a guess at a case', () => {
  it('takes every way, each as often as a choice by chance at every step comes to it', () => {
    expect([...branchingCase.guesses(item)].map(({ response, weight }) => [response.chosen.join(' '), weight])).toEqual(
      [
        // Of 12: one in three, then one in two.
        ['intake=ask pulse=lift', 2n],
        ['intake=ask pulse=leave', 2n],
        ['intake=press pulse=lift', 2n],
        ['intake=press pulse=leave', 2n],
        // One in three, one in two, one in two.
        ['intake=later pain=ease pulse=lift', 1n],
        ['intake=later pain=ease pulse=leave', 1n],
        ['intake=later pain=hold', 2n],
      ],
    );
  });
});

/** A case of two to six steps, where a choice leads to any later step or ends it. */
const cases: fc.Arbitrary<CaseItem> = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          nexts: fc.array(fc.option(fc.integer({ min: at + 1, max: count })), { minLength: 2, maxLength: 4 }),
          key: fc.nat(),
        }),
      ),
    )
    .map((steps) => caseItem({ steps: steps.map(({ nexts, key }, at) => stepOf(at, nexts, key, count)) })),
);

function stepOf(at: number, nexts: readonly (number | null)[], key: number, count: number): CaseStep {
  return {
    ...item.steps[0]!,
    id: `step-${at}`,
    options: nexts.map((next, place) => ({
      id: `option-${place}`,
      text: 'Text',
      consequence: 'It happens.',
      rationale: 'Reason.',
      ...(next !== null && next < count && { next: `step-${next}` }),
    })),
    key: `option-${key % nexts.length}`,
  };
}

/** The response that takes the key at every step. */
function allKeys({ steps }: CaseItem): string[] {
  const chosen: string[] = [];
  for (let step = steps[0]; step;) {
    const { id, key, options } = step;
    chosen.push(decisionOf(id, key));
    const next = options.find((option) => option.id === key)?.next;
    step = steps.find((other) => other.id === next);
  }
  return chosen;
}

describe('the laws of grading a case', () => {
  it('of all ways one is right, and it is that of the keys', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const own = branchingCase.key(some);
        const guesses = [...branchingCase.guesses(some)];
        for (const { response } of guesses) expect(branchingCase.isAnswered(own, response.chosen)).toBe(true);
        const right = guesses.filter(({ response }) => branchingCase.grade(own, response.chosen).right);
        expect(right.map(({ response }) => response.chosen)).toEqual([allKeys(some)]);
        expect(new Set(guesses.map(({ response }) => response.chosen.join(' '))).size).toBe(guesses.length);
      }),
    );
  });

  it('the right way is guessed as often as a key by chance at each of its steps', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const guesses = [...branchingCase.guesses(some)];
        const all = guesses.reduce((sum, { weight }) => sum + weight, 0n);
        const keys = allKeys(some);
        const right = guesses.find(({ response }) => response.chosen.join(' ') === keys.join(' '))!;
        const { taken } = wayTaken(some.steps, 'step-0', keys);
        const ways = taken.reduce((product, { step }) => product * BigInt(step.options.length), 1n);
        expect(right.weight * ways).toBe(all);
      }),
    );
  });

  it('takes any input without throwing, answers only whole ways, and gives all or nothing', () => {
    const decision = fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }))
        .map(([step, option]) => decisionOf(`step-${step}`, `option-${option}`)),
      fc.constantFrom('', '=', '__proto__', 'step-0', 'step-0=__proto__'),
    );
    fc.assert(
      fc.property(cases, fc.array(decision, { maxLength: 8 }), (some, chosen) => {
        const own = branchingCase.key(some);
        const { right, earned, possible } = branchingCase.grade(own, chosen);
        expect([earned, possible]).toEqual([right ? 1 : 0, 1]);
        const isWay = [...branchingCase.guesses(some)].some(({ response }) => response.chosen.join() === chosen.join());
        expect(branchingCase.isAnswered(own, chosen)).toBe(isWay);
        if (right) expect(chosen).toEqual(allKeys(some));
      }),
    );
  });

  it('never answers a way that is cut short or goes on after its end', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (some, at) => {
        const own = branchingCase.key(some);
        const keys = allKeys(some);
        expect(branchingCase.isAnswered(own, keys.slice(0, at % keys.length))).toBe(false);
        expect(branchingCase.isAnswered(own, [...keys, keys[at % keys.length]!])).toBe(false);
      }),
    );
  });
});

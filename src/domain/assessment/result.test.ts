import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankOf, choice, formOf, resultOf } from '../testing/fixtures.ts';
import type { BankItem, Response } from './item.ts';
import { neededToPass } from './pass-mark.ts';
import { gradeForm, missedObjectives } from './result.ts';

/** Right answers to the items named, and wrong ones to those named after. */
function answers(right: readonly string[], wrong: readonly string[] = []): Record<string, Response> {
  return Object.fromEntries([
    ...right.map((id) => [id, choice('go')] as const),
    ...wrong.map((id) => [id, choice('tea')] as const),
  ]);
}

const idsOf = (bank: readonly BankItem[]) => bank.map(({ item }) => item.id);

describe('gradeForm', () => {
  it.each([
    { right: 12, passed: true },
    { right: 10, passed: true },
    { right: 9, passed: false },
    { right: 0, passed: false },
  ])('at a pass mark of 80 per cent, $right of 12 passes: $passed', ({ right, passed }) => {
    const bank = bankOf({ depth: 12 });
    const result = gradeForm(formOf(bank), bank, answers(idsOf(bank).slice(0, right)));
    expect(result).toMatchObject({ right, total: 12, passed });
  });

  it('passes at exactly the pass mark', () => {
    const bank = bankOf({ depth: 5 });
    expect(gradeForm(formOf(bank), bank, answers(idsOf(bank).slice(0, 4))).passed).toBe(true);
  });

  it('rounds no score up over the line', () => {
    const bank = bankOf({ depth: 200 });
    // 199 of 200 are 99.5 per cent.
    expect(gradeForm(formOf(bank, { passMark: 100 }), bank, answers(idsOf(bank).slice(1))).passed).toBe(false);
  });

  it('does not pass with one safety question wrong, however many others are right', () => {
    const bank = bankOf({ 'no-feet': 1, depth: 99 }, ['no-feet']);
    const result = gradeForm(formOf(bank), bank, answers(idsOf(bank).slice(1), ['no-feet-1']));
    expect(result).toMatchObject({ right: 99, total: 100, passed: false });
  });

  it('takes an unanswered place for wrong, also a safety question', () => {
    const bank = bankOf({ 'no-feet': 1, depth: 9 }, ['no-feet']);
    const responses = { ...answers(idsOf(bank).slice(1)), 'no-feet-1': choice() };
    expect(gradeForm(formOf(bank), bank, responses)).toMatchObject({ right: 9, passed: false });
  });

  it('takes a place whose item is not in the bank for wrong', () => {
    const bank = bankOf({ depth: 5 });
    expect(gradeForm(formOf(bank), bank.slice(1), answers(idsOf(bank))).rightItems).not.toContain('depth-1');
  });

  it('does not count answers to questions that are not on the form', () => {
    const bank = bankOf({ depth: 4 });
    const form = formOf(bank.slice(0, 2));
    expect(gradeForm(form, bank, answers(['depth-3', 'depth-4'], ['depth-1']))).toMatchObject({ right: 0, total: 2 });
  });

  it('takes an objective for a safety one when any of its places is', () => {
    const [safety, other] = bankOf({ depth: 2 });
    const bank = [{ ...safety!, critical: true }, other!];
    const form = formOf(bank, { passMark: 50 });
    expect(gradeForm(form, bank, answers(['depth-1'], ['depth-2']))).toMatchObject({
      right: 1,
      passed: false,
      objectives: [{ critical: true }],
    });
  });

  it('never passes an empty form', () => {
    expect(gradeForm(formOf([]), [], {}).passed).toBe(false);
  });

  it('tells how each objective fared, in the order of the form', () => {
    const [feet, ...depth] = bankOf({ 'no-feet': 1, depth: 2 }, ['no-feet']);
    const bank = [depth[0]!, feet!, depth[1]!];
    expect(gradeForm(formOf(bank), bank, answers(['no-feet-1', 'depth-2'], ['depth-1']))).toEqual({
      right: 2,
      total: 3,
      score: { n: 2, d: 1 },
      passed: false,
      rightItems: ['no-feet-1', 'depth-2'],
      objectives: [
        { objective: 'depth', critical: false, right: 1, total: 2 },
        { objective: 'no-feet', critical: true, right: 1, total: 1 },
      ],
    });
  });

  /** A form of some objectives, some of them critical, and an answer to each place: right, wrong or none. */
  const sittings = fc
    .record({
      counts: fc.dictionary(fc.constantFrom('the-call', 'no-feet', 'depth'), fc.integer({ min: 1, max: 6 }), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      critical: fc.subarray(['the-call', 'no-feet']),
      passMark: fc.integer({ min: 1, max: 100 }),
      answered: fc.array(fc.constantFrom('right', 'wrong', 'none'), { minLength: 18, maxLength: 18 }),
    })
    .map(({ counts, critical, passMark, answered }) => {
      const bank = bankOf(counts, critical);
      const those = (how: string) => idsOf(bank).filter((_, at) => answered[at] === how);
      const responses = answers(those('right'), those('wrong'));
      return { bank, form: formOf(bank, { passMark }), responses, right: those('right'), passMark };
    });

  it('counts exactly the right places, and its objectives add up to the whole', () => {
    fc.assert(
      fc.property(sittings, ({ bank, form, responses, right }) => {
        const result = gradeForm(form, bank, responses);
        expect(result.rightItems).toEqual(right);
        expect(result.right).toBe(right.length);
        expect(result.total).toBe(bank.length);
        expect(result.objectives.reduce((sum, one) => sum + one.right, 0)).toBe(result.right);
        expect(result.objectives.reduce((sum, one) => sum + one.total, 0)).toBe(result.total);
      }),
    );
  });

  it('passes when, and only when, the mark is reached and every critical place is right', () => {
    fc.assert(
      fc.property(sittings, ({ bank, form, responses, right, passMark }) => {
        const criticalRight = bank.every(({ critical, item }) => !critical || right.includes(item.id));
        const enough = right.length >= neededToPass(bank.length, passMark);
        expect(gradeForm(form, bank, responses).passed).toBe(enough && criticalRight);
      }),
    );
  });

  it('never takes anything away for one more right answer', () => {
    fc.assert(
      fc.property(sittings, fc.nat(), ({ bank, form, responses }, pick) => {
        const before = gradeForm(form, bank, responses);
        const { id } = form.items[pick % form.items.length]!;
        const after = gradeForm(form, bank, { ...responses, [id]: choice('go') });
        expect(after.right - before.right).toBe(before.rightItems.includes(id) ? 0 : 1);
        expect(before.passed && !after.passed).toBe(false);
      }),
    );
  });
});

describe('missedObjectives', () => {
  it('lists what was missed, the safety ones first, and leaves out what was met', () => {
    const met = { objective: 'met', critical: true, right: 2, total: 2 };
    const missed = { objective: 'missed', critical: false, right: 1, total: 2 };
    const safety = { objective: 'safety', critical: true, right: 0, total: 1 };
    expect(missedObjectives(resultOf(false, { objectives: [met, missed, safety] }))).toEqual([safety, missed]);
  });
});

describe('neededToPass', () => {
  it('is the fewest whole places that reach the mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), (total, passMark) => {
        const needed = neededToPass(total, passMark);
        expect(needed * 100).toBeGreaterThanOrEqual(passMark * total);
        expect((needed - 1) * 100).toBeLessThan(passMark * total);
        expect(needed).toBeLessThanOrEqual(total);
      }),
    );
  });
});

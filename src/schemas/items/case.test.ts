import { describe, expect, it } from 'vitest';
import type { CaseItem, CaseOption, CaseStep } from '../../domain/assessment/item.ts';
import { caseItem } from '../../domain/testing/fixtures.ts';
import { itemSchema } from '../item.ts';

/** What the schema has against an item: place and words. */
function faultsOf(item: unknown): string[] {
  const parsed = itemSchema.safeParse(item);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The case with one step changed. */
function withStep(at: number, changes: Partial<CaseStep>): CaseItem {
  const { steps } = caseItem();
  return caseItem({ steps: steps.map((step, place) => (place === at ? { ...step, ...changes } : step)) });
}

/** The case with one option changed. */
function withOption(at: number, place: number, changes: Partial<CaseOption>): CaseItem {
  const options = caseItem().steps[at]!.options;
  return withStep(at, { options: options.map((one, here) => (here === place ? { ...one, ...changes } : one)) });
}

const [intake, pain, pulse] = caseItem().steps;
const deadEnd = (step: CaseStep): CaseStep => ({
  ...step,
  options: step.options.map((option) => ({ ...option, next: undefined })),
});

describe('the schema of a case', () => {
  it('takes a case as it was written', () => {
    expect(itemSchema.parse(caseItem())).toEqual(caseItem());
  });

  it('takes two to six steps, each with two to four options', () => {
    expect(faultsOf(caseItem({ steps: [deadEnd(intake!)] }))[0]).toMatch(/^steps: /);
    const many = Array.from({ length: 7 }, (_, at) => ({ ...pulse!, id: `step-${at}` }));
    expect(faultsOf(caseItem({ steps: many }))[0]).toMatch(/^steps: /);
    expect(faultsOf(withStep(2, { options: [pulse!.options[0]!] }))[0]).toMatch(/^steps\.2\.options: /);
    const five = Array.from({ length: 5 }, (_, at) => ({ ...pain!.options[1]!, id: `option-${at}` }));
    expect(faultsOf(withStep(2, { options: five, key: 'option-0' }))[0]).toMatch(/^steps\.2\.options: /);
  });

  it('finds an option without a consequence, and a step without a key', () => {
    const [ask, ...others] = intake!.options;
    const { consequence, ...bare } = ask!;
    expect(consequence).toBe('She says that she is well.');
    expect(faultsOf({ ...caseItem(), steps: [{ ...intake, options: [bare, ...others] }, pain, pulse] })).toEqual([
      'steps.0.options.0.consequence: every option of a case needs a consequence: what happens then',
    ]);
    expect(faultsOf({ ...caseItem(), steps: [intake, pain, { ...pulse, key: undefined }] })).toEqual([
      'steps.2.key: every step of a case needs one key: the id of its right option',
    ]);
  });

  it('holds the options of each step to the rules of options', () => {
    expect(faultsOf(withOption(1, 1, { misconception: undefined }))).toEqual([
      'steps.1.options.1: the wrong option "hold" names no misconception',
    ]);
    expect(faultsOf(withOption(1, 0, { misconception: 'x' }))).toEqual([
      'steps.1.options.0.misconception: the right option "ease" has a misconception; take it out',
    ]);
    expect(faultsOf(withStep(1, { key: 'eas' }))).toEqual([
      'steps.1.key: the key "eas" is not one of the options (ease, hold)',
    ]);
    expect(faultsOf(withOption(1, 1, { id: 'ease' }))).toContain(
      'steps.1.options.1.id: option id "ease" is used twice',
    );
  });

  it('finds a choice that leads back, or to its own step', () => {
    expect(faultsOf(withOption(2, 1, { next: 'intake' }))).toEqual([
      'steps.2.options.1.next: "intake" is no later step, so the case could go round for ever',
    ]);
    expect(faultsOf(withOption(2, 1, { next: 'pulse' }))).toEqual([
      'steps.2.options.1.next: "pulse" is no later step, so the case could go round for ever',
    ]);
  });

  it('finds a choice that leads to no step, and lists the steps', () => {
    expect(faultsOf(withOption(1, 0, { next: 'puls' }))).toEqual([
      'steps.1.options.0.next: the next step "puls" is not one of the steps (intake, pain, pulse)',
    ]);
  });

  it('finds a step that no way leads to, and one that is led to only from there', () => {
    expect(faultsOf(withOption(0, 2, { next: 'pulse' }))).toEqual(['steps.1: no way leads to the step "pain"']);
    expect(faultsOf(caseItem({ steps: [deadEnd(intake!), pain!, pulse!] }))).toEqual([
      'steps.1: no way leads to the step "pain"',
      'steps.2: no way leads to the step "pulse"',
    ]);
  });

  it('finds a step id used twice', () => {
    expect(faultsOf(caseItem({ steps: [intake!, pain!, pulse!, pulse!] }))).toEqual([
      'steps.3.id: step id "pulse" is used twice',
    ]);
  });

  it('finds a field that was mistyped', () => {
    expect(faultsOf({ ...caseItem(), key: 'ask' })[0]).toContain('"key"');
    expect(faultsOf({ ...withOption(0, 0, { nxt: 'pulse' } as object) })[0]).toContain('"nxt"');
  });
});

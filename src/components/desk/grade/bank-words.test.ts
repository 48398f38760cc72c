import { expect, it } from 'vitest';
import type { BankItem, Item } from '../../../domain/assessment/item.ts';
import { caseItem, orderingItem, singleItem } from '../../../domain/testing/fixtures.ts';
import { distractorsOf, questionsOf } from './bank-words.ts';

const inBank = (item: Item): BankItem => ({
  ...{ item, lesson: 'l', lessonTitle: 'L', critical: false, keyDigest: 'k', textDigest: 't', sources: [] },
  passage: { lesson: 'l', id: 'p', title: 'P' },
});

it('knows what wrong options stand for, by what stands in a response', () => {
  const single = singleItem();
  const [distractor] = single.options.filter(({ id }) => id !== single.key);
  const options = single.options.map((option) =>
    option === distractor
      ? { ...option, misconception: 'it passes by itself' }
      : { ...option, misconception: undefined },
  );
  const scenario = caseItem();
  const [step] = scenario.steps;
  const steps = scenario.steps.map((one) => ({
    ...one,
    options: one.options.map((option) => ({
      ...option,
      misconception: one === step && option.id !== one.key ? 'wait and see' : undefined,
    })),
  }));
  const [first, second, third] = distractorsOf([
    inBank({ ...single, options }),
    inBank({ ...scenario, steps }),
    inBank(orderingItem()),
  ]);
  expect(first).toEqual({ id: single.id, misconceptions: { [distractor!.id]: 'it passes by itself' } });
  const wrong = step!.options.filter(({ id }) => id !== step!.key).map(({ id }) => `${step!.id}=${id}`);
  expect(Object.keys(second!.misconceptions)).toEqual(wrong);
  expect(third!.misconceptions).toEqual({});
});

it('has the words of each question', () => {
  const single = singleItem();
  expect(questionsOf([inBank(single)]).get(single.id)).toBe(`${single.stem} ${single.question}`);
});

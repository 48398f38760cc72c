import type { MultipleChoiceItem, SingleChoiceItem } from '../../src/domain/assessment/item.ts';
import type { Answer } from './answers.ts';

/** Chooses the key, or a distractor. */
export const chooseOne: Answer<'single'> = (question, item, hands, right) =>
  hands.choose(question.locator(`input[value="${right ? item.key : distractorOf(item, [item.key])}"]`));

/** Ticks every key, or one distractor. */
export const chooseEvery: Answer<'multiple'> = async (question, item, hands, right) => {
  for (const option of right ? item.key : [distractorOf(item, item.key)])
    await hands.choose(question.locator(`input[value="${option}"]`));
};

function distractorOf({ id, options }: SingleChoiceItem | MultipleChoiceItem, keys: readonly string[]): string {
  const wrong = options.find((option) => !keys.includes(option.id));
  if (!wrong) throw new Error(`${id} has no distractor.`);
  return wrong.id;
}

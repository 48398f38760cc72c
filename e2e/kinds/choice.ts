import type { MultipleChoiceItem, SingleChoiceItem } from '../../src/domain/assessment/item.ts';
import type { Answer } from './answers.ts';

/** Chooses the key, or a distractor. */
export const chooseOne: Answer<'single'> = (question, item, hands, right) =>
  hands.choose(question.locator(`input[value="${right ? item.key : distractorOf(item, [item.key])}"]`));

/** Ticks every key, or one distractor; what was ticked before and is not wanted is taken back. */
export const chooseEvery: Answer<'multiple'> = async (question, item, hands, right) => {
  const wanted = right ? item.key : [distractorOf(item, item.key)];
  for (const { id } of item.options) {
    const box = question.locator(`input[value="${id}"]`);
    if ((await box.isChecked()) !== wanted.includes(id)) await hands.choose(box);
  }
};

function distractorOf({ id, options }: SingleChoiceItem | MultipleChoiceItem, keys: readonly string[]): string {
  const wrong = options.find((option) => !keys.includes(option.id));
  if (!wrong) throw new Error(`${id} has no distractor.`);
  return wrong.id;
}

import type { Answer } from './answers.ts';

/** Chooses the right place in the list, or another. */
export const choosePlace: Answer<'hotspot'> = async (question, { id, options, key }, hands, right) => {
  const chosen = options.find((option) => (option.id === key) === right);
  if (!chosen) throw new Error(`${id} has no distractor.`);
  await hands.choose(question.locator(`input[value="${chosen.id}"]`));
};

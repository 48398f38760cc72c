import type { Answer } from './answers.ts';

/** Takes a case to its end: by the keys, or with a distractor first and by the keys from there. */
export const takeCase: Answer<'case'> = async (question, item, hands, right) => {
  let step = item.steps[0];
  for (let wrong = !right; step; wrong = false) {
    const { options, key } = step;
    const option = options.find(({ id }) => (id === key) !== wrong);
    if (!option) throw new Error(`${item.id} has no such option at ${step.id}.`);
    await hands.choose(question.locator(`input[value="${option.id}"]`));
    await hands.press(question.getByRole('button', { name: 'Go on' }));
    step = item.steps.find(({ id }) => id === option.next);
  }
};

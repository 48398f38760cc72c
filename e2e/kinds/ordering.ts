import type { Locator } from '@playwright/test';
import type { Answer } from './answers.ts';

/** The steps of an ordering question, top to bottom. */
export function stepsShown(question: Locator): Promise<string[]> {
  return question.locator('.steps .text').allInnerTexts();
}

/** The button that moves a step. */
export function mover(question: Locator, step: string, way: 'up' | 'down'): Locator {
  return question.getByRole('button', { name: `Move ${step} ${way}`, exact: true });
}

/** Moves each step up to its place; wrongly, to its place in the order turned round. */
export const putInOrder: Answer<'ordering'> = async (question, item, hands, right) => {
  const texts = item.steps.map(({ text }) => text);
  const wanted = right ? texts : texts.toReversed();
  const shown = await stepsShown(question);
  // It must be touched even when it stands as wanted.
  if (shown.join() === wanted.join()) await hands.press(mover(question, shown[0]!, 'down'));
  for (const [place, text] of wanted.entries())
    for (let at = (await stepsShown(question)).indexOf(text); at > place; at -= 1)
      await hands.press(mover(question, text, 'up'));
};

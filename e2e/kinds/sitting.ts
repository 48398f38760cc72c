import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { bank } from '../bank.ts';
import { awake, type Hands, mouse, shownQuestions } from '../learner.ts';
import { withLog } from '../passed.ts';

/** The page that asks a question in practice: its lesson, or that lesson's page of further practice. */
export function practicePage(id: string): string {
  const lesson = `lessons/${bank.find(({ item }) => item.id === id)?.lesson}/`;
  const inLesson = readFileSync(`dist/${lesson}index.html`, 'utf8').includes(`data-item="${id}"`);
  return inLesson ? lesson : `${lesson}practice/`;
}

/** Opens the page whose practice sitting has these questions, as if it had been begun earlier. */
export async function practiceSitting(page: Page, lesson: string, items: readonly string[]): Promise<void> {
  await withLog(page, '/', [{ kind: 'practice-started', lesson, items }]);
  await page.goto(practicePage(items[0]!));
}

/** Opens the first question of such a sitting and waits until it is awake. */
export async function openQuestion(page: Page, lesson: string, items: readonly string[]): Promise<Locator> {
  await practiceSitting(page, lesson, items);
  await expect(shownQuestions(page)).toHaveCount(items.length);
  const question = shownQuestions(page).first();
  await awake(question);
  return question;
}

/** Presses *Check answer*. */
export async function check(question: Locator, hands: Hands = mouse): Promise<void> {
  await hands.press(question.getByRole('button', { name: 'Check answer' }));
}

/**
 * Holds back the code of questions, as a slow network would.
 *
 * @returns lets it through
 */
export async function holdBack(page: Page): Promise<() => void> {
  const { promise: held, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/{Practice,client,quiz,svelte,kind-}*', async (route) => {
    await held;
    await route.continue();
  });
  return () => resolve(undefined);
}

/** That a question is still plain markup, whose presses are kept for later. */
export async function expectAsleep(question: Locator): Promise<void> {
  await expect(question.locator('astro-island')).toHaveAttribute('ssr', /.*/);
}

/** That a question is as high when it is checked as it was before, so that nothing below it jumps. */
export async function expectSameHeight(question: Locator, then: () => Promise<void>): Promise<void> {
  const height = () =>
    question
      .locator('fieldset')
      .first()
      .evaluate((fieldset) => fieldset.getBoundingClientRect().height);
  const before = await height();
  await then();
  expect(Math.abs((await height()) - before)).toBeLessThan(1);
}

import { expect, type Locator, type Page } from '@playwright/test';
import { entryAsking } from './bank.ts';
import { ANSWERS, type Answer } from './kinds/answers.ts';
import type { ItemKind } from '../src/domain/assessment/item.ts';

/** How a learner works: the same steps by mouse and by keyboard. */
export interface Hands {
  /** Follows a link or presses a button. */
  press(control: Locator): Promise<void>;
  /** Chooses an option of a question: a radio button or a checkbox. */
  choose(input: Locator): Promise<void>;
  /** Chooses an option of a select by its value. */
  select(select: Locator, value: string): Promise<void>;
  /** Writes into a field, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>;
}

/** By mouse or finger. */
export const mouse: Hands = {
  press: (control) => control.click(),
  choose: (input) => input.click(),
  select: async (select, value) => {
    await select.selectOption(value);
  },
  write: async (field, text) => {
    await field.click();
    await field.fill(text);
  },
};

/** By single taps on a touch screen. */
export const finger: Hands = {
  ...mouse,
  press: (control) => control.tap(),
  choose: (input) => input.tap(),
};

/** By keyboard alone: focus is moved with Tab only, options with arrows and Space. */
export function keyboard(page: Page): Hands {
  const reach = async (control: Locator) => {
    await expect(control).toBeVisible();
    const target = await control.elementHandle();
    for (let presses = 0; presses < 250; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement === wanted, target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${String(control)}`);
  };
  return {
    async press(control) {
      await reach(control);
      await page.keyboard.press('Enter');
    },
    async choose(input) {
      if ((await input.getAttribute('type')) === 'checkbox') {
        await reach(input);
        await page.keyboard.press('Space');
        return;
      }
      // A group of radio buttons is one stop; arrows move in it and choose.
      const name = (await input.getAttribute('name')) ?? '';
      const group = page.locator(`input[name="${name}"]`);
      await reach(
        (await group.and(page.locator(':checked')).count()) > 0 ? group.and(page.locator(':checked')) : group.first(),
      );
      await page.keyboard.press('Space');
      for (let presses = 0; presses < 8 && !(await input.isChecked()); presses += 1)
        await page.keyboard.press('ArrowDown');
      await expect(input).toBeChecked();
    },
    async select(select, value) {
      await reach(select);
      const options = select.locator('option:not([disabled])');
      const wanted = await options.evaluateAll(
        (all, value) => all.findIndex((one) => (one as HTMLOptionElement).value === value),
        value,
      );
      // From the first option down, whatever stood there before.
      await page.keyboard.press('Home');
      for (let presses = 0; presses < wanted; presses += 1) await page.keyboard.press('ArrowDown');
      await expect(select).toHaveValue(value);
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

/** The questions a lesson page shows now. */
export function shownQuestions(page: Page): Locator {
  return page.locator('[data-item]:visible');
}

/** Waits until an island is awake. */
export async function awake(question: Locator): Promise<void> {
  await question.scrollIntoViewIfNeeded();
  await expect(question.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
}

/** Chooses a right or a wrong answer to a question, without checking it. */
export async function answer(question: Locator, hands: Hands, right: boolean): Promise<void> {
  const entry = entryAsking(await question.locator('legend').first().innerText());
  const answerKind = ANSWERS[entry.item.kind] as Answer<ItemKind>;
  await answerKind(question, entry.item, hands, right);
}

/** Answers a practice question and checks it. */
export async function practise(question: Locator, hands: Hands, right = true): Promise<void> {
  await awake(question);
  await answer(question, hands, right);
  await hands.press(question.getByRole('button', { name: 'Check answer' }));
  await expect(question.getByText(right ? 'Right.' : 'Not right.', { exact: true })).toBeVisible();
}

/** Works through the sitting a lesson page shows; the places named are answered wrongly. */
export async function practiseAll(page: Page, hands: Hands, wrong: readonly number[] = []): Promise<void> {
  const count = await shownQuestions(page).count();
  for (let place = 0; place < count; place += 1)
    await practise(shownQuestions(page).nth(place), hands, !wrong.includes(place));
}

/** Answers every question of an open form; those for which `right` says no get a wrong answer. */
export async function answerFinal(
  page: Page,
  hands: Hands,
  right: (objective: string) => boolean = () => true,
): Promise<void> {
  await wholeList(page, hands);
  for (const place of await page.locator('li.place').all()) {
    await expect(place.locator('input, select, button').first()).toBeVisible();
    const { item } = entryAsking(await place.locator('legend').innerText());
    await answer(place, hands, right(item.objective));
  }
}

/** Shows an open form as one list. */
export async function wholeList(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Whole list' }));
  await expect(page.locator('li.place').last().locator('fieldset')).toBeVisible();
}

/** Hands in an open form. */
export async function handIn(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Look over and hand in' }));
  await hands.press(page.getByRole('button', { name: 'Hand in', exact: true }));
  await hands.press(page.getByRole('button', { name: 'Hand in now' }));
}

import { expect, test, type Locator, type Page } from '@playwright/test';
import type { BankItem, Item, ItemKind, ItemOf } from '../src/domain/assessment/item.ts';
import { kindOf } from '../src/domain/assessment/kinds/kinds.ts';
import { KIND_NAMES } from '../src/domain/assessment/kinds/names.ts';
import { bank } from './bank.ts';
import { mover, stepsShown } from './kinds/ordering.ts';
import { practiceSitting } from './kinds/sitting.ts';
import { answer, awake, mouse } from './learner.ts';
import { screenReader, type ScreenReader } from './screen-reader.ts';

/* What a screen reader says of every kind of question, in the built pages. */

/** One question of a kind, in a lesson that asks how sure learners are where there is one. */
function entryOf<K extends ItemKind>(kind: K): BankItem & { readonly item: ItemOf<K> } {
  const all = bank.filter(({ item }) => item.kind === kind);
  const entry = all.find(({ lesson }) => lesson !== FIRST_LESSON) ?? all[0];
  if (!entry) throw new Error(`The bank has no question of the kind ${kind}.`);
  return entry as BankItem & { readonly item: ItemOf<K> };
}
const FIRST_LESSON = 'the-phone-call';

/** A sitting of one question, with a screen reader on it. */
async function open(page: Page, { item, lesson }: BankItem): Promise<{ question: Locator; reader: ScreenReader }> {
  await practiceSitting(page, lesson, [item.id]);
  const question = page.locator(`[data-item="${item.id}"]`);
  await awake(question);
  return { question, reader: await screenReader(page, question) };
}

/** Presses a button as a screen reader's user does: by going to it and pressing Enter. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}
const check = (question: Locator) => press(question.getByRole('button', { name: 'Check answer' }));

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const saying = (phrases: readonly string[], words: string) => phrases.filter((phrase) => phrase.includes(words));

/** Checks an answer, and gives the one phrase that told the outcome. */
async function outcome(question: Locator, reader: ScreenReader): Promise<string | undefined> {
  await check(question);
  await expect(question.locator('.result')).toBeFocused();
  const told = (await reader.heard()).filter((phrase) => /\bright\b/i.test(phrase));
  expect(told).toHaveLength(1);
  return told[0];
}

/** A control that has a role and no name. */
const NAMELESS = /^(button|radio|checkbox|combobox|textbox|group|radiogroup|image)(, (not )?(checked|disabled)\b.*)?$/;

/** How the controls of an untouched question are announced, up to what the reader adds about their place. */
const CONTROLS: { readonly [K in ItemKind]: (item: ItemOf<K>) => readonly (string | RegExp)[] } = {
  single: ({ options }) => options.map(({ text }) => `radio, ${text}, not checked`),
  multiple: ({ options }) => options.map(({ text }) => `checkbox, ${text}, not checked`),
  ordering: ({ steps }) => [
    'Not ordered yet.',
    ...steps.flatMap(({ text }) => [`button, Move ${text} up`, `button, Move ${text} down`]),
  ],
  matching: ({ rows }) => rows.map(({ text }) => `combobox, ${text}, `),
  hotspot: ({ options, picture }) => [
    `image, ${picture.alt}`,
    ...options.map(({ text }) => new RegExp(`^radio, [A-Z] ${text}, not checked`)),
  ],
  numeric: ({ unit }) => [new RegExp(`^textbox, Your number ${unit ?? ''}, Enter a `)],
  case: ({ steps: [first] }) => [
    `radiogroup, ${first!.question}`,
    ...first!.options.map(({ text }) => `radio, ${text}, not checked`),
  ],
  pad: ({ asks }) =>
    asks.flatMap(({ ask, question, options }) => [
      `group, ${question}`,
      ...(ask === 'place'
        ? ['combobox, Place the pad', 'button, Move the pad up, towards the head']
        : options.map(({ text }) => `${ask === 'press' ? 'checkbox' : 'radio'}, ${text}, not checked`)),
    ]),
};

for (const kind of KIND_NAMES)
  test.describe(`a question of the kind ${kind}`, () => {
    const entry = entryOf(kind);
    const item: Item = entry.item;

    test('names itself and its controls; untouched, then wrong, it says so once each', async ({ page }) => {
      const { question, reader } = await open(page, entry);
      const said = await reader.readThrough();
      const name = squeeze(`${item.stem} ${item.question}`);
      expect(said.filter((phrase) => phrase === `group, ${name}`)).toHaveLength(1);
      const inside = said.slice(said.indexOf(`group, ${name}`), said.indexOf(`end of group, ${name}`));
      for (const control of (CONTROLS[kind] as (item: Item) => readonly (string | RegExp)[])(item))
        expect(
          inside.filter((phrase) => (typeof control === 'string' ? phrase.startsWith(control) : control.test(phrase))),
          String(control),
        ).toHaveLength(1);
      expect(said).toContain('button, Check answer');
      expect(said.filter((phrase) => NAMELESS.test(phrase))).toEqual([]);

      await check(question);
      const missing = kindOf(item).unanswered ?? 'Choose an answer first.';
      expect(saying(await reader.heard(), missing)).toEqual([`assertive: ${missing}`]);

      await answer(question, mouse, false);
      await reader.heard();
      expect(await outcome(question, reader)).toMatch(/^group, Not right\.( Part credit: \d+ of \d+\.)?$/);
    });

    test('says once that an answer is right', async ({ page }) => {
      const { question, reader } = await open(page, entry);
      await answer(question, mouse, true);
      await reader.heard();
      expect(await outcome(question, reader)).toBe('group, Right.');
    });
  });

test('the ways to say how sure one is are named in a group of their own', async ({ page }) => {
  const { question, reader } = await open(page, entryOf('single'));
  const said = await reader.readThrough();
  const name = 'Or check it and say how sure you are:';
  const group = said.slice(said.indexOf(`group, ${name}`), said.indexOf(`end of group, ${name}`));
  expect(group.filter((phrase) => phrase.startsWith('button'))).toEqual([
    'button, 1 low',
    'button, 2 middle',
    'button, 3 high',
  ]);

  await answer(question, mouse, false);
  await reader.heard();
  await press(question.getByRole('button', { name: '3 high' }));
  await expect(question.locator('.result')).toBeFocused();
  expect(saying(await reader.heard(), 'right')).toEqual(['group, Not right. You said: 3, high.']);
});

test('a step that is moved says once where it stands now, and an end of the list says that it is one', async ({
  page,
}) => {
  const { question, reader } = await open(page, entryOf('ordering'));
  const steps = await stepsShown(question);
  const said = await reader.readThrough();
  expect(said).toContain(`button, Move ${steps[0]} up, disabled`);
  expect(said).toContain(`button, Move ${steps[0]} down, not disabled`);
  expect(said).toContain(`button, Move ${steps.at(-1)} down, disabled`);

  await press(mover(question, steps[0]!, 'down'));
  expect(saying(await reader.heard(), ', now ')).toEqual([`polite: ${steps[0]}, now 2 of ${steps.length}`]);
  await press(mover(question, steps[0]!, 'down'));
  expect(saying(await reader.heard(), ', now ')).toEqual([`polite: ${steps[0]}, now 3 of ${steps.length}`]);
});

test('a place of a picture is called by its letter and its words, with a pause between', async ({ page }) => {
  const { item, ...entry } = entryOf('hotspot');
  const { question } = await open(page, { item, ...entry });
  for (const { id, text } of item.options) {
    const letter = await question.locator(`[data-region="${id}"] text`).textContent();
    // As the browser tells it: the reader under test leaves out what style sheets add.
    await expect(question.locator(`input[value="${id}"]`)).toHaveAccessibleName(`${letter}. ${text}`);
  }
});

test('a number that is no answer is refused once, and a good one is not', async ({ page }) => {
  const { item, ...entry } = entryOf('numeric');
  const { question, reader } = await open(page, { item, ...entry });
  const field = question.getByRole('textbox');
  await field.fill('many');
  await field.blur();
  expect(saying(await reader.heard(), 'not an answer')).toEqual(['assertive: “many” is not an answer here yet.']);
  await field.fill(String(item.answer));
  await field.blur();
  expect(saying(await reader.heard(), 'not an answer')).toEqual([]);
});

test('a case says once what to choose, and then what came of it and what happens next', async ({ page }) => {
  const { item, ...entry } = entryOf('case');
  const { question, reader } = await open(page, { item, ...entry });
  const goOn = question.getByRole('button', { name: 'Go on' });
  await press(goOn);
  expect(saying(await reader.heard(), 'Choose what you do')).toEqual(['assertive: Choose what you do, then go on.']);

  const [first] = item.steps;
  const option = first!.options.find(({ id }) => id === first!.key)!;
  const next = item.steps.find(({ id }) => id === option.next)!;
  await question.locator(`input[value="${option.id}"]`).click();
  await reader.heard();
  await press(goOn);
  expect(saying(await reader.heard(), squeeze(option.consequence))).toEqual([
    `group, ${squeeze(option.consequence)} ${squeeze(next.text)}`,
  ]);
});

test('a hint is said once, and none is said again with the next', async ({ page }) => {
  const entry = entryOf('single');
  const hints = ['Think of the lining.', 'It has a front and a back.'];
  // No question has hints yet, so they are put into the page's data.
  await page.route(/\/lessons\/[^.]*$/, async (route) => {
    const response = await route.fetch();
    const asked = `"id":"${entry.item.id}",`;
    await route.fulfill({
      response,
      body: (await response.text()).replace(asked, `${asked}"hints":${JSON.stringify(hints)},`),
    });
  });
  const { question, reader } = await open(page, entry);
  await press(question.getByRole('button', { name: 'A hint (1 of 2)' }));
  expect(saying(await reader.heard(), hints[0]!)).toEqual([`polite: ${hints[0]}`]);
  await press(question.getByRole('button', { name: 'A hint (2 of 2)' }));
  const last = await reader.heard();
  expect(saying(last, hints[1]!)).toEqual([`polite: ${hints[1]}`]);
  expect(saying(last, hints[0]!)).toEqual([]);
  // The button that was pressed keeps the focus when there is nothing more to give.
  await expect(question.getByRole('button', { name: 'No more hints' })).toBeFocused();
  const said = await reader.readThrough();
  expect(said.filter((phrase) => phrase.startsWith('listitem, level 2'))).toHaveLength(2);
});

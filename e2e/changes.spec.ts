import { expect, test } from '@playwright/test';
import { bank } from './bank.ts';
import { withLog, passedEvents } from './passed.ts';
import { SITES } from './sites.ts';
import type { Event } from '../src/domain/progress/entry.ts';

const NOTE = 'Something has changed since you passed';
const [first] = bank.filter(({ critical }) => critical);
const changed = first!;

/** A pass whose form asked a safety-critical question when another answer counted. */
function passedBeforeChange(): Event[] {
  return passedEvents('Ana').map((event) => {
    if (event.kind !== 'final-started') return event;
    const { item, lesson, textDigest } = changed;
    const place = {
      ...{ id: item.id, lesson, objective: item.objective, critical: true, textDigest },
      ...{ keyDigest: 'before__', options: ['go', 'wait'] },
    };
    const items = [place, ...event.form.items.filter(({ id }) => id !== item.id).slice(1)];
    return { ...event, form: { ...event.form, items } };
  });
}

for (const { base, address } of Object.values(SITES))
  test.describe(`at ${base}`, () => {
    test.use({ baseURL: address });

    test('who passed before a safety-critical answer changed is told so, with the lesson to read again', async ({
      page,
    }) => {
      await withLog(page, base, passedBeforeChange());
      for (const path of ['', 'final/', 'certificate/']) {
        await page.goto(path);
        const note = page.getByRole('region', { name: NOTE });
        await expect(note).toBeVisible();
        await expect(note).toContainText('Your pass stands. Since content version 0.1.0');
        await expect(note.getByRole('listitem')).toHaveCount(1);
      }
      await expect(page.getByText('Completion certificate', { exact: true })).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(NOTE)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('region', { name: NOTE }).getByRole('listitem').getByRole('link').click();
      await expect(page.locator('article[data-lesson]')).toHaveAttribute('data-lesson', changed.lesson);
    });

    test('the manifest can be had, with all that it names', async ({ page, request }) => {
      await page.goto('');
      const address = await page.locator('link[rel=manifest]').getAttribute('href');
      const answer = await request.get(new URL(address!, page.url()).href);
      const manifest = (await answer.json()) as {
        scope: string;
        icons: { src: string }[];
        screenshots: { src: string }[];
        shortcuts: { url: string }[];
      };
      expect(manifest.scope).toBe(base);
      const named = [...manifest.icons, ...manifest.screenshots].map(({ src }) => src);
      for (const path of [...named, ...manifest.shortcuts.map(({ url }) => url)])
        expect((await request.get(new URL(path, page.url()).href)).status(), path).toBe(200);
    });

    test('the shortcut "Continue" goes where the one button of the first page leads', async ({ page }) => {
      await page.goto('?continue');
      await page.waitForURL('**/lessons/the-phone-call/');
      await page.goto('lessons/twelve-layers/');
      await page.goto('?continue');
      await page.waitForURL('**/lessons/twelve-layers/');
      // It leaves no step behind that would lead there again.
      await page.goBack();
      await expect(page).toHaveURL(/lessons\/twelve-layers\/$/);
    });
  });

const { item, lesson, keyDigest, textDigest } = changed;
const answeredSince: Event = {
  ...{ kind: 'review-answered', lesson, item: item.id, keyDigest, textDigest, right: true },
  response: { kind: item.kind, chosen: ['go'] },
};
for (const [who, events] of [
  ['passed with today’s answers', passedEvents('Ana')],
  ['answered the changed question rightly since', [...passedBeforeChange(), answeredSince]],
] as const)
  test(`who ${who} is told nothing`, async ({ page }) => {
    await withLog(page, '/', events);
    const fetched = page.waitForResponse(/\/critical\//);
    await page.goto('certificate/');
    await fetched;
    await expect(page.getByText('Completion certificate', { exact: true })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(NOTE)).toBeHidden();
  });

test('who has not handed in a final fetches nothing of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => address.includes('/critical/'))).toEqual([]);
});

test('the footer’s version leads to what each version changed', async ({ page }) => {
  await page.goto('emergency/');
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /^content version/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'What has changed' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await page.locator('main summary').first().click();
  await expect(page.locator('details[open] li').first()).toBeVisible();
});

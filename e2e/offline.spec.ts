import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { copyOf } from './offline/builds.ts';
import { firstVisit, line, stored, test } from './offline/visit.ts';
import { findings } from './findings.ts';
import { awake, handIn, mouse, practise, shownQuestions } from './learner.ts';
import { withLog } from './passed.ts';
import { savedFile } from './saved-file.ts';
import { SITES } from './sites.ts';
import { answeredForm, FORM_LENGTH } from './sat.ts';

for (const { folder, base } of Object.values(SITES))
  test.describe(`below ${base}`, () => {
    test.use({ build: folder, base });

    test('after the first visit every address opens with the host gone: again, deep, in a new tab, misspelt', async ({
      page,
      context,
      host,
    }) => {
      await page.addInitScript(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        addEventListener('DOMContentLoaded', () => {
          const line = document.querySelector('#offline')!;
          new MutationObserver(() => said.push(line.querySelector('span')?.textContent ?? '')).observe(line, {
            childList: true,
            subtree: true,
            characterData: true,
          });
        });
      });
      await firstVisit(page, host);
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      const percents = said.flatMap((text) => /^Saving for offline… (\d+) %$/.exec(text)?.slice(1).map(Number) ?? []);
      expect(percents).toEqual(percents.toSorted((a, b) => a - b));
      expect(new Set(percents).size).toBeGreaterThan(10);

      // The size that is said is what lies there.
      const bytes = await page.evaluate(async (name) => {
        const cache = await caches.open(name);
        const files = await Promise.all((await cache.keys()).map((one) => cache.match(one)));
        const sizes = await Promise.all(files.map(async (file) => (await file!.blob()).size));
        return sizes.reduce((sum, size) => sum + size, 0);
      }, `byp:${base}:files`);
      await expect(line(page)).toContainText(`Available offline, ${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`);

      await host.close();
      // Nobody else is left to answer. Not every driver says which answers came from a worker.
      expect((await page.reload())?.status()).toBe(200);
      expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
      await expect(page.getByRole('heading', { level: 1, name: 'Before You Press' })).toBeVisible();

      const tab = await context.newPage();
      const open = async (path: string) => (await tab.goto(host.address + path))?.status();
      expect(await open('lessons/twelve-layers/?from=mail&utm_source=x#quiz')).toBe(200);
      await expect(tab.getByRole('heading', { name: 'Practice' })).toBeInViewport();
      expect(await open('lessons/twelve-layers')).toBe(200);
      expect(tab.url()).toBe(`${host.address}lessons/twelve-layers/`);
      expect(await open('emergency/index.html')).toBe(200);
      await expect(tab.getByRole('heading', { level: 1, name: 'Emergency signs' })).toBeVisible();
      expect(await open('nowhere/')).toBe(404);
      await expect(tab.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
      expect(await open('handbook/')).toBe(503);
      await expect(tab.getByRole('heading', { name: 'This page is not on this device' })).toBeVisible();
      // That it was asked for in vain makes nothing of the course unsaved.
      await tab.reload();
      await expect(line(tab)).toHaveText(/^Available offline, \d\.\d MB$/);

      await host.open();
      await tab.getByRole('link', { name: 'Try again' }).click();
      await expect(tab).toHaveTitle(/^Handbook/);
    });
  });

test('a lesson, its questions, the final, its result, the certificate, the review, search and a backup need no network', async ({
  page,
  host,
  base,
}) => {
  await withLog(page, base, [...answeredForm(() => true)]);
  await firstVisit(page, host);
  await host.close();

  await page.goto(`${host.address}lessons/twelve-layers/`);
  await practise(shownQuestions(page).first(), mouse);

  await page.goto(`${host.address}final/`);
  await expect(page.getByText(`${FORM_LENGTH} of ${FORM_LENGTH} answered`)).toBeVisible();
  await handIn(page, mouse);
  await page.goto(`${host.address}certificate/`);
  await page.getByLabel(/name/i).first().fill('Ada Miller');
  await expect(page.locator('main')).toContainText('self-reported');

  await page.goto(`${host.address}review/`);
  await expect(page.locator('main')).toContainText(/review/i);
  await expect(page.getByText('could not be fetched')).toBeHidden();

  await page.goto(`${host.address}search/?q=ureter`);
  await expect(page.locator('#search-told')).toContainText('results for “ureter”');
  await page.goto(`${host.address}explorer/`);
  await awake(page.locator('main'));

  await page.goto(`${host.address}your-data/`);
  await expect(page.locator('#offline-standing')).toContainText('Available offline');
  const saved = await savedFile(page, () => page.getByRole('button', { name: 'Save progress to a file' }).click());
  expect(saved.name).toMatch(/\.json$/);
});

test('sheets and the handbook join after the first visit to one of them', async ({ page, host }) => {
  await firstVisit(page, host);
  await page.goto(`${host.address}lessons/twelve-layers/paper/`);
  await page.goto(`${host.address}your-data/`);
  const kept = () => page.evaluate(async () => (await caches.keys()).sort());
  expect(await kept()).toEqual(['byp:/course/:files', 'byp:/course/:memory']);
  await expect.poll(() => host.asked).toContain('handbook/');
  await expect(line(page)).toContainText(/Available offline/);
  await expect(line(page)).not.toContainText(/Saving/);
  await host.close();
  expect((await page.goto(`${host.address}handbook/`))?.status()).toBe(200);
  expect((await page.goto(`${host.address}instructor/`))?.status()).toBe(503);
});

test('a first visit that is cut off goes on where it was, without asking twice for what is here', async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  host.closeAfter(60);
  await expect(line(page)).toContainText('Not all of the course could be saved for offline', { timeout: 30_000 });
  await expect(line(page)).toContainText('What is here already stays.');
  const first = new Set(await stored(page));
  expect(first.size).toBeGreaterThan(10);
  host.forget();
  await host.open();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(line(page)).toContainText('Available offline', { timeout: 30_000 });
  expect(host.asked.filter((path) => first.has(path))).toEqual([]);
  expect(await stored(page)).toEqual(expect.arrayContaining([...first]));
});

test('a file that is missing or damaged on the host is named and not kept; a second try, once it is mended, saves it', async ({
  page,
  host,
  build,
}, testInfo) => {
  const folder = copyOf(build, testInfo.outputPath('damaged'));
  const file = join(folder, 'emergency/index.html');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace('Emergency', 'Emerg3ncy'));
  await host.open(folder);
  await page.goto(host.address);
  await expect(line(page)).toContainText('“emergency/” arrived damaged and was not kept', { timeout: 30_000 });
  expect(await stored(page)).not.toContain('emergency/');
  // It names it on the page about the learner's data too, where the notice cannot be put away.
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(line(page)).toHaveText('');
  writeFileSync(file, whole);
  await page.goto(`${host.address}your-data/`);
  await expect(page.locator('#offline-standing')).toContainText('Available offline', { timeout: 30_000 });
  expect(await stored(page)).toContain('emergency/');
});

test('where data is dear it asks first, with what it costs, by keyboard, and takes no for an answer', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(host.address);
  await expect(line(page)).toContainText(/\d\.\d MB on this device, about \d\.\d MB to download/);
  expect(host.asked).not.toContain('sw.js');
  expect(await findings(page, { within: 'footer' })).toEqual([]);
  await line(page).getByRole('button', { name: 'Not now' }).click();
  await expect(line(page)).toHaveText('');
  await page.goto(`${host.address}your-data/`);
  const standing = page.locator('#offline-standing');
  await expect(standing).toContainText('Not saved for offline.');
  await expect(line(page)).toHaveText('');
  expect(host.asked).not.toContain('sw.js');
  await standing.getByRole('button', { name: 'Save for offline' }).focus();
  await page.keyboard.press('Enter');
  // The button is gone; the focus is not.
  await expect(standing).toBeFocused();
  await expect(standing).toContainText('Available offline', { timeout: 30_000 });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { bundleKillSwitch } from '../tools/offline-bundle.ts';
import { answer, awake, mouse, practise, shownQuestions } from './learner.ts';
import { copyOf, laterBuild } from './offline/builds.ts';
import { firstVisit, line, stored, test } from './offline/visit.ts';

/** A newer build is put online while someone is on the course. */
const LESSON = 'lessons/twelve-layers/';
const version = (page: Page) => page.locator('footer .version');

test('a newer version waits until the learner takes it, and asks again where a question is open', async ({
  page,
  host,
  build,
}, testInfo) => {
  const later = await laterBuild(build, testInfo.outputPath('b'), '9.0.0');
  await firstVisit(page, host, LESSON);
  await host.open(later);
  await page.reload();
  await expect(version(page)).not.toContainText('9.0.0');
  const question = shownQuestions(page).first();
  await awake(question);
  await answer(question, mouse, true);
  await expect(line(page)).toContainText('A new version of the course is ready.', { timeout: 30_000 });

  await line(page).getByRole('button', { name: 'Use it now' }).click();
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toContainText('A question is open on this page.');
  await line(page).getByRole('button', { name: 'Go on with the question' }).click();
  await expect(line(page)).toContainText('Available offline');
  await page.goto(host.address);
  await expect(line(page)).toContainText('Available offline');
  await expect(version(page)).not.toContainText('9.0.0');

  // Put away for this visit; it can still be taken where the learner looks for it.
  await page.goto(`${host.address}your-data/`);
  await page.locator('#offline-standing').getByRole('button', { name: 'Use it now' }).click();
  await expect(version(page)).toContainText('9.0.0');
  await host.close();
  expect((await page.goto(`${host.address}lessons/new/`))?.status()).toBe(200);
});

test('an old page meets no missing file: its host has another build, and then its worker too', async ({
  page,
  context,
  host,
  build,
}, testInfo) => {
  const later = await laterBuild(build, testInfo.outputPath('b'), '9.0.0');
  await page.setViewportSize({ width: 360, height: 640 });
  await firstVisit(page, host, LESSON);
  const old = await context.newPage();
  await old.setViewportSize({ width: 360, height: 640 });
  await old.goto(host.address + LESSON);
  const search = await context.newPage();
  await search.goto(`${host.address}search/`);
  await host.open(later);

  // A page of the build before, served before the deploy: nothing of its questions was loaded yet.
  await expect(old.locator('astro-island[ssr]').first()).toBeAttached();
  await practise(shownQuestions(old).first(), mouse);

  // In the other tab the learner takes the new version; the old tab is left alone, and its last question still wakes.
  await page.reload();
  await line(page).getByRole('button', { name: 'Use it now' }).click({ timeout: 30_000 });
  await expect(version(page)).toContainText('9.0.0');
  await expect(line(page)).toContainText('Available offline');
  await host.close();
  await expect(version(old)).not.toContainText('9.0.0');
  await expect(shownQuestions(old).first().getByText('Right.', { exact: true })).toBeVisible();
  for (const question of await shownQuestions(old).all()) await awake(question);
  // A page also asks for data: the old page of search would have its index again, and the browser has forgotten it.
  const index = (await search.locator('[data-search]').getAttribute('data-search')) ?? '';
  const again = (address: string) => fetch(address, { cache: 'no-store' }).then(({ status }) => status);
  expect(await search.evaluate(again, index)).toBe(200);
});

test('half a deploy leaves the version in use; what has come of the new one is not fetched again', async ({
  page,
  host,
  build,
}, testInfo) => {
  const later = await laterBuild(build, testInfo.outputPath('b'), '9.0.0');
  const late = join(later, 'emergency/index.html');
  const whole = readFileSync(late, 'utf8');
  writeFileSync(late, 'Not yet here');
  await firstVisit(page, host);
  await host.open(later);
  const tries = () => host.asked.filter((path) => path === 'emergency/').length;
  const installs = () => page.evaluate(async () => (await navigator.serviceWorker.ready).installing !== null);
  for (let visit = 1; visit <= 3; visit += 1) {
    host.forget();
    await page.reload();
    await expect(version(page)).not.toContainText('9.0.0');
    await expect(line(page)).toContainText('Available offline');
    // All but the late one had come at the first visit, and it is asked for three times at each.
    await expect.poll(tries, { timeout: 30_000 }).toBe(3);
    await expect.poll(installs).toBe(false);
    if (visit > 1) expect(new Set(host.asked.filter((path) => path !== 'sw.js'))).toEqual(new Set(['emergency/']));
  }
  writeFileSync(late, whole);
  await page.reload();
  await line(page).getByRole('button', { name: 'Use it now' }).click({ timeout: 30_000 });
  await expect(version(page)).toContainText('9.0.0');
});

test('where data is dear a new version is fetched only after a yes, which its page offers', async ({
  page,
  host,
  build,
}, testInfo) => {
  // The worker is told that data is dear; the page is not, or it would ask before the first saving too.
  const dear = (folder: string) => {
    const worker = join(folder, 'sw.js');
    const told = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
    writeFileSync(worker, `${told}\n${readFileSync(worker, 'utf8')}`);
    return folder;
  };
  await host.open(dear(copyOf(build, testInfo.outputPath('a'))));
  await firstVisit(page, host);
  await host.open(dear(await laterBuild(build, testInfo.outputPath('b'), '9.0.0')));
  host.forget();
  await page.reload();
  await expect(line(page)).toContainText(/new version of the course. It takes about [01]\.\d MB to download/);
  await line(page).getByRole('button', { name: 'Later' }).click();
  await expect(line(page)).toContainText('Available offline');
  await page.goto(`${host.address}your-data/`);
  const standing = page.locator('#offline-standing');
  await standing.getByRole('button', { name: 'Fetch it' }).focus();
  expect(new Set(host.asked)).toEqual(new Set(['sw.js']));
  await page.keyboard.press('Enter');
  await expect(standing).toContainText('A new version of the course is ready.', { timeout: 30_000 });
  await standing.getByRole('button', { name: 'Use it now' }).click();
  await expect(version(page)).toContainText('9.0.0');
  await expect(standing).toContainText('Available offline');
});

test('a new page under the old worker works, with the new build’s files', async ({ page, host, build }, testInfo) => {
  const later = await laterBuild(build, testInfo.outputPath('b'), '9.0.0');
  await firstVisit(page, host);
  await host.open(later);
  const answered = await page.goto(`${host.address}lessons/new/`);
  expect(answered?.status()).toBe(200);
  await expect(version(page)).toContainText('9.0.0');
  await practise(shownQuestions(page).first(), mouse);
});

test('files of the build before last are taken away, those of the last one kept, and what is others’ left alone', async ({
  page,
  host,
  build,
}, testInfo) => {
  const scripts = async () => (await stored(page)).filter((path) => /^_astro\/quiz\./.test(path));
  await firstVisit(page, host);
  await page.evaluate(async () => {
    const other = await caches.open('byp:/:files');
    await other.put('/another-course.txt', new Response('not ours'));
  });
  const first = await scripts();
  expect(first).toHaveLength(1);
  const take = async (name: string) => {
    await host.open(await laterBuild(build, testInfo.outputPath(name), name));
    await page.reload();
    await line(page).getByRole('button', { name: 'Use it now' }).click({ timeout: 30_000 });
    await expect(version(page)).toContainText(name);
    await expect(line(page)).toContainText('Available offline');
  };
  await take('9.0.0');
  await expect.poll(scripts).toHaveLength(2);
  expect(await scripts()).toEqual(expect.arrayContaining(first));
  await take('9.0.1');
  await expect.poll(scripts).toHaveLength(2);
  expect(await scripts()).not.toEqual(expect.arrayContaining(first));

  // The kill switch takes away what is this course's, and only that; no page is left without its files.
  const ended = copyOf(build, testInfo.outputPath('ended'));
  writeFileSync(join(ended, 'sw.js'), await bundleKillSwitch(process.cwd()));
  await host.open(ended);
  await page.reload();
  const left = () =>
    page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
  await expect.poll(left).toEqual([['byp:/:files'], 0]);
});

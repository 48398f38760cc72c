import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { headersOf } from '../tools/headers.ts';
import { bank } from './bank.ts';
import { awake, handIn, mouse, practise, shownQuestions } from './learner.ts';
import { firstVisit, test } from './offline/visit.ts';
import { passedEvents, withLog } from './passed.ts';
import { answeredForm } from './sat.ts';
import type { Event } from '../src/domain/progress/entry.ts';

test.use({ build: 'dist', base: '/' });

/** What pages report to break their policy, from the first script on. */
async function broken(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction('policyBroken', (what: string) => said.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, documentURI }) => {
      const { policyBroken } = window as unknown as { policyBroken(what: string): void };
      policyBroken(`${documentURI}: ${violatedDirective}, ${blockedURI}, ${sample}`);
    });
  });
  page.on('pageerror', ({ message }) => said.push(message));
  return said;
}

/** Whether something is refused with an error, done in the page. */
const refused = (page: Page, deed: () => unknown) =>
  page.evaluate(
    `(async () => { try { await (${deed.toString()})(); return 'let by'; } catch (error) { return error.name; } })()`,
  );

test('no text becomes markup or the address of a script in a page, and nobody can make a policy that lets it', async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  const deeds: (() => unknown)[] = [
    () => (document.body.innerHTML = '<p>'),
    () => document.body.insertAdjacentHTML('beforeend', '<p>'),
    () => new DOMParser().parseFromString('<p>', 'text/html'),
    () => (document.createElement('script').src = 'x.js'),
    () => (document.createElement('iframe').srcdoc = '<p>'),
    () => navigator.serviceWorker.register('other.js'),
    () =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
      ).trustedTypes.createPolicy('other', {}),
  ];
  for (const deed of deeds) expect(await refused(page, deed), deed.toString()).toBe('TypeError');
});

test('a learner who practises, reviews, searches, looks and sits the final meets no refusal, and saving for offline none', async ({
  page,
  host,
  base,
}) => {
  const said = await broken(page);
  const critical = bank.find(({ critical }) => critical)!;
  const { item, lesson, keyDigest, textDigest, passage } = critical;
  const response = { kind: item.kind, chosen: ['any'] };
  const reviewed = { kind: 'review-answered', lesson, item: item.id, keyDigest, textDigest, response, right: false };
  await withLog(page, base, [...answeredForm(() => true), reviewed as Event]);
  await firstVisit(page, host);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toMatch(/\/sw\.js$/);

  await page.goto(`${host.address}lessons/twelve-layers/practice/`);
  for (const question of await shownQuestions(page).all()) await awake(question);
  await practise(shownQuestions(page).first(), mouse, false);

  await page.goto(`${host.address}lessons/find-it-or-leave-it/`);
  await page.getByRole('button', { name: 'Move a hand over it' }).click();
  await expect(page.getByLabel('Place the pad')).toBeVisible();

  await page.goto(`${host.address}explorer/`);
  await awake(page.locator('main'));
  await page.goto(`${host.address}claims/`);
  await page.goto(`${host.address}search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20ureter`);
  await expect(page.locator('#search-told')).toContainText('<img src=x onerror=alert(1)> ureter');
  await expect(page.locator('main img')).toHaveCount(0);

  await page.goto(`${host.address}final/`);
  await handIn(page, mouse);
  await page.goto(`${host.address}certificate/`);
  await page.getByLabel(/name/i).first().fill('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
  await page.goto(`${host.address}your-data/`);
  await awake(page.locator('main'));
  expect(passage.title).not.toBe('');
  expect(said).toEqual([]);
});

test('a name with markup in it is letters on the certificate', async ({ page, host, base }) => {
  const said = await broken(page);
  await withLog(page, base, passedEvents('<script>alert(1)</script><b>Ada</b>'));
  await page.goto(`${host.address}certificate/`);
  await expect(page.locator('main')).toContainText('<script>alert(1)</script><b>Ada</b>');
  expect(said).toEqual([]);
});

test('every answer has the headers that hosts are told to send', async ({ request, host }) => {
  const { address } = host;
  const script = /_astro\/[^"]+\.js/.exec(await (await request.get(address)).text())![0];
  for (const path of ['', 'sw.js', script, 'lessons/twelve-layers/', 'nowhere/']) {
    const answer = await request.get(address + path);
    for (const [name, value] of Object.entries(headersOf(path)))
      expect(answer.headers()[name.toLowerCase()], `${path} ${name}`).toBe(value);
  }
  expect((await request.get(`${address}_astro/gone.12345678.js`)).headers()['cache-control']).toBe('no-cache');
});

test('another site cannot hold the course in a frame', async ({ page, host }) => {
  const body = `<!doctype html><iframe src="${host.address}favicon.svg"></iframe><iframe src="${host.address}"></iframe>`;
  const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(body));
  await new Promise<void>((done) => elsewhere.listen(0, done));
  try {
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    // The browser shows a page of its own in place of each answer.
    await expect
      .poll(() =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      )
      .toEqual(['chrome-error://chromewebdata/', 'chrome-error://chromewebdata/']);
    expect(host.asked).toContain('');
  } finally {
    elsewhere.closeAllConnections();
    elsewhere.close();
  }
});

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bank } from './bank.ts';
import { awake, shownQuestions } from './learner.ts';

/** Pages that ask questions of their own: lessons and their pages of further practice. Paper asks without a script. */
const PAGES = globSync('lessons/*/{,practice/}index.html', { cwd: 'dist' })
  .map((file) => file.replace(/index\.html$/, ''))
  .sort();

/** The first page with each set of kinds: those with the same set load the same files. */
const ONE_OF_EACH = [
  ...Map.groupBy(PAGES, (path) => {
    const html = readFileSync(`dist/${path}index.html`, 'utf8');
    const ids = [...html.matchAll(/data-item="([^"]+)"/g)].map(([, id = '']) => id);
    return [...kindsOf(ids)].toSorted().join(' ');
  }).values(),
].flatMap(([first]) => first ?? []);

/** The kind of question that a script file is for, if it is for one. */
function kindOfFile(address: string): string | undefined {
  return /\/(?:kind-|Practice)([a-z]+)\.[^/]*\.js$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase();
}

/** The kinds of some questions. */
function kindsOf(ids: readonly string[]): Set<string> {
  return new Set(bank.flatMap(({ item }) => (ids.includes(item.id) ? [String(item.kind)] : [])));
}

for (const path of ONE_OF_EACH)
  test(`/${path} fetches the kinds of questions it shows, and no other`, async ({ page }) => {
    const fetched = new Set<string>();
    page.on('request', (request) => {
      const kind = kindOfFile(request.url());
      if (kind) fetched.add(kind);
    });
    await page.goto(path);
    for (const question of await shownQuestions(page).all()) await awake(question);
    await page.waitForLoadState('networkidle');
    const shown = await shownQuestions(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-item') ?? ''),
    );
    expect([...fetched].toSorted()).toEqual([...kindsOf(shown)].toSorted());
  });

test('a page without a question fetches none', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(...[kindOfFile(request.url()) ?? []].flat()));
  for (const path of ['', 'emergency/', 'about/', 'lessons/twelve-layers/paper/', 'handbook/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(fetched).toEqual([]);
});

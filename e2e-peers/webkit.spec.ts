import { expect } from '@playwright/test';
import { bank } from '../e2e/bank.ts';
import type { Driven } from './webdriver.ts';
import { test } from './webkit.ts';

/** A walk through the course in WebKitGTK: not Safari, but the engine under it. */
const LESSON = 'lessons/twelve-layers/';

test('an answer counts, is stored, and comes back from the second copy when local storage was cleared', async ({
  tab,
  host,
}) => {
  await tab.goto(host.address + LESSON);
  await practiseOne(tab);
  await tab.reload();
  await reads(tab, '1 of 8 answered.');
  await expect.poll(() => copiedLines(tab)).toBeGreaterThan(2);
  await tab.run('localStorage.clear()');
  await tab.reload();
  await reads(tab, 'They were brought back from the second copy.');
  await reads(tab, '1 of 8 answered.');
});

test('with local storage full, an answer goes into the second copy and is there after a reload', async ({
  tab,
  host,
}) => {
  await tab.goto(host.address + LESSON);
  await tab.run(`for (let size = 2 ** 22; size >= 1; size /= 2)
    try { for (let part = 0; ; part += 1) localStorage.setItem('other-site:' + size + ':' + part, 'x'.repeat(size)); } catch {}`);
  await practiseOne(tab);
  await reads(tab, 'What you do now goes into a second one');
  await tab.reload();
  await reads(tab, '1 of 8 answered.');
});

test('after a first visit the course opens with the host gone: again, deep, misspelt, its questions, its search', async ({
  tab,
  host,
}) => {
  await tab.goto(host.address);
  await expect.poll(() => tab.textOf('#offline'), { timeout: 60_000 }).toMatch(/Available offline, \d\.\d MB/);
  await host.close();
  await tab.reload();
  await headed(tab, 'Before You Press');

  await tab.goto(`${host.address}lessons/twelve-layers?from=mail`);
  expect(await tab.address()).toBe(`${host.address}${LESSON}?from=mail`);
  await practiseOne(tab);
  await tab.goto(`${host.address}nowhere/`);
  await headed(tab, 'There is no page here');
  await tab.goto(`${host.address}handbook/`);
  await headed(tab, 'This page is not on this device');
  await tab.goto(`${host.address}search/?q=ureter`);
  await reads(tab, 'results for “ureter”');
  await tab.goto(`${host.address}final/`);
  await headed(tab, 'Final assessment');
});

/** Answers the first question that has one right option, and checks it. */
async function practiseOne(tab: Driven): Promise<void> {
  // By its id: once it is checked, another one is the first with options to choose from.
  const id = await tab.run<string>(
    `return document.querySelector('[data-item]:has(input[type="radio"])').dataset.item`,
  );
  const question = `[data-item="${id}"]`;
  const { item } = bank.find((entry) => entry.item.id === id)!;
  if (item.kind !== 'single') throw new Error(`${id} is not a question with one right option.`);
  await tab.run(`document.querySelector('${question}').scrollIntoView({ behavior: 'instant' })`);
  await expect
    .poll(() => tab.run(`return document.querySelector('${question} astro-island').hasAttribute('ssr')`))
    .toBe(false);
  await tab.click(`${question} input[value="${item.key}"]`);
  await tab.click(`${question} .button`);
  await expect.poll(() => tab.textOf(question)).toMatch(/\bRight\./);
}

function headed(tab: Driven, title: string): Promise<void> {
  return expect.poll(() => tab.textOf('h1')).toBe(title);
}

function reads(tab: Driven, text: string): Promise<void> {
  return expect.poll(() => tab.text()).toContain(text);
}

/** Lines in the second copy: one for each entry, and one for what was erased. */
function copiedLines(tab: Driven): Promise<number> {
  return tab.run(`return new Promise((resolve) => {
    const opening = indexedDB.open('byp:/course/');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const [store] = opening.result.objectStoreNames;
      const counting = opening.result.transaction(store).objectStore(store).count();
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
    };
  });`);
}

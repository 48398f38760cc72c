import { expect } from '@playwright/test';
import { fragmentOf, withFinal } from './assigned.ts';
import { deskFiles } from './desk-files.ts';
import { firstVisit, line, stored, test } from './offline/visit.ts';

/** What belongs to the desk, of paths below the course's own. */
function ofDesk(build: string, paths: readonly string[]): string[] {
  const only = deskFiles(build);
  return paths.filter((path) => /^(instructor|desk)\//.test(path) || only.includes(path));
}

test('a learner who accepts, works and hands in keeps nothing of the desk on the device, and never fetches it', async ({
  page,
  host,
  build,
}) => {
  expect(deskFiles(build).join()).toContain('DeskGrade');
  await firstVisit(page, host);
  await page.goto(`${host.address}assign/#${await fragmentOf(withFinal)}`);
  await page.getByRole('button', { name: 'Accept this assignment' }).click();
  await expect(page.getByText('Accepted. It stands on your home page now.')).toBeVisible();
  for (const path of ['', 'lessons/twelve-layers/', 'final/', 'hand-in/', 'your-data/']) {
    await page.goto(host.address + path);
    await expect(line(page)).toContainText('Available offline');
  }
  const kept = await stored(page);
  expect(kept).toEqual(expect.arrayContaining(['assign/', 'hand-in/']));
  expect(ofDesk(build, kept)).toEqual([]);
  expect(ofDesk(build, host.asked)).toEqual([]);

  // With the host gone, the learner's side is there, and the desk is not.
  await host.close();
  expect((await page.goto(`${host.address}hand-in/`))?.status()).toBe(200);
  await expect(page.getByLabel('Your name')).toBeVisible();
  expect((await page.goto(`${host.address}instructor/desk/grade/`))?.status()).toBe(503);
});

test('the desk is saved for offline once one of its pages was opened', async ({ page, host, build }) => {
  await firstVisit(page, host);
  await page.goto(`${host.address}instructor/desk/grade/`);
  await expect
    .poll(async () => ofDesk(build, await stored(page)))
    .toEqual(expect.arrayContaining([...deskFiles(build)]));
  await expect(line(page)).toContainText(/Available offline/);
  await host.close();
  expect((await page.reload())?.status()).toBe(200);
  await expect(page.getByLabel('Hand-in files, as many as you like')).toBeVisible();
  await expect(page.getByText('No hand-ins yet.')).toBeVisible();
});

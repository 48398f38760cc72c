import { expect, test } from '@playwright/test';
import { passedEvents, withLog } from './passed.ts';
import { pdfPages } from './pdf.ts';

const NAMES = {
  'a short name': 'Li',
  'a name in another script': 'محمد بن عبد الله الأندلسي',
  'a very long name': 'Wolfeschlegelsteinhausenbergerdorff '.repeat(8).trim(),
  'a long name without a space': 'Ž'.repeat(300),
};

for (const [what, name] of Object.entries(NAMES))
  for (const format of ['A4', 'Letter'])
    test(`the certificate of ${what} prints to one landscape page of ${format}`, async ({ page }) => {
      await withLog(page, '/', passedEvents(name));
      await page.goto('certificate/');
      await expect(page.getByRole('article')).toContainText(name);
      const pages = pdfPages(await page.pdf({ format }));
      expect(pages).toHaveLength(1);
      expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
      await page.emulateMedia({ media: 'print' });
      const cut = await page.locator('.sheet').evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight);
      expect(cut).toBeLessThanOrEqual(1);
    });

for (const format of ['A4', 'Letter'])
  test(`the emergency signs print to one page of ${format}`, async ({ page }) => {
    await page.goto('emergency/');
    expect(pdfPages(await page.pdf({ format }))).toHaveLength(1);
  });

test('a lesson prints without controls and with its own answers', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Check answer' }).first()).toBeHidden();
  await expect(page.getByText('To pin to the wall')).toBeVisible();
});

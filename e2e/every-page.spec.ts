import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { contrastFindings, findings } from './findings.ts';
import { PAGES, SORTS } from './pages.ts';
import { SITES } from './sites.ts';

/** Chapters of the handbook and statements of the reviewer pack after the first two: they are alike, and a hundred. */
const REPEATED = '.chapter ~ .chapter ~ .chapter > .prose, .statement ~ .statement ~ .statement';

for (const site of Object.values(SITES))
  test.describe(`every ${site.base === '/' ? 'page' : 'sort of page'} at ${site.base}`, () => {
    test.use({ baseURL: site.address });

    for (const path of site.base === '/' ? PAGES : SORTS)
      test(`/${path} asks nothing of another site, breaks no policy, logs no error${site.base === '/' ? ', and axe finds nothing' : ''}`, async ({
        page,
      }) => {
        const outside: string[] = [];
        const errors: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(site.address) && !request.url().startsWith('blob:'))
            outside.push(request.url());
        });
        page.on('console', (message) => {
          if (message.type() === 'error' && !(path === 'nowhere/' && message.text().includes('404')))
            errors.push(message.text());
        });
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(path);
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await page.waitForLoadState('networkidle');
        expect(outside).toEqual([]);
        expect(errors).toEqual([]);
        const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
        const scripts = policy?.split(';').find((directive) => directive.trim().startsWith('script-src'));
        expect(scripts).toContain("'self'");
        expect(scripts).not.toContain('unsafe');
        expect(policy).toContain("default-src 'self'");

        if (site.base !== '/') return;
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        // The questions of lessons are alike, and many: those of one lesson stand for all.
        const without = SORTS.includes(path) ? REPEATED : `.quiz, ${REPEATED}`;
        expect(await findings(page, { without })).toEqual([]);
        if (!SORTS.includes(path)) return;
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await contrastFindings(page, { without }), 'contrast in the dark').toEqual([]);
      });
  });

test('a page has no inline style and no inline handler, which the policy would block', () => {
  for (const file of globSync('**/*.html', { cwd: 'dist' })) {
    const html = readFileSync(`dist/${file}`, 'utf8');
    expect(html, file).not.toMatch(/<[^>]+\sstyle=/);
    expect(html, file).not.toMatch(/<[^>]+\son[a-z]+=/);
  }
});

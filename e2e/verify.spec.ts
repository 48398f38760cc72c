import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { BACKUP_FORMAT } from '../src/domain/progress/backup.ts';
import { certified, EMAIL, fileOf, fragmentOf, give, listOf, openVerify, pictureOf, stranger } from './certified.ts';
import { contrastFindings, findings as allFindings } from './findings.ts';
import { handedIn } from './handed-in.ts';
import { withFinal } from './assigned.ts';
import { keyboard, mouse } from './learner.ts';

const good = await certified();

/** The head of the report. */
const outcome = (page: Page) => page.locator('.v-report > .v-outcome').first();
const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const check = (page: Page, title: string) => page.locator('.v-checks > li', { hasText: new RegExp(`^\\s*${title}:`) });
const trusted = (page: Page) => page.evaluate(() => localStorage.getItem('byp:/:trusted-keys'));

const UNKNOWN = /^Nothing was changed since it was signed/;
const TRUSTED = 'Signed by a key that you trust, and unchanged';

/** Trusts the key of the report that is open. */
async function trust(page: Page, name: string): Promise<void> {
  await page.getByText('I have compared them, and want to trust this key').click();
  await mouse.write(page.getByLabel('What you call its holder'), name);
  await page.getByRole('button', { name: 'Trust this key' }).click();
}

test('a good certificate of an unknown key is open, never good, until the key is trusted; and no more once it is not', async ({
  page,
}) => {
  await openVerify(page);
  await give(page, fileOf(good), await listOf([7]));
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await expect(outcome(page)).toHaveClass(/v-unsure/);
  await expect(page.locator('.v-outcome.v-good, .v-box.v-good')).toHaveCount(0);
  for (const words of [
    'Žofia Nowák-Wiśniewska',
    'MA 123456 (Florida)',
    'Abdominal and Psoas Work: Safety and Judgement',
    '2.5 CEs',
    'Example School of Massage Therapy',
    '451234-09',
    'Final test: 45 of 52 points',
    'Self-reported, re-graded by the issuer',
    'Joan Example',
    '2026-11-18',
    'Match a nerve sign to its nerve, and stop',
  ])
    await expect(page.locator('.v-terms', { hasText: words }).first()).toBeVisible();
  const key = (await page.locator('.v-words').innerText()).split(/\s+/);
  expect(key).toHaveLength(6);

  await trust(page, 'Ana, by telephone');
  await expect(headline(page, TRUSTED)).toBeVisible();
  await expect(outcome(page)).toHaveClass(/v-good/);
  await expect(outcome(page)).toContainText('Holds');
  await expect(outcome(page)).toContainText('Ana, by telephone');
  await expect(outcome(page)).toContainText('not withdrawn by the list you gave');
  await expect(page.getByText('You trust this key now, as', { exact: false })).toBeFocused();

  // It stays, and the list says the key's words as the certificate did.
  await openVerify(page);
  await expect(page.locator('.v-keys')).toContainText('Ana, by telephone');
  await expect(page.locator('.v-keys')).toContainText(key.join(' '));
  await give(page, fileOf(good), await listOf([7]));
  await expect(headline(page, TRUSTED)).toBeFocused();
  await page.getByRole('button', { name: 'Remove Ana, by telephone' }).click();
  await expect(headline(page, UNKNOWN)).toBeVisible();
  expect(await trusted(page)).toBeNull();
});

test('every way to fail has its own words, and what no signature covers is shown as not signed', async ({ page }) => {
  const bytes = structuredClone(good);
  bytes.credentialSubject.identifier[0]!.identityHash = 'Žofia Nowák-Wiśniewski';
  const undefinedTerm = { ...structuredClone(good), grade: 'A' };
  const unsigned = structuredClone(good);
  delete unsigned.proof;
  const another = await certified({}, stranger);
  const borrowed = { ...structuredClone(good), proof: another.proof };
  await openVerify(page);
  const tries = [
    [bytes, 'This is not what was signed', 'Signature', 'Žofia Nowák-Wiśniewski'],
    [undefinedTerm, 'Something in it is covered by no signature', 'Every field has a meaning', 'A'],
    [unsigned, 'Nobody has signed this', 'Kind of signature', 'Žofia'],
    [borrowed, 'It is not signed by the issuer it names', 'Signed with the issuer’s key', 'Žofia'],
  ] as const;
  for (const [credential, heading, title, claim] of tries) {
    await give(page, fileOf(credential));
    await expect(headline(page, heading)).toBeFocused();
    await expect(outcome(page)).toHaveClass(/v-bad/);
    await expect(outcome(page)).toContainText('nothing in it counts as signed');
    await expect(check(page, title)).toContainText('Failed');
    await expect(headline(page, UNKNOWN)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'What it claims: not signed' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What is signed', exact: true })).toHaveCount(0);
    await expect(page.locator('.v-claims dd', { hasText: claim }).first()).toContainText('Not signed:');
    // Nobody is asked to trust a key by what it did not sign.
    await expect(page.getByText('want to trust this key')).toHaveCount(0);
  }
});

test('one that ran out, one that was withdrawn and one of another person are signed, and fail all the same', async ({
  page,
}) => {
  await openVerify(page);
  await give(page, fileOf(await certified({ validUntil: '2026-11-20T10:00:00Z' })));
  await expect(headline(page, 'It is no longer valid')).toBeFocused();
  await expect(outcome(page)).toContainText('what stands in it is what was signed');
  await expect(check(page, 'Dates')).toContainText('Failed');

  await give(page, fileOf(good));
  await expect(outcome(page)).toContainText('not checked yet');
  await expect(page.getByRole('link', { name: 'certificate-status.json' })).toHaveAttribute(
    'href',
    'https://example.org/ce/certificate-status.json',
  );
  await page.getByLabel('List of withdrawn certificates').setInputFiles(await listOf([51_234]));
  await expect(headline(page, 'Its issuer has withdrawn it')).toBeFocused();
  await expect(check(page, 'Withdrawn or not')).toContainText('Failed');
  await expect(page.getByRole('heading', { name: 'What is signed', exact: true })).toBeVisible();

  // A list that somebody else has signed says nothing.
  await openVerify(page);
  await give(page, fileOf(good), await listOf([51_234], stranger));
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await expect(outcome(page)).toContainText('signed by another issuer');

  const whose = page.getByLabel('Name, e-mail address or licence number of the person before you');
  for (const [typed, words] of [
    ['žofia nowák-wiśniewska', 'The name you typed is the one it was issued to.'],
    [EMAIL.toUpperCase(), 'The e-mail address you typed is the one it was issued to.'],
    ['ma123456', 'The licence number you typed is the one it was issued to.'],
    ['Somebody Else', 'It was not issued to the person you typed.'],
  ] as const) {
    await mouse.write(whose, typed);
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('status').filter({ hasText: words })).toContainText(typed);
  }
  await expect(headline(page, 'It is not for whom you typed')).toBeVisible();
  await expect(outcome(page)).toHaveClass(/v-bad/);
});

test('a link is read and taken off the address; a picture and a pasted text say the same', async ({ page }) => {
  const fragment = fragmentOf(good);
  await openVerify(page, `#${fragment}`);
  await expect(headline(page, UNKNOWN)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: UNKNOWN })).toHaveCount(1);
  expect(new URL(page.url()).hash).toBe('');

  await give(page, pictureOf(good));
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await expect(page.locator('.v-report')).toContainText('certificate.png');

  await page.getByText('Paste a link, or the text of the file').click();
  const paste = async (text: string) => {
    await mouse.write(page.getByLabel('Link or text'), text);
    await page.getByRole('button', { name: 'Check it' }).click();
  };
  await paste(JSON.stringify(good));
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await paste(`https://example.org/course/verify/#${fragment.slice(0, 300)}\n  ${fragment.slice(300)}`);
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await paste(`https://example.org/course/verify/#${fragment.slice(0, 300)}`);
  await expect(headline(page, /^This link is damaged/)).toBeVisible();
  await expect(page.locator('.v-report')).toHaveCount(0);
  await paste('https://example.org/');
  await expect(headline(page, 'There is no certificate in this link')).toBeVisible();

  // The page's own places are no certificates.
  await page.goto('about:blank');
  await page.goto('verify/#proves');
  await expect(headline(page, 'What a certificate proves')).toBeInViewport();
  await expect(page.locator('.v-outcome')).toHaveCount(0);
});

test('a file is dropped anywhere on the page, and the browser does not leave for it', async ({ page }) => {
  await openVerify(page);
  await expect(page.locator('main astro-island')).not.toHaveAttribute('ssr', /.*/);
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json'));
    return data;
  }, JSON.stringify(good));
  const heading = headline(page, 'What it does not prove');
  await heading.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.locator('.v-drop')).toHaveClass(/over/);
  await heading.dispatchEvent('drop', { dataTransfer: data });
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await expect(page.locator('.v-report')).toContainText('dropped.json');
});

test('what a learner made is called self-reported, and every other file is called what it is', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)>';
  const file = (name: string, text: string | Buffer) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  });
  await openVerify(page);
  await give(
    page,
    file('hand-in.json', await handedIn(withFinal, { name: 'Ana', email: 'ana@example.org' })),
    file('backup.json', JSON.stringify({ format: BACKUP_FORMAT, v: 1 })),
    file('certificate.pdf', '%PDF-1.7\n'),
    file('icon.png', readFileSync('public/icons/icon-192.png')),
    file('half.json', JSON.stringify(good).slice(0, 500)),
    file('deep.json', '['.repeat(100_000)),
    file('nothing', ''),
    file(`${hostile}.txt`, hostile),
    file('zeros', Buffer.alloc(1000)),
  );
  const notes = page.locator('.v-notes > .v-outcome');
  await expect(notes).toHaveCount(9);
  await expect(page.locator('.v-notes')).toBeFocused();
  await expect(notes.nth(0)).toContainText('hand-in.json');
  for (const at of [0, 1]) await expect(notes.nth(at)).toContainText('self-reported');
  await expect(notes.nth(2)).toContainText('PDF');
  await expect(notes.nth(3)).toContainText('picture with no certificate in it');
  await expect(notes.nth(7)).toContainText(hostile);
  await expect(page.locator('main img')).toHaveCount(0);
  for (const note of await notes.all()) await expect(note).toContainText('Not checked');

  // A credential full of hostile texts is told, and nothing of it becomes markup.
  const odd = JSON.parse(
    JSON.stringify(good).replaceAll('Example School of Massage Therapy', `${hostile}\\u202egnp`),
  ) as unknown;
  await give(page, fileOf(odd, `${hostile}.json`));
  await expect(headline(page, 'This is not what was signed')).toBeFocused();
  await expect(page.locator('.v-claims').first()).toContainText(hostile);
  await expect(page.locator('main img')).toHaveCount(0);
  const proto = JSON.stringify(good).replace('{', '{"__proto__":{"x":1},"constructor":[[[]]],');
  await give(page, file('proto.json', proto));
  await expect(outcome(page)).toHaveClass(/v-bad/);
});

test('a whole check is done by keyboard, and told to those who do not see it', async ({ page }) => {
  const hands = keyboard(page);
  await openVerify(page, `#${fragmentOf(good)}`);
  await expect(headline(page, UNKNOWN)).toBeVisible();
  await hands.press(page.getByText('I have compared them, and want to trust this key'));
  await hands.write(page.getByLabel('What you call its holder'), 'Ana');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You trust this key now, as', { exact: false })).toBeFocused();
  await hands.write(page.getByLabel(/person before you/), EMAIL);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The e-mail address you typed' })).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'No longer trust it' }));
  await expect(page.getByText('You no longer trust this key.')).toBeFocused();
  await expect(headline(page, UNKNOWN)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    const findings = colorScheme === 'light' ? allFindings : contrastFindings;

    test('finds nothing in any outcome', async ({ page }) => {
      await openVerify(page);
      const open = () =>
        page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const bad = { ...structuredClone(good), name: 'Changed' };
      await give(page, fileOf(good));
      await expect(headline(page, UNKNOWN)).toBeFocused();
      await open();
      expect(await findings(page)).toEqual([]);
      await mouse.write(page.getByLabel('What you call its holder'), 'Ana');
      await page.getByRole('button', { name: 'Trust this key' }).click();
      await give(page, fileOf(good), await listOf([]));
      await expect(headline(page, TRUSTED)).toBeFocused();
      expect(await findings(page)).toEqual([]);
      await give(page, fileOf(bad));
      await expect(headline(page, 'This is not what was signed')).toBeFocused();
      await open();
      expect(await findings(page)).toEqual([]);
      await give(page, fileOf({}), fileOf({ format: 'byp-hand-in' }));
      await expect(page.locator('.v-notes')).toBeFocused();
      expect(await findings(page)).toEqual([]);
    });
  });

test('who it is not for is not forgotten when a list is given', async ({ page }) => {
  await openVerify(page);
  await give(page, fileOf(good));
  await mouse.write(page.getByLabel(/person before you/), 'Another Person');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(headline(page, 'It is not for whom you typed')).toBeVisible();
  await give(page, await listOf([7]));
  await expect(headline(page, 'It is not for whom you typed')).toBeFocused();
  await expect(check(page, 'Whose it is')).toContainText('Failed');
  await give(page, fileOf(good));
  await expect(headline(page, UNKNOWN)).toBeFocused();
});

test('a link whose check could not be fetched is still there when the page is reloaded', async ({ page }) => {
  await page.route(/_astro\/checking/, (route) => route.abort());
  await openVerify(page, `#${fragmentOf(good)}`);
  await expect(headline(page, 'It was not checked')).toBeVisible();
  await page.unroute(/_astro\/checking/);
  await page.reload();
  await expect(headline(page, UNKNOWN)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('nothing is asked of anyone, and no policy is broken', async ({ page, baseURL }) => {
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!)) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await openVerify(page);
  await page.waitForLoadState('networkidle');
  const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  // What checking takes comes only when there is something to check.
  expect(before.filter((name) => /credentials|checking/.test(name))).toEqual([]);
  await give(page, fileOf(good), await listOf([7]));
  await expect(headline(page, UNKNOWN)).toBeFocused();
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});

test('the report is printed with the day, the version and what it proves, and without what is for the screen', async ({
  page,
}) => {
  await openVerify(page);
  await give(page, fileOf(good));
  await expect(headline(page, UNKNOWN)).toBeFocused();
  await expect(page).toHaveTitle('Certificate check 2026-11-21 · Before You Press');
  await page.emulateMedia({ media: 'print' });
  await expect(outcome(page)).toBeVisible();
  await expect(page.getByText(/Checked on\s+21 November 2026/)).toContainText('content version');
  await expect(page.locator('.v-checks')).toBeVisible();
  await expect(page.getByText('Number of the certificate')).toBeVisible();
  await expect(headline(page, 'What it does not prove')).toBeVisible();
  for (const name of ['The certificate', 'Check another one', 'Keys you trust'])
    await expect(headline(page, name)).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('input:visible')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what a certificate proves, and that checking takes a script', async ({ page }) => {
    await page.goto('verify/');
    await expect(page.getByText('so it needs JavaScript')).toBeVisible();
    await expect(headline(page, 'What it does not prove')).toBeVisible();
    await expect(page.locator('input:visible, button:visible')).toHaveCount(0);
  });
});

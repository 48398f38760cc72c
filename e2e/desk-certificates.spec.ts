import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readBadge } from '../src/domain/credential/badge.ts';
import { verifyCredential } from '../src/domain/credential/verify.ts';
import { withFinal } from './assigned.ts';
import { gradedDesk, makeKey, part, savedBy, signAllWhoMay } from './certificate-desk.ts';
import { findings } from './findings.ts';
import { keyboard } from './learner.ts';
import { pdfPages } from './pdf.ts';
import { savedFile } from './saved-file.ts';

const LIST = 'https://school.example/certificate-status.json';
const ANA = { name: 'Ana Ñandú', email: 'ana@example.org' };
const DEE = { name: 'Dee', email: 'dee@example.org' };
const BO = { name: 'Bo', email: 'bo@example.org', right: (objective: string) => objective !== 'the-call' };

/** What checking a file finds, in a program of its own. */
async function checked(text: string, lists: readonly unknown[] = []) {
  const copy = (bytes: Uint8Array) => new Uint8Array(bytes);
  return verifyCredential(JSON.parse(text), {
    verify: async (signature, message, publicKey) => {
      const key = await webcrypto.subtle.importKey('raw', copy(publicKey), 'Ed25519', false, ['verify']);
      return webcrypto.subtle.verify('Ed25519', key, copy(signature), copy(message));
    },
    sha256: async (bytes) => new Uint8Array(await webcrypto.subtle.digest('SHA-256', copy(bytes))),
    now: Date.now() + 1000,
    trusted: [],
    lists,
  });
}

/** Says that nobody has reviewed the content. */
async function noReview(page: Page): Promise<void> {
  const before = part(page, 'Backup and review');
  await before.getByRole('button', { name: 'Keep this' }).click();
  await expect(before.getByText('no review recorded', { exact: true })).toBeVisible();
}

test('nothing is signed before a backup was read back and the review was asked; then a group is, and each certificate holds', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await gradedDesk(page, withFinal, [ANA, DEE, BO]);
  await expect(page.getByText('Nothing was signed yet.')).toBeVisible();
  await expect(part(page, 'Sign')).toHaveCount(0);
  await makeKey(page);
  await expect(part(page, 'Sign')).toHaveCount(0);

  const before = part(page, 'Backup and review');
  await before.getByLabel('Name of the reviewer').fill('Cy Ortiz');
  await before.getByRole('button', { name: 'Keep this' }).click();
  await expect(before.getByLabel('Licence, with its state')).toBeFocused();
  await before.getByLabel('Name of the reviewer').fill('');
  expect(await findings(page)).toEqual([]);
  await noReview(page);

  const sign = part(page, 'Sign');
  await sign.getByLabel('For whom').selectOption({ index: 1 });
  await expect(sign.getByText('A safety-critical objective was missed.')).toBeVisible();
  await sign.getByRole('button', { name: 'Choose all 2 who may' }).click();
  await sign.getByLabel('I examined Bo myself').check();
  expect(await findings(page)).toEqual([]);
  await sign.getByRole('button', { name: 'Show what will be signed (3)' }).click();
  await expect(sign.getByText('Bo: What was seen is missing.')).toBeVisible();
  await sign.getByRole('button', { name: 'Go back and mend it' }).click();
  await sign.getByLabel('What, where and when').fill('Ten cases on paper, in our school, under my eyes.');
  await sign.getByLabel('Address of a list').fill(LIST);
  await sign.getByRole('button', { name: 'Show what will be signed (3)' }).click();
  await expect(sign.getByText('Nothing is signed yet.')).toBeVisible();
  await expect(sign.getByText('no review recorded').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const shown = await sign.locator('.c-document').first().textContent();
  await sign.getByRole('button', { name: 'Sign 3 certificates' }).click();
  await expect(page.getByText('3 certificates are signed and kept on the desk.')).toBeFocused({ timeout: 30_000 });

  await page.reload();
  const signed = part(page, 'Signed');
  await expect(signed.getByText('3 of 3 certificates; 3 stand.')).toBeVisible();
  expect(await findings(page)).toEqual([]);

  const { name, content } = await savedFile(page, () =>
    signed.getByRole('button', { name: 'Save all 3 as a zip' }).click(),
  );
  expect(name).toMatch(/^certificates-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(content);
  const names = Object.keys(files).sort();
  expect(names.map((one) => one.replace(/-[0-9a-f]{8}/, '')).sort()).toEqual([
    ...['certificate.html', 'certificate.html', 'certificate.html', 'certificate.json', 'certificate.json'],
    ...['certificate.json', 'certificate.png', 'certificate.png', 'certificate.png', 'certificates.csv'],
  ]);
  const texts = names.filter((one) => one.endsWith('.json')).map((one) => strFromU8(files[one]!));
  const genres = [];
  for (const text of texts) {
    const report = await checked(text);
    expect(report).toMatchObject({ verdict: 'holds', kind: 'certificate' });
    expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(report.checks.find((one) => one.name === 'signature')?.message).toBe('signature-holds');
    genres.push(report.fields.find(({ label }) => label === 'seen-kind')?.value);
  }
  expect(genres.sort()).toEqual([
    ...['Self-reported, re-graded by the issuer', 'Self-reported, re-graded by the issuer', 'Supervised by the issuer'],
  ]);
  const first = JSON.parse(shown ?? '') as { id: string };
  const same = texts.map((text) => JSON.parse(text) as { id: string }).find(({ id }) => id === first.id);
  expect(same).toMatchObject(first);
  for (const one of names.filter((each) => each.endsWith('.png'))) {
    const read = readBadge(files[one]!);
    expect(read).toEqual({ ok: true, text: strFromU8(files[one.replace('.png', '.json')]!) });
  }
  const sheet = strFromU8(files[names.find((one) => one.endsWith('.html'))!]!);
  expect(sheet).toContain('no review recorded');
  expect(sheet).not.toMatch(/<script|src=/);
  expect(strFromU8(files['certificates.csv']!)).toContain('Ana Ñandú');

  await signed.getByText('Ana Ñandú').click();
  const picture = await savedBy(page, 'Save as a picture');
  expect(picture.name).toMatch(/^certificate-[0-9a-f]{8}\.png$/);
  const json = await savedBy(page, 'Save the file');
  expect(readBadge(new Uint8Array(picture.content))).toEqual({ ok: true, text: json.content.toString() });
});

test('a certificate is one page of A4 and of Letter, however long its names are', async ({ page }) => {
  test.setTimeout(120_000);
  await gradedDesk(page, withFinal, [ANA]);
  await makeKey(page);
  await noReview(page);
  await signAllWhoMay(page, 1);
  const signed = part(page, 'Signed');
  await signed.getByText('Ana Ñandú').click();
  const oneEach = async () => {
    await page.evaluate(() => Reflect.set(globalThis, 'print', () => undefined));
    // What is wider than the paper would be printed smaller, and all else with it.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 695, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(695);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ media: null });
    for (const [format, width] of [
      ['A4', 595],
      ['Letter', 612],
    ] as const) {
      const pages = pdfPages(await page.pdf({ format }));
      expect(pages).toHaveLength(1);
      expect(Math.abs(pages[0]!.width - width)).toBeLessThan(2);
    }
  };
  await signed.getByRole('button', { name: 'Print', exact: true }).click();
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('self-reported, re-graded');
  await expect(sheet).toContainText('no review recorded');
  await expect(sheet).toContainText('nothing here certifies skill or safety of touch');
  await expect(sheet.locator('.s-words')).toHaveText(/^([a-z]+ ){5}[a-z]+$/);
  await expect(sheet.getByRole('img', { name: 'QR code' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await oneEach();
  await page.getByRole('button', { name: 'Close' }).click();

  // The same one again, with all that fits into its fields.
  await signed.getByRole('button', { name: 'Replace…' }).click();
  const form = part(page, 'Replace a certificate');
  await expect(form.getByRole('heading', { name: 'Replace a certificate' })).toBeFocused();
  await form.getByLabel('Name, as it is printed').fill('Maximiliana '.repeat(17).slice(0, 199).trim());
  for (const at of [2, 3, 4, 5, 6]) {
    await form.getByRole('button', { name: 'Add a licence' }).click();
    await form.getByLabel(`Number (${at})`).fill(`MA-${'1234567890'.repeat(4)}`);
    await form.getByLabel(`State (${at})`).fill('District of Columbia');
  }
  await form.getByLabel('An examination that I supervised').check();
  await form
    .getByLabel('What, where and when')
    .fill('Watched and asked, case by case. '.repeat(31).slice(0, 999).trim());
  await form.getByLabel('Heading').fill('Certificate of '.repeat(6).slice(0, 79).trim());
  await form.getByLabel('Title').fill('Massage of the belly: '.repeat(6).slice(0, 119).trim());
  await form.getByLabel('Programme number').fill('1234567890'.repeat(4));
  await form.getByLabel('Provider’s name').fill('Northern Institute '.repeat(6).slice(0, 99).trim());
  await form.getByLabel('Provider number').fill('1234567890'.repeat(4));
  await form.getByLabel('Provider’s address').fill('12 Long Road, '.repeat(12).slice(0, 159).trim());
  await form.getByLabel('Provider’s e-mail').fill(`${'registrar.'.repeat(20)}@example.org`);
  await form.getByLabel('Your name').fill('Prof. Anna-Katharina '.repeat(4).slice(0, 79).trim());
  await form.getByLabel('Last day').fill('2098-12-31');
  await form.getByRole('button', { name: 'Show what will be signed (1)' }).click();
  await form.getByRole('button', { name: 'Sign 1 certificate' }).click();
  await expect(page.getByText('The new certificate is signed, and the old one is withdrawn.')).toBeFocused();
  await signed.getByText('Maximiliana').first().click();
  await signed.getByRole('button', { name: 'Print', exact: true }).first().click();
  await oneEach();
});

test('a certificate is replaced, and one withdrawn, by keyboard; the list says so to whoever checks', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await gradedDesk(page, withFinal, [ANA, DEE]);
  await makeKey(page);
  await noReview(page);
  const { press, choose } = keyboard(page);
  const sign = part(page, 'Sign');
  await sign.getByLabel('For whom').selectOption({ index: 1 });
  for (const box of await sign.getByRole('group', { name: 'Who' }).getByRole('checkbox').all()) await choose(box);
  await sign.getByLabel('Address of a list').fill(LIST);
  await press(sign.getByRole('button', { name: 'Show what will be signed (2)' }));
  await press(sign.getByRole('button', { name: 'Sign 2 certificates' }));
  await expect(page.getByText('2 certificates are signed and kept on the desk.')).toBeFocused({ timeout: 30_000 });

  const signed = part(page, 'Signed');
  const line = (name: string, at = 0) => signed.getByRole('listitem').filter({ hasText: name }).nth(at);
  await press(line('Ana Ñandú').locator('summary'));
  const old = await savedBy(page, 'Save the file');
  await press(line('Ana Ñandú').getByRole('button', { name: 'Replace…' }));
  await press(page.getByRole('button', { name: 'Leave it as it is' }));
  await expect(page.getByRole('heading', { name: 'Signed', exact: true })).toBeFocused();
  await press(line('Ana Ñandú').getByRole('button', { name: 'Replace…' }));
  const form = part(page, 'Replace a certificate');
  await form.getByLabel('Name, as it is printed').fill('Ana Nandu');
  await form.getByLabel('Why it is replaced').fill('Her licence writes it so.');
  await press(form.getByRole('button', { name: 'Show what will be signed (1)' }));
  await press(form.getByRole('button', { name: 'Sign 1 certificate' }));
  await expect(page.getByText('The new certificate is signed, and the old one is withdrawn.')).toBeFocused();
  await expect(line('Ana Ñandú').locator('summary')).toContainText('replaced');
  await expect(line('Ana Nandu').locator('summary')).toContainText('stands');

  await press(line('Dee').locator('summary'));
  // What lies there to be printed is printed as it stands then; and who lets it stand is where they were.
  await press(line('Dee').getByRole('button', { name: 'Print', exact: true }));
  const sheet = page.getByRole('article', { name: /^Certificate/ });
  await expect(sheet).not.toContainText('Withdrawn');
  await press(line('Dee').getByRole('button', { name: 'Withdraw…' }));
  await press(line('Dee').getByRole('button', { name: 'Let it stand' }));
  await expect(line('Dee').getByRole('button', { name: 'Withdraw…' })).toBeFocused();
  await press(line('Dee').getByRole('button', { name: 'Withdraw…' }));
  await line('Dee').getByLabel('Why', { exact: true }).fill('Another sat for her.');
  expect(await findings(page)).toEqual([]);
  await press(line('Dee').getByRole('button', { name: 'Withdraw it' }));
  await expect(line('Dee').getByText('It is withdrawn.')).toBeFocused();
  await expect(sheet).toContainText('Withdrawn. This certificate no longer holds.');
  await page.reload();
  await expect(line('Dee').locator('summary')).toContainText('withdrawn');
  await press(line('Dee').locator('summary'));
  await expect(line('Dee')).toContainText('Another sat for her.');

  const lists = part(page, 'Lists of withdrawn certificates');
  await expect(lists).toContainText('3 certificates name it; 2 withdrawn. The list was never made.');
  const list = await savedFile(page, () => lists.getByRole('button', { name: 'Sign and save the list' }).click());
  expect(list.name).toBe('certificate-status.json');
  await expect(lists).not.toContainText('never made');
  const given = [JSON.parse(list.content.toString()) as unknown];
  const status = async (text: string) =>
    (await checked(text, given)).checks.find(({ name }) => name === 'status')?.message;
  expect(await status(old.content.toString())).toBe('status-withdrawn');
  await press(line('Ana Nandu').locator('summary'));
  const instead = await savedFile(page, () => line('Ana Nandu').getByRole('button', { name: 'Save the file' }).click());
  expect(await status(instead.content.toString())).toBe('status-not-withdrawn');
  expect(instead.content.toString()).not.toContain('Her licence writes it so.');

  await signed.getByRole('button', { name: 'Transcript of these' }).click();
  const transcript = page.getByRole('article', { name: /^Transcript/ });
  await expect(transcript.getByRole('row')).toHaveCount(4);
  expect(await findings(page)).toEqual([]);
});

test('a browser that cannot sign says so plainly', async ({ page }) => {
  await page.addInitScript(() => {
    const make = SubtleCrypto.prototype.generateKey;
    Object.defineProperty(SubtleCrypto.prototype, 'generateKey', {
      value: function (this: SubtleCrypto, how: unknown, ...others: [boolean, KeyUsage[]]) {
        if (JSON.stringify(how).includes('Ed25519')) return Promise.reject(new DOMException('', 'NotSupportedError'));
        return Reflect.apply(make, this, [how, ...others]) as unknown;
      },
    });
  });
  await page.goto('instructor/desk/certificates/');
  const key = part(page, 'Signed with your key');
  await key.getByLabel('New passphrase').fill('seven quiet herons at dusk');
  await key.getByLabel('The same passphrase again').fill('seven quiet herons at dusk');
  await key.getByRole('button', { name: 'Make the key and its backup' }).click();
  await expect(key.getByText(/This browser cannot sign. It takes Chrome or Edge 137/)).toBeVisible();
  await expect(part(page, 'Sign')).toHaveCount(0);
});

test('the desk leads to it, and learners’ pages have nothing of it', async ({ page }) => {
  await page.goto('instructor/desk/');
  await page.getByRole('link', { name: 'Sign certificates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Certificates' })).toBeVisible();
  for (const one of ['index.html', 'lessons/twelve-layers/index.html', 'final/index.html'])
    expect(readFileSync(`dist/${one}`, 'utf8')).not.toMatch(/DeskCertificates|desk-sheet|desk-certificates/);
});

import Papa from 'papaparse';
import { expect, test, type Page, type Request } from '@playwright/test';
import type { Entry, Event } from '../src/domain/progress/entry.ts';
import { sumOf, type HandIn } from '../src/domain/teaching/hand-in.ts';
import { readContent } from '../tools/read-content.ts';
import { another, keyWords, makeBackup, makeKey, restoreFrom } from './desk.ts';
import { deskFiles } from './desk-files.ts';
import { drop, type DroppedFile } from './drop.ts';
import { findings } from './findings.ts';
import { fillIn } from './hand-in-form.ts';
import { answer, answerFinal, handIn, mouse, practise, shownQuestions } from './learner.ts';
import { goOn, storedLog } from './passed.ts';
import { readAgain, takeRetest } from './retest.ts';
import { answersTo, FORM_LENGTH } from './sat.ts';
import { savedFile } from './saved-file.ts';
import { entryAsking } from './bank.ts';

/*
 * The whole way of an assignment: an instructor and four learners, each in a browser of their own. Between them go the link,
 * the six words of the key, and files; nothing else.
 */

const { course } = readContent(process.cwd());
if (!course) throw new Error('The content has mistakes: npm run test:content');
const { version } = course;
const isCritical = (objective: string) => course.objectives.find(({ id }) => id === objective)?.critical === true;
const THE_CALL = course.objectives.find(({ id }) => id === 'the-call')!;

const MINUTE = 60_000;
const LESSONS = ['the-phone-call', 'twelve-layers'];
/** Due on 4 December 2098 at 23:59 in New York, and the whole of that minute is in time. */
const OVER = Date.UTC(2098, 11, 5, 5);

/** A learner: who they are, what they know, and when they make their file. */
interface Learner {
  readonly name: string;
  readonly email: string;
  readonly knows: (objective: string) => boolean;
  readonly handsInAt: number;
  /** Whether the first lesson is read on its page; the rest was read in an earlier visit. */
  readonly readsHere: boolean;
}

const CLEAN = {
  name: '=SUM(1,2) Ana',
  email: 'ana@example.org',
  knows: () => true,
  // Half a minute before it is over.
  handsInAt: OVER - MINUTE / 2,
  readsHere: true,
};
const LATE = { ...CLEAN, name: 'Lu Late', email: 'lu@example.org', handsInAt: OVER, readsHere: false };
const EDITOR = {
  name: 'Ed Editor',
  email: 'ed@example.org',
  // Below the mark, with all that is critical.
  knows: isCritical,
  handsInAt: OVER - 3000 * MINUTE,
  readsHere: true,
};
const FAILER = {
  name: 'Fay Failer',
  email: 'fay@example.org',
  knows: (objective: string) => objective !== THE_CALL.id,
  handsInAt: OVER - 2000 * MINUTE,
  readsHere: false,
};

const onlyDesk = deskFiles('dist');
const isOfDesk = (path: string) => /^\/(instructor|desk)\//.test(path) || onlyDesk.includes(path.slice(1));

const at = (page: Page, time: number) => page.clock.setFixedTime(time);
const row = (page: Page, name: string) => page.locator('.g-book tbody tr', { hasText: name });
const told = (page: Page, name: string) => page.locator('.g-files > li', { hasText: name });

/** Opens the link, reads what is asked, and accepts. */
async function accept(page: Page, link: string, words: string): Promise<void> {
  await page.goto(link);
  await expect(page.locator('.t-terms')).toContainText('every safety-critical objective met');
  await expect(page.locator('.t-words')).toHaveText(words);
  await page.getByRole('button', { name: 'Accept this assignment' }).click();
  await expect(page.getByText('Accepted. It stands on your home page now.')).toBeVisible();
}

/** Reads the first lesson to its end on its page, with two active minutes, and answers its first practice question. */
async function read(page: Page, { knows }: Learner, from: number): Promise<void> {
  const keeper = page.waitForResponse(/time-keeper/);
  await at(page, from);
  await page.goto(`lessons/${LESSONS[0]}/`);
  await keeper;
  await page.waitForLoadState('networkidle');
  for (const seconds of [50, 100, 130]) {
    await at(page, from + seconds * 1000);
    await page.keyboard.press('Shift');
  }
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await storedLog(page)).some(({ kind }) => kind === 'lesson-read')).toBe(true);
  await practise(shownQuestions(page).first(), mouse, knows('lesson'));
}

/** Draws a form of the final on its page, answers it, the last question by hand, and hands it in there. */
async function sit(page: Page, { knows }: Learner, from: number): Promise<void> {
  await at(page, from);
  await page.goto('final/');
  await page.getByRole('button', { name: 'Begin the final' }).click();
  await expect(page.getByText(`0 of ${FORM_LENGTH} answered`)).toBeVisible();
  const started = (await storedLog(page)).findLast((entry) => entry.kind === 'final-started')!;
  const answers = answersTo(started.form, started.id, knows).slice(0, -1);
  const until = await goOn(page, answers, { from: from + MINUTE, every: 30 });
  await at(page, until + MINUTE);
  await page.reload();
  await expect(page.getByText(`${FORM_LENGTH - 1} of ${FORM_LENGTH} answered`)).toBeVisible();
  const last = page.locator('li.place');
  const { item } = entryAsking(await last.locator('legend').innerText());
  await answer(last, mouse, knows(item.objective));
  await handIn(page, mouse);
}

/** A lesson that was read in ten minutes, as the log has it. */
function asRead(lesson: string): Event[] {
  return [
    { kind: 'lesson-opened', lesson, version },
    { kind: 'time-spent', lesson, seconds: 290 },
    { kind: 'time-spent', lesson, seconds: 290 },
    { kind: 'lesson-read', lesson, version },
  ];
}

/** Works through all that is asked, from three hours before the file is made. */
async function work(page: Page, learner: Learner): Promise<void> {
  const begun = learner.handsInAt - 180 * MINUTE;
  const logged = learner.readsHere ? LESSONS.slice(1) : LESSONS;
  await goOn(page, logged.flatMap(asRead), { from: begun + 5 * MINUTE, every: 300 });
  if (learner.readsHere) await read(page, learner, begun + 60 * MINUTE);
  await sit(page, learner, begun + 90 * MINUTE);
}

/** Makes the file on its page, and saves it. The draft of an earlier time fills in the form, but for the word that stands for it. */
async function makeFile(page: Page, learner: Learner, time: number): Promise<DroppedFile> {
  await at(page, time);
  await page.goto('hand-in/');
  if ((await page.getByLabel('Your name').inputValue()) === '')
    await fillIn(page, mouse, { ...learner, licence: `MA ${learner.email}`, state: 'FL' });
  else await page.getByLabel('I did this work myself').check();
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await expect(page.getByRole('heading', { name: 'What the file holds' })).toBeVisible();
  const { name, content } = await savedFile(page, () => page.getByRole('button', { name: 'Save the file' }).click());
  return { name, text: content.toString() };
}

/** A file with something else in it, and a checksum that fits. */
function edited(text: string, change: (file: HandIn) => HandIn): string {
  const changed = change(JSON.parse(text) as HandIn);
  return JSON.stringify({ ...changed, sum: sumOf(changed) }, null, 1);
}

const better = { score: { n: FORM_LENGTH, d: 1 }, total: FORM_LENGTH, passed: true };

/** Claims a better outcome of the final, and leaves the answers. */
const claiming = (file: HandIn): HandIn => ({
  ...file,
  claims: { ...file.claims, final: { ...file.claims.final!, ...better } },
});

/** Turns what is stored as well: the result of the final, and that a practice answer was not right. A minute later. */
const turning = (file: HandIn): HandIn => ({
  ...claiming(file),
  made: file.made + MINUTE,
  entries: file.entries.map((entry): Entry => {
    if (entry.kind === 'practice-answered') return { ...entry, right: true };
    if (entry.kind === 'final-submitted')
      return { ...entry, result: { ...entry.result, ...better, right: FORM_LENGTH } };
    return entry;
  }),
});

test('an instructor assigns, four learners work and hand in, and the desk grades and keeps all of it', async ({
  page: desk,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const fetched: string[] = [];
  const fetchedByDesk: string[] = [];
  const pathOf = (request: Request) => new URL(request.url()).pathname;
  desk.on('request', (request) => fetchedByDesk.push(pathOf(request)));
  const pages = new Map<Learner, Page>();
  for (const learner of [CLEAN, LATE, EDITOR, FAILER]) {
    const page = await another(browser, baseURL);
    page.on('request', (request) => fetched.push(pathOf(request)));
    pages.set(learner, page);
  }
  let link = '';
  let words = '';

  await test.step('the instructor makes a key and an assignment', async () => {
    await desk.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    await at(desk, OVER - 6000 * MINUTE);
    await desk.goto('instructor/desk/');
    await makeKey(desk);
    words = (await keyWords(desk).textContent())!;
    await desk.getByRole('link', { name: 'Make an assignment' }).click();
    await desk.getByLabel('Name of the group').fill('Evening group');
    await desk.getByLabel('The phone call').check();
    await desk.getByLabel('Twelve layers').check();
    await expect(desk.getByLabel('The final belongs to it')).toBeChecked();
    await expect(desk.getByLabel('To pass, every safety-critical objective has to be met as well')).toBeChecked();
    await desk.getByRole('textbox', { name: 'Day' }).fill('2098-12-04');
    await desk.getByLabel('Time zone').selectOption('America/New_York');
    await desk.getByLabel(/^Title of the course/).fill('Belly work: safety');
    await desk.getByLabel('Provider’s name').fill('Example School');
    await desk.getByLabel('Your name').fill('Ana Ruiz, LMT');
    await expect(desk.getByLabel('E-mail address', { exact: true })).toBeChecked();
    await desk.getByLabel('Licence number and its state').check();
    await desk.getByRole('button', { name: 'Make the link' }).click();
    link = await desk.getByLabel('Link', { exact: true }).inputValue();
  });

  const files = new Map<Learner, DroppedFile>();
  for (const [learner, page] of pages)
    await test.step(`${learner.name} works and hands in`, async () => {
      await at(page, learner.handsInAt - 180 * MINUTE);
      await accept(page, link, words);
      await work(page, learner);
      files.set(learner, await makeFile(page, learner, learner.handsInAt));
    });

  const own = (learner: Learner) => files.get(learner)!;
  const edit = { name: 'ed.json', text: edited(own(EDITOR).text, claiming) };

  await test.step('the desk grades all four rightly, from files that are dropped on it', async () => {
    await at(desk, OVER + 1000 * MINUTE);
    await desk.goto('instructor/desk/grade/');
    // What misses the area changes nothing, and is not opened in place of the page.
    await drop(desk, 'h1', [edit]);
    await drop(desk, '.g-drop', [own(CLEAN), own(LATE), edit, own(FAILER)]);
    await expect(desk.getByText('4 files: 4 graded and filed.')).toBeFocused();

    const all = `${FORM_LENGTH} of ${FORM_LENGTH} (100 %), self-reported, re-graded`;
    const clean = told(desk, own(CLEAN).name);
    await expect(clean).toContainText(`Passed. ${all}`);
    await expect(clean).not.toContainText(/Late|Edited|Missing|To ask about/);

    const late = told(desk, own(LATE).name);
    await expect(late).toContainText(`Passed. ${all}. Late.`);
    await expect(late).not.toContainText(/Edited|Missing|To ask about/);

    const failed = told(desk, own(FAILER).name);
    await expect(failed).toContainText('A critical objective missed.');
    await expect(failed).toContainText(`Critical objectives missed: ${THE_CALL.text}`);
    await expect(failed).not.toContainText(/Passed|Late|Edited|Missing|To ask about/);

    const better = told(desk, edit.name);
    await expect(better).toContainText('Below the pass mark.');
    await expect(better).toContainText('Edited or damaged: the file says what its answers do not earn');
    const { score, total } = (JSON.parse(own(EDITOR).text) as HandIn).claims.final!;
    const earned = new RegExp(
      `The file claims ${FORM_LENGTH} of ${FORM_LENGTH} and passed \\(1 sitting, 0 re-tests\\) for the final; its answers earn (.+) of ${total} and not passed \\(1 sitting`,
    );
    await expect(better).toContainText(earned);
    const [, points = ''] = earned.exec((await better.textContent())!)!;
    expect(valueOf(points)).toBeCloseTo(score.n / score.d, 10);
    await expect(better).not.toContainText(/Passed\.|Late|Missing|To ask about/);
    await expect(row(desk, CLEAN.name).locator('td[data-name="Marks"]')).toHaveText('–');
    await expect(row(desk, LATE.name).locator('td[data-name="Marks"]')).toHaveText('late');
    await expect(row(desk, EDITOR.name).locator('td[data-name="Marks"]')).toHaveText('edited');
    await expect(row(desk, FAILER.name).locator('td[data-name="Marks"]')).toHaveText('–');
    // 580 seconds with the one lesson. Of the other its page counted 130, and the minute before someone counts as away.
    await expect(row(desk, CLEAN.name).locator('td[data-name="Minutes"]')).toHaveText('12');
  });

  await test.step('a re-test and a second edited file come in, and the history keeps what was there', async () => {
    const page = pages.get(FAILER)!;
    await at(page, FAILER.handsInAt + 60 * MINUTE);
    await page.goto('final/');
    await readAgain(page);
    await takeRetest(page).click();
    await expect(page.getByRole('heading', { name: 'Re-test' })).toBeVisible();
    await at(page, FAILER.handsInAt + 65 * MINUTE);
    await answerFinal(page, mouse);
    await handIn(page, mouse);
    await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
    const again = { ...(await makeFile(page, FAILER, FAILER.handsInAt + 70 * MINUTE)), name: 'fay again.json' };

    const turned = { name: 'ed again.json', text: edited(own(EDITOR).text, turning) };
    await drop(desk, '.g-drop', [again, turned, own(FAILER)]);
    await expect(desk.getByText('3 files: 2 graded and filed, 1 there already.')).toBeFocused();
    await expect(told(desk, again.name)).toContainText('Passed.');
    await expect(told(desk, again.name)).toContainText('Added to the history of the record with the same e-mail');
    await expect(told(desk, turned.name)).toContainText('Below the pass mark.');
    await expect(told(desk, turned.name)).toContainText(
      /The file says that an answer to \S+ was right; it is not right/,
    );
    await expect(told(desk, turned.name)).toContainText(
      new RegExp(
        `The file states ${FORM_LENGTH} of ${FORM_LENGTH} and passed for a form of the final; its answers earn`,
      ),
    );

    await row(desk, FAILER.name).getByRole('button', { name: FAILER.name }).click();
    const history = desk.locator('.g-history > li');
    await expect(history).toHaveCount(2);
    await expect(history.first()).toContainText(/Passed, .+ This one counts\./);
    await expect(history.last()).toContainText('A critical objective missed');
    await expect(history.last()).toContainText(THE_CALL.text);
    expect(await findings(desk)).toEqual([]);
    await row(desk, FAILER.name).getByRole('button', { name: FAILER.name }).click();
    await expect(row(desk, EDITOR.name)).toContainText('edited, another hand-in edited, 1 earlier hand-in');
  });

  await test.step('a roster tells who is missing', async () => {
    const people = [CLEAN, LATE, EDITOR, FAILER, { name: 'Mo Missing', email: 'mo@example.org' }];
    const rows = people.map(({ name, email }) => `"${name}",${email.toUpperCase()}`);
    const roster = `\ufeffName,E-mail\r\n${rows.join('\r\n')}\r\n`;
    await desk.getByLabel('Show the records of').selectOption({ index: 1 });
    await desk
      .getByLabel(/^Who is expected/)
      .setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await desk.getByRole('button', { name: 'Take this roster' }).click();
    const part = desk.getByRole('region', { name: 'Roster' });
    await expect(part).toContainText('Of 5 people 4 handed in.');
    await expect(part.getByRole('listitem')).toHaveText([/^Mo Missing, mo@example\.org$/i]);
  });

  await test.step('the table for a spreadsheet holds all four, and no formula', async () => {
    const { content } = await savedFile(desk, () =>
      desk.getByRole('button', { name: 'Save the table as CSV' }).click(),
    );
    const text = content.toString();
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [heading = [], ...lines] = data;
    const column = (name: string) => lines.map((line) => line[heading.indexOf(name)]);
    expect(column('Name')).toEqual([EDITOR.name, FAILER.name, LATE.name, `'${CLEAN.name}`]);
    expect(column('Late')).toEqual(['no', 'no', 'yes', 'no']);
    expect(column('Standing (self-reported, re-graded)')).toEqual([
      'below the pass mark',
      'passed',
      'passed',
      'passed',
    ]);
    expect(column('Edited').map((said) => said !== '')).toEqual([true, false, false, false]);
    expect(column('Earlier hand-ins')).toEqual(['1', '1', '0', '0']);
    expect(data.flat().filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
  });

  await test.step('a backup is written and read back, and another browser has all of it again', async () => {
    await desk.getByRole('link', { name: 'Make a backup' }).click();
    const saved = await makeBackup(desk);
    await expect(desk.getByText('It holds all that is on the desk.')).toBeVisible();
    expect(saved.content.toString('latin1')).not.toContain(CLEAN.email);
    const other = await another(browser, baseURL);
    await at(other, OVER + 1100 * MINUTE);
    await other.goto('instructor/desk/');
    await restoreFrom(other, saved, 'It holds 1 assignment, 4 records and a locked key.');
    await expect(keyWords(other)).toHaveText(words);
    await other.goto('instructor/desk/grade/');
    await expect(other.locator('.g-book tbody tr')).toHaveCount(4);
    await expect(row(other, FAILER.name)).toContainText('1 earlier hand-in');
    await other.context().close();
  });

  await test.step('deleting asks twice', async () => {
    await desk.goto('instructor/desk/grade/');
    await row(desk, LATE.name).getByRole('button', { name: LATE.name }).click();
    await desk.getByRole('button', { name: 'Delete this record…' }).click();
    await expect(desk.getByText('1 record would go, with all hand-ins in it.')).toBeVisible();
    await desk.getByRole('button', { name: 'Go on to delete' }).click();
    await expect(desk.getByText('Delete for good?')).toBeVisible();
    await expect(row(desk, LATE.name)).toHaveCount(1);
    await desk.getByRole('button', { name: 'Yes, delete' }).click();
    await expect(desk.locator('.g-count')).toContainText('3 of 3 records');
    await desk.reload();
    await expect(desk.locator('.g-book tbody th')).toHaveText([EDITOR.name, FAILER.name, CLEAN.name]);
  });

  await test.step('no learner’s browser asked for anything of the desk, and the desk did', () => {
    const ofDesk = (paths: readonly string[]) => [...new Set(paths)].filter((path) => isOfDesk(path));
    expect(fetched.length).toBeGreaterThan(50);
    expect(ofDesk(fetched)).toEqual([]);
    expect(ofDesk(fetchedByDesk).join()).toContain('DeskGrade');
  });
  for (const page of pages.values()) await page.context().close();
});

function valueOf(points: string): number {
  return points
    .split(' ')
    .map((part) => part.split('/').map(Number))
    .reduce((sum, [n = 0, d = 1]) => sum + n / d, 0);
}

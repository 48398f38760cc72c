import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VERDICTS } from '../src/schemas/claim.ts';
import { problemText, readContent } from './read-content.ts';

const COURSE = 'src/course.yaml';
const LESSON = 'src/lessons/the-call.mdx';
const QUIZ = 'src/quizzes/the-call.yaml';
const SOURCES = 'src/evidence/sources.yaml';
const GLOSSARY = 'src/evidence/glossary.yaml';
const FIGURE = 'src/components/figures/FootAndHand.astro';
const SIGNS = 'src/evidence/emergency-signs.yaml';
const RULES = 'src/evidence/board-rules.yaml';
const CHECKLIST = 'src/evidence/hands-on-checklist.yaml';
const CLAIMS = 'src/evidence/claims/grays.yaml';

/** A whole course of one lesson, in files. */
const files: Readonly<Record<string, string>> = {
  [COURSE]: `# All that is true of the course.
title: A small course
line: One lesson.
version: 1.0.0
released: 2026-11-20
plannedLessons: 2
wordsPerMinute: 200
reviewMonths: 24
modules:
  - id: opening
    title: Opening
    about: How it begins.
    lessons: [the-call]
objectives:
  - id: send-her
    lesson: the-call
    text: Send her
final:
  passMark: 80
  minutes: 5
  blueprint:
    send-her: 1
changelog: []
`,
  [LESSON]: `---
title: The call
summary: One call.
description: One call after belly work.
opening: >-
  It is nine
  in the evening.
reviewed: 2026-11-20
palpation: true
takeaways: [One., Two., Three., Four., Five.]
---

<Passage id="why-now">

## Why now

Send <Term id="her">her</Term> now.<Cite id="mori-2020" />

<Figure id="foot-and-hand" />

</Passage>

<Summary />

<Quiz />
`,
  'src/prose/about.mdx': `---
title: About
description: About it.
opening: Why.
reviewed: 2026-11-20
palpation: false
---
We read it.
`,
  [QUIZ]: `lesson: the-call
sitting: 1
items:
  # ---- send-her
  - id: caller
    kind: single
    objective: send-her
    question: What do you say?
    options:
      - id: go
        text: Emergency care now
        rationale: It may be bleeding.
      - id: wait
        text: See how you feel
        rationale: Waiting is the risk.
        misconception: it can wait
    key: go
    passage: why-now
    sources: [mori-2020]
    reviewed: 2026-11-20
`,
  [SOURCES]: `# Sources
- id: mori-2020
  subject: harm
  type: article
  title: A case
  provenance: full
- id: grays
  subject: anatomy
  type: book
  title: Anatomy
  provenance: passages
`,
  [GLOSSARY]: `# Words
- id: her
  term: her
  means: A person.
  sources: [grays]
`,
  [SIGNS]: `reviewed: 2026-11-20
scope: A therapist refers.
words: I had a massage.
tiers:
${['call', 'department', 'today']
  .map(
    (id) => `  - { id: ${id}, action: Act, signs: [{ id: ${id}-1, sign: Pain, think: Harm, sources: [mori-2020] }] }\n`,
  )
  .join('')}after: [Pain]
`,
  'src/evidence/doubts.yaml': `- id: how-soon
  question: How soon?
  course: Soon.
  sheet: No time is named.
  where: [the-call#why-now]
`,
  [RULES]: `- id: iowa-hours
  kind: state
  of: Iowa
  about: Hours
  rule: Half of them hands-on.
  basis: law
  fact: R15
  reviewed: 2026-11-20
  sources: [grays]
`,
  [CHECKLIST]: `reviewed: 2026-11-20
parts:
  - id: before
    title: Before
    steps:
      - { id: asks, text: Asks, basis: [convention], where: ['the-call#why-now'] }
`,
  'src/evidence/claim-topics.yaml': `topics: [{ id: under-the-hand, title: Under the hand }]
`,
  [CLAIMS]: `article: grays
reviewed: 2026-11-21
claims:
  - id: k000-01
    claim: The gut moves away.
    topic: under-the-hand
    verdict: contradicted
    why: It slides, and stays in the way.
    sources: [mori-2020]
    hands: true
    taughtIn: the-call#why-now
`,
  [FIGURE]: `<svg class="fig" role="img">
  <title>A foot</title>
  <desc>A foot and a hand.</desc>
</svg>
`,
};

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'small-course-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Reads the small course after one place in one of its files was spoilt. */
async function read(file?: string, good = '', bad = '') {
  if (file !== undefined && !files[file]?.includes(good)) throw new Error(`${file} does not hold ${good}`);
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, name === file ? text.replace(good, bad) : text);
  }
  return readContent(root, '2026-11-21');
}

/** The one problem that comes of that. */
async function problemOf(file: string, good: string, bad: string) {
  const { problems } = await read(file, good, bad);
  expect(problems).toHaveLength(1);
  return problems[0];
}

/** The line of a file of the small course on which a text stands. */
function lineOf(file: string, text: string): number {
  return files[file]!.slice(0, files[file]!.indexOf(text)).split('\n').length;
}

describe('readContent', () => {
  it('reads a course without a mistake', async () => {
    const { course, emergency, problems } = await read();
    expect(problems).toEqual([]);
    expect(course?.lessons.map(({ id, words }) => [id, words])).toEqual([['the-call', 16]]);
    expect(course?.bank[0]).toMatchObject({ critical: false, passage: { id: 'why-now', title: 'Why now' } });
    expect(course?.prose.map(({ id }) => id)).toEqual(['about']);
    expect(course?.glossary.map(({ id, usedIn }) => [id, usedIn])).toEqual([
      ['her', [{ id: 'the-call', title: 'The call' }]],
    ]);
    expect(emergency?.tiers).toHaveLength(3);
  });

  it('names the line of a word of the glossary that is not marked, and of one with a wrong source', async () => {
    expect(await problemOf(LESSON, '<Term id="her">her</Term>', 'her')).toMatchObject({
      file: LESSON,
      line: lineOf(LESSON, 'Send <Term'),
    });
    expect(await problemOf(GLOSSARY, '[grays]', '[greys]')).toMatchObject({
      file: GLOSSARY,
      line: lineOf(GLOSSARY, 'sources:'),
      message: 'the term "her" names the unknown source "greys"',
    });
  });

  it('names the line of broken YAML, and says the same line everywhere', async () => {
    expect(await problemOf(SIGNS, 'scope: A', 'scope: so: A')).toEqual({
      file: SIGNS,
      line: 2,
      message: 'the YAML cannot be read: Nested mappings are not allowed in compact mappings',
      fix: 'put a text with ": " in it between quotation marks, or mend how far the line is indented',
    });
  });

  it('names the line of broken YAML in the head of a lesson, counted from the top of the file', async () => {
    const { problems } = await read(LESSON, 'description: One', 'description: so: One');
    expect(problems[0]).toEqual({
      file: LESSON,
      line: lineOf(LESSON, 'description:'),
      message: 'the YAML cannot be read: Nested mappings are not allowed in compact mappings',
      fix: 'put a text with ": " in it between quotation marks, or mend how far the line is indented',
    });
  });

  it('names the line of a wrong value in YAML', async () => {
    const { problems } = await read(QUIZ, 'key: go', 'key: gone');
    expect(problems).toContainEqual({
      file: QUIZ,
      line: lineOf(QUIZ, 'key: go'),
      path: ['items', 0, 'key'],
      message: 'items.caller.key: the key "gone" is not one of the options (go, wait)',
      fix: 'write the id of an option',
    });
  });

  it('stops when a review of facts has run out, with the line of its date', async () => {
    const { problems } = await read(LESSON, 'reviewed: 2026-11-20', 'reviewed: 2024-11-20');
    expect(problems).toMatchObject([
      {
        file: LESSON,
        line: lineOf(LESSON, 'reviewed:'),
        message: 'the lesson "the-call" was last reviewed on 2024-11-20, more than 24 months ago',
      },
    ]);
  });

  it('reads a picture that items share, and names its own line for what is wrong in it', async () => {
    const shared = (at: string) => `pictures:
  three: &three
    alt: Three bands.
    width: 320
    height: 120
    shapes: []
    regions:
      - { id: go, d: 'M0 0h320v40H0z', at: [160, 20] }
      - { id: wait, d: 'M0 40h320v40H0z', at: ${at} }
items:
  - kind: hotspot
    picture: *three
    id: caller
    objective: send-her`;
    const good = files[QUIZ]!.slice(files[QUIZ]!.indexOf('items:'), files[QUIZ]!.indexOf('    question:')).trimEnd();
    const { course } = await read(QUIZ, good, shared('[160, 60]'));
    expect(course?.bank[0]?.item).toMatchObject({ kind: 'hotspot', picture: { height: 120, alt: 'Three bands.' } });
    expect(await problemOf(QUIZ, good, shared('[160, 600]'))).toMatchObject({
      file: QUIZ,
      line: 11,
      message: 'items.caller.picture.regions.wait.at: the letter of "wait" stands outside the picture',
    });
  });

  it('names the line of what holds a field that is missing', async () => {
    const { problems } = await read(QUIZ, '        rationale: Waiting is the risk.\n', '');
    expect(problems[0]).toMatchObject({
      file: QUIZ,
      line: lineOf(QUIZ, '- id: wait'),
      message: 'items.caller.options.wait.rationale: every option needs a rationale',
      fix: 'add a line "rationale: …" to what begins here',
    });
  });

  it('names the line of a wrong value in the head of a lesson', async () => {
    const { problems } = await read(LESSON, 'reviewed: 2026-11-20', 'reviewed: yesterday');
    expect(problems[0]).toMatchObject({
      file: LESSON,
      line: lineOf(LESSON, 'reviewed:'),
      message: 'reviewed: write the day as YYYY-MM-DD',
    });
  });

  it('names the first line of the head when a field is missing there', async () => {
    const { problems } = await read(LESSON, 'palpation: true\n', '');
    expect(problems[0]).toMatchObject({ file: LESSON, line: 2, path: ['palpation'] });
  });

  it('names the line of an unknown id in the text of a lesson', async () => {
    expect(await problemOf(LESSON, 'mori-2020', 'mori-2002')).toEqual({
      file: LESSON,
      line: lineOf(LESSON, '<Cite'),
      message: '<Cite id="mori-2002"> names something that is not in src/evidence/sources.yaml',
      fix: 'did you mean "mori-2020"?',
    });
  });

  it('counts the lines of a file from Windows alike', async () => {
    await read();
    const text = files[LESSON]!.replace('mori-2020', 'mori-2002').replaceAll('\n', '\r\n');
    await writeFile(join(root, LESSON), text);
    expect(readContent(root, '2026-11-21').problems).toMatchObject([{ file: LESSON, line: lineOf(LESSON, '<Cite') }]);
  });

  it('names the line of a reference from one YAML file that another does not answer', async () => {
    expect(await problemOf(COURSE, '    send-her: 1', '    send-her: 2')).toMatchObject({
      file: COURSE,
      line: lineOf(COURSE, '    send-her: 1'),
      message: 'the blueprint asks for 2 items of "send-her" and the bank has 1',
    });
    expect(await problemOf(QUIZ, 'sources: [mori-2020]', 'sources: [mori-2020, mori-2021]')).toMatchObject({
      file: QUIZ,
      line: lineOf(QUIZ, 'sources:'),
      message: 'the item "caller" names the unknown source "mori-2021"',
    });
  });

  it('holds the final of a complete course to its targets', async () => {
    expect(await problemOf(COURSE, 'plannedLessons: 2', 'plannedLessons: 1')).toMatchObject({
      file: COURSE,
      line: lineOf(COURSE, '  passMark: 80'),
      message: expect.stringContaining('a guesser passes one form in 2;') as string,
    });
  });

  it('finds a quiz that says it belongs to another lesson', async () => {
    const { problems } = await read(QUIZ, 'lesson: the-call', 'lesson: the-cell');
    expect(problems).toContainEqual({
      file: QUIZ,
      line: 1,
      path: ['lesson'],
      message: 'the file is named "the-call.yaml" and says it belongs to "the-cell"',
      fix: 'name the file the-cell.yaml, or mend its lesson',
    });
  });

  it('finds an unknown source on the emergency sheet', async () => {
    expect(
      await problemOf(
        SIGNS,
        'id: today-1, sign: Pain, think: Harm, sources: [mori-2020]',
        'id: today-1, sign: Pain, think: Harm, sources: [mori]',
      ),
    ).toEqual({
      file: SIGNS,
      line: lineOf(SIGNS, 'id: today'),
      path: ['tiers', 2, 'signs', 0, 'sources'],
      message: 'the sign "today-1" names the unknown source "mori"',
      fix: 'use an id from src/evidence/sources.yaml',
    });
  });

  it('finds a doubt about a place that is not there', async () => {
    const { problems } = await read('src/evidence/doubts.yaml', '#why-now', '#why-not');
    expect(problems).toMatchObject([
      {
        file: 'src/evidence/doubts.yaml',
        line: 5,
        message: 'the doubt "how-soon" names the unknown place "the-call#why-not"',
      },
    ]);
  });

  it("names the line of a board's rule with a wrong source, and of one that was read too long ago", async () => {
    expect(await problemOf(RULES, '[grays]', '[greys]')).toMatchObject({
      file: RULES,
      line: lineOf(RULES, 'sources:'),
      message: 'the rule "iowa-hours" names the unknown source "greys"',
    });
    expect(await problemOf(RULES, '2026-11-20', '2024-11-20')).toMatchObject({
      file: RULES,
      line: lineOf(RULES, 'reviewed:'),
      message: 'the rule "iowa-hours" was last reviewed on 2024-11-20, more than 24 months ago',
    });
  });

  it('names the line of a step of the checklist that no passage teaches, and of a checklist not reviewed for too long', async () => {
    expect(await problemOf(CHECKLIST, '#why-now', '#why-not')).toMatchObject({
      file: CHECKLIST,
      line: lineOf(CHECKLIST, 'id: asks'),
      message: 'the step "asks" is said to be taught in "the-call#why-not", and there is no such passage',
    });
    expect(await problemOf(CHECKLIST, '2026-11-20', '2024-11-20')).toMatchObject({ file: CHECKLIST, line: 1 });
  });

  it('finds claims that name another article than their file', async () => {
    expect(await problemOf(CLAIMS, 'article: grays', 'article: mori-2020')).toEqual({
      file: CLAIMS,
      line: 1,
      path: ['article'],
      message: 'the file is named "grays.yaml" and says it judges "mori-2020"',
      fix: 'name the file mori-2020.yaml, or mend its article',
    });
  });

  it('names the line of a claim without a verdict, and of one that points to no passage', async () => {
    expect(await problemOf(CLAIMS, '    verdict: contradicted\n', '')).toMatchObject({
      file: CLAIMS,
      line: lineOf(CLAIMS, 'id: k000-01'),
      message: 'claims.k000-01.verdict: this must be one of: ' + VERDICTS.join(', '),
    });
    expect(await problemOf(CLAIMS, 'the-call#why-now', 'the-call#why-not')).toMatchObject({
      file: CLAIMS,
      line: lineOf(CLAIMS, 'taughtIn:'),
      fix: 'did you mean "why-now"?',
    });
  });

  it('finds a lesson without a head', async () => {
    const { problems } = await read(LESSON, '---\n', '');
    expect(problems[0]).toEqual({
      file: LESSON,
      line: 1,
      message: 'the file has no head',
      fix: 'begin it with --- title: … ---',
    });
  });

  it('finds a figure that no component draws', async () => {
    expect(await problemOf(LESSON, 'foot-and-hand', 'foot-and-hands')).toMatchObject({
      file: LESSON,
      line: lineOf(LESSON, '<Figure'),
      fix: 'did you mean "foot-and-hand"?',
    });
  });

  it('names the one mistake of a file that cannot be read, and not what other files miss in it', async () => {
    expect(await problemOf(QUIZ, 'key: go', 'key: gone')).toMatchObject({ file: QUIZ });
    expect(await problemOf(QUIZ, '    kind:', '   kind:')).toMatchObject({ file: QUIZ });
    expect(await problemOf(LESSON, 'palpation: true', 'palpation: yes')).toMatchObject({ file: LESSON });
  });

  it('finds a figure that the policy would turn black', async () => {
    expect(await problemOf(FIGURE, '</svg>', '  <path style="fill: red" />\n</svg>')).toMatchObject({
      file: FIGURE,
      line: 4,
    });
  });

  it('gives no course when the course file cannot be read, and says why', async () => {
    const { course, problems } = await read(COURSE, 'version: 1.0.0', 'version: first');
    expect(course).toBeUndefined();
    expect(problems).toMatchObject([{ file: COURSE, line: 4, message: 'version: a content version looks like 1.4.0' }]);
  });

  it('says so when a file is empty', async () => {
    const { problems } = await read(SOURCES, files[SOURCES], '');
    expect(problems).toMatchObject([{ file: SOURCES, line: 1 }]);
    expect(problems[0]?.message).toMatch(/^the file: /);
  });
});

describe('locate', () => {
  it('gives its line to a problem that was found after reading, and keeps all else of it', async () => {
    const { locate } = await read();
    const late = { file: QUIZ, path: ['items', 0, 'waivers', 0], message: 'wrong', fix: 'mend it', rule: 'waiver' };
    expect(locate([late])).toEqual([{ ...late, line: lineOf(QUIZ, 'id: caller') }]);
  });
});

describe('problemText', () => {
  it('prints where, what and how to mend it, so that an editor can follow it', () => {
    const problem = { file: QUIZ, message: 'it is wrong', fix: 'put it right' };
    expect(problemText({ ...problem, line: 7 })).toBe(`${QUIZ}:7: it is wrong\n    to mend it: put it right`);
    expect(problemText(problem)).toBe(`${QUIZ}: it is wrong\n    to mend it: put it right`);
  });
});

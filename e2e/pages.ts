import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** One page of further practice stands for all of them: it asks every kind but a case. */
const PRACTICE = 'lessons/twelve-layers/practice/';

/** Nor is every lesson's sheet of questions looked at, and every answer key: those of one lesson, which has every kind but a case. */
const PAPER = 'lessons/twelve-layers/paper/';

/** Every page of the build under test, and one that is not there. */
export const PAGES = [
  ...globSync('**/index.html', { cwd: 'dist' })
    .map((file) => (file === 'index.html' ? '' : `${dirname(file)}/`))
    .filter((page) => !page.endsWith('practice/') || page === PRACTICE)
    .filter((page) => !page.includes('/paper/') || page.startsWith(PAPER))
    .sort(),
  'nowhere/',
];

/** One page of each sort: the lessons differ in their words and figures only. */
export const SORTS = PAGES.filter((page) => !page.startsWith('lessons/') || page.startsWith('lessons/twelve-layers/'));

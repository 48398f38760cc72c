import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** One page of further practice stands for all of them: it asks every kind but a case. */
const PRACTICE = 'lessons/twelve-layers/practice/';

/** Every page of the build under test, and one that is not there. */
export const PAGES = [
  ...globSync('**/index.html', { cwd: 'dist' })
    .map((file) => (file === 'index.html' ? '' : `${dirname(file)}/`))
    .filter((page) => !page.endsWith('practice/') || page === PRACTICE)
    .sort(),
  'nowhere/',
];

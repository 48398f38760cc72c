import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('docs/reliability.md', 'utf8');

/** The tests that the page names, as `file`, title and the mark by which its tables point to it. */
const named = [...text.matchAll(/^- `(.+?)`: (.+) \(([A-Z]\d+)\)$/gm)].map(([, file = '', title = '', mark = '']) => ({
  file,
  title,
  mark,
}));
const [tables = ''] = text.split('\n## Tests\n');
const pointed = [...tables.matchAll(/\b[A-Z]\d+\b/g)].map(([mark]) => mark);

it('every mark in the tables names one test, and every test is pointed to', () => {
  const marks = named.map(({ mark }) => mark);
  expect(new Set(marks).size).toBe(marks.length);
  expect(new Set(pointed)).toEqual(new Set(marks));
});

it('every fault names what the learner sees and a proof', () => {
  const rows = [...tables.matchAll(/^\| (?!fault|door|---)(.+) \| (.+) \| (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(35);
});

it.each(named)('$file has the test "$title"', ({ file, title }) => {
  const tests = readFileSync(file, 'utf8');
  expect([`'${title}'`, `\`${title}\``].some((quoted) => tests.includes(quoted))).toBe(true);
});

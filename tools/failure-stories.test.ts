import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The tests that docs/failure-stories.md names, as `file` and title. */
const named = [...readFileSync('docs/failure-stories.md', 'utf8').matchAll(/^- `(.+?)`: (.+)$/gm)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

it('the failure stories name tests', () => {
  expect(named.length).toBeGreaterThan(20);
});

it.each(named)('$file has the test "$title"', ({ file, title }) => {
  expect(readFileSync(file, 'utf8')).toContain(`'${title}'`);
});

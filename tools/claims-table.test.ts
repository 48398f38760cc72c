import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { passageFix } from '../src/catalog/check-claims.ts';
import { plainText } from '../src/catalog/lesson-text.ts';
import { withTable } from './claims-table.ts';
import { readContent } from './read-content.ts';

const document = readFileSync('docs/claims.md', 'utf8');
const { course } = readContent(process.cwd());
const claims = course?.claims ?? [];

/** How many claims of each source article were found and judged. */
const COUNTS = {
  'anatomy-spotlight-psoas': 19,
  'dealing-with-back-pain-psoas': 34,
  'ingraham-psoas': 61,
  'mobility-mastery-insurance': 52,
  'turtle-dance-core': 75,
};

it('every claim of the five source articles is judged', () => {
  const counts = claims.reduce<Record<string, number>>(
    (sum, { article: { id } }) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }),
    {},
  );
  expect(counts).toEqual(COUNTS);
});

it('the table of claims is up to date', () => {
  expect(document, 'renew it with node tools/claims-table.ts --write').toBe(withTable(document, claims));
});

/** The hand-written rows: topic, home, words. */
const homes = [...document.matchAll(/^\| (.+) \| `([a-z0-9#-]+)` \| (.+) \|$/gm)].filter(
  ([, topic = '']) => !/^k\d{3}-/.test(topic),
);

it('the topics that are easy to leave out are all there', () => {
  expect(homes.length).toBeGreaterThanOrEqual(35);
});

it.each(homes.map(([, topic = '', home = '', words = '']) => ({ topic, home, words })))(
  'the topic $topic is taught in $home',
  ({ home, words }) => {
    const [page = '', passage] = home.split('#');
    const folder = course?.lessons.some(({ id }) => id === page) ? 'src/lessons' : 'src/prose';
    const body = readFileSync(`${folder}/${page}.mdx`, 'utf8');
    expect(passageFix({ lessons: [{ id: page, body }] }, home)).toBeUndefined();
    const text =
      passage === undefined ? body : (body.split(`<Passage id="${passage}">`)[1] ?? '').split('</Passage>')[0];
    expect(plainText(text ?? '').toLowerCase()).toContain(words);
  },
);

import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchDocuments, searchFile } from '../src/catalog/search-file.ts';
import { isAlarming } from '../src/domain/search/alarm.ts';
import { find, readIndex } from '../src/domain/search/find.ts';
import { SAME } from '../src/domain/search/synonyms.ts';
import { rootsOf } from '../src/domain/search/words.ts';
import { readContent } from './read-content.ts';

/* The course as it stands: what lay readers ask, and what they find. */

const { course, emergency } = readContent('.');
const body = (file: string) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const headings = (text: string) =>
  [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => ({ depth: 2, slug: heading, text: heading }));
const documents = searchDocuments(course!, emergency!, {
  lessons: new Map(course!.lessons.map(({ id }) => [id, body(`src/lessons/${id}.mdx`)])),
  prose: new Map(
    course!.prose.map(({ id }) => {
      const text = body(`src/prose/${id}.mdx`);
      return [id, { body: text, headings: headings(text) }];
    }),
  ),
});
const { json } = searchFile(documents);
const index = readIndex(json);

describe('search over the course as it stands', () => {
  it('is fetched in less than 120 kB', () => {
    expect(gzipSync(json, { level: 9 }).length).toBeLessThan(120 * 1024);
  });

  it('holds every lesson, passage, figure, sign and source', () => {
    const addresses = new Set(documents.map(({ address }) => address));
    for (const { id, passages } of course!.lessons)
      for (const passage of passages) expect(addresses).toContain(`lessons/${id}/#${passage.id}`);
    for (const { id } of course!.sources) expect(addresses).toContain(`sources/#source-${id}`);
    const count = (kind: string) => documents.filter((one) => one.kind === kind).length;
    expect(count('sign')).toBe(emergency!.tiers.flatMap(({ signs }) => signs).length + 1);
    const figures = course!.lessons.flatMap(({ id }) => [...body(`src/lessons/${id}.mdx`).matchAll(/<Figure\b/g)]);
    expect(count('figure')).toBe(figures.length);
  });

  it('leads only to pages that are there', () => {
    const teaching = documents.filter(({ address }) => /^(instructor\/|assign\/|hand-in\/)/.test(address));
    for (const { address } of teaching.filter(({ address }) => !address.startsWith('instructor/#'))) {
      const path = address.replace(/\/?(#.*)?$/, '');
      if (path !== 'instructor')
        expect([`src/pages/${path}.astro`, `src/pages/${path}/index.astro`].some(existsSync), address).toBe(true);
    }
    expect(teaching.length).toBeGreaterThan(10);
  });

  it('shows no markup', () => {
    for (const { title, text } of documents) expect(`${title} ${text}`).not.toMatch(/<\/?[A-Z]|\{\/\*|\]\(|\*\*/);
  });

  it('has a group of names only where one of them stands in the course', () => {
    const text = ` ${documents.map(({ title, text }) => rootsOf(`${title} ${text}`).join(' ')).join(' ')} `;
    expect(SAME.filter((group) => !group.some((name) => text.includes(` ${rootsOf(name).join(' ')} `)))).toEqual([]);
  });

  it.each([
    ['belly button', 'lessons/right-left-above/#above-the-navel'],
    ['blood thinner', 'lessons/ask-first/#bleeding'],
    ['tummy ache after massage', 'emergency/#tier-department'],
    ['threw up', 'emergency/#tier-department'],
    ['permission', 'lessons/consent-and-stopping/'],
    ['aneurism', 'lessons/ask-first/#vessels'],
    ['Mori', 'sources/#source-mori-2020'],
    ['syllabus', 'instructor/syllabus/'],
    ['handout for my class', 'instructor/hand-out/'],
    ['hands-on checklist', 'instructor/hands-on-checklist/'],
    ['state board rules', 'instructor/state-rules/'],
    ['give homework to my class', 'instructor/desk/assign/'],
    ['gradebook', 'instructor/desk/grade/'],
    ['can they cheat', 'instructor/desk/#trust'],
    ['hand in my assignment', 'hand-in/'],
  ])('finds for "%s" the place that answers it among the first ten', (question, address) => {
    expect(
      find(index, question)
        .hits.slice(0, 10)
        .map((hit) => hit.address),
    ).toContain(address);
  });

  it('shows the way to the emergency signs for every one of them', () => {
    const signs = [...emergency!.tiers.flatMap(({ signs }) => signs.map(({ sign }) => sign)), ...emergency!.after];
    expect(signs.filter((sign) => !isAlarming(sign))).toEqual([]);
  });
});

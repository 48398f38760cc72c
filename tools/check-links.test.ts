import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { brokenLinks } from './check-links.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function site(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the link check', () => {
  it('finds nothing where pages, files and fragments are there', () => {
    const files = {
      'index.html':
        '<a href="/course/lessons/one/#why">one</a><a href="https://example.org/">away</a><link href="/course/a.css">',
      'lessons/one/index.html': '<p id="why"><a href="../../">home</a><a href="#why">here</a></p>',
      'a.css': '',
    };
    expect(brokenLinks(site(files), '/course/')).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="/course/nope/">x</a>', 'there is no such page or file'],
    ['a passage that is not there', '<a href="/course/#gone">x</a>', 'the page has nothing with the id "gone"'],
    ['an address outside the base path', '<a href="/lessons/">x</a>', 'it leaves the base path /course/'],
    [
      'an island whose file is not there',
      '<astro-island component-url="/course/_astro/x.js">',
      'there is no such page or file',
    ],
  ])('finds %s', (_what, html, why) => {
    expect(brokenLinks(site({ 'index.html': html }), '/course/')).toMatchObject([{ page: 'index.html', why }]);
  });

  it('finds an id that stands twice in a page, once', () => {
    const html = '<p id="a"></p><p id="a"></p><p id="a"></p><p id="b"></p>';
    expect(brokenLinks(site({ 'index.html': html }), '/')).toEqual([
      { page: 'index.html', link: '#a', why: 'several places of the page have this id' },
    ]);
  });

  it('finds a place that search would lead to and that is not there', () => {
    const places = { 0: { address: 'lessons/one/#why' }, 1: { address: 'lessons/one/#gone' }, 2: { address: 'nope/' } };
    const files = {
      'lessons/one/index.html': '<p id="why">',
      'search/data/x.json': JSON.stringify({ storedFields: places }),
    };
    expect(brokenLinks(site(files), '/course/')).toEqual([
      { page: 'search/data/x.json', link: 'lessons/one/#gone', why: 'the page has nothing with the id "gone"' },
      { page: 'search/data/x.json', link: 'nope/', why: 'there is no such page or file' },
    ]);
  });
});

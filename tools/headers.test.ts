import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HASHED_FOLDERS } from '../src/worker/files.ts';
import { CACHE, forApache, forCaddy, forNetlify, forNginx, forVercel, HEADERS, headersOf } from './headers.ts';

const HOSTING = readFileSync('docs/hosting.md', 'utf8');

/** What a file for a host says of each header: read back from its own notation. */
const READERS: Readonly<Record<string, (base: string) => [string, string][]>> = {
  Netlify: (base) => pairs(forNetlify(base), /^ {2}([\w-]+): (.+)$/gm),
  Apache: (base) => pairs(forApache(base), /^ {2}Header (?:always )?set ([\w-]+) "([^"]+)"/gm),
  nginx: (base) => [
    ...pairs(forNginx(base), /^ +add_header ([\w-]+) "([^"]+)" always;$/gm),
    ...pairs(forNginx(base), /^ {2}(?:default|"[^"]+") "([^"]+)";$/gm).map((one): [string, string] => [
      'Cache-Control',
      one[0],
    ]),
  ],
  Caddy: (base) => pairs(forCaddy(base), /^(?: {2}|header @hashed )([\w-]+) "([^"]+)"$/gm),
  Vercel: () =>
    (JSON.parse(forVercel()) as { headers: { headers: { key: string; value: string }[] }[] }).headers.flatMap(
      ({ headers }) => headers.map(({ key, value }): [string, string] => [key, value]),
    ),
};

const pairs = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '', value = '']): [string, string] => [name, value]);

describe.each(Object.entries(READERS))('the headers for %s', (_, read) => {
  it.each(['/', '/course/'])('are those of every other host, below %s', (base) => {
    const said = read(base);
    for (const [name, value] of Object.entries(HEADERS))
      expect(said.filter(([one]) => one === name)).toEqual([[name, value]]);
    const kept = new Set(said.flatMap(([name, value]) => (name === 'Cache-Control' ? [value] : [])));
    expect(kept).toEqual(new Set([CACHE.hashed, CACHE.other]));
    expect(new Set(said.map(([name]) => name))).toEqual(new Set([...Object.keys(HEADERS), 'Cache-Control']));
  });
});

describe('what may be kept for a year', () => {
  it('is only what changes its name with its content', () => {
    expect(headersOf('_astro/quiz.tD2e6r2M.js')['Cache-Control']).toBe(CACHE.hashed);
    for (const path of ['', 'sw.js', 'lessons/bank/', 'bank', 'search/', 'offline.json', 'explorer/structures.json'])
      expect(headersOf(path)['Cache-Control'], path).toBe(CACHE.other);
  });

  it.each(['/', '/course/'])('is found by the patterns of Apache and nginx, below %s', (base) => {
    const patterns = [forApache(base), forNginx(base)].map(
      (text) => new RegExp(/(?:m#|~)(\^\([^)]*\)\/?)/.exec(text)?.[1] ?? 'none'),
    );
    for (const pattern of patterns) {
      for (const folder of HASHED_FOLDERS) expect(`${base}${folder}/a.12345678.js`).toMatch(pattern);
      for (const path of ['', 'sw.js', 'lessons/bank/', 'banknotes', 'search/'])
        expect(`${base}${path}`).not.toMatch(pattern);
    }
  });
});

describe('written down', () => {
  it.each([
    ['nginx', forNginx('/')],
    ['apache', forApache('/')],
    ['caddy', forCaddy('/')],
    ['_headers', forNetlify('/')],
  ])('in docs/hosting.md as it is sent: %s', (mark, text) => {
    expect(HOSTING).toContain(`\`\`\`${mark}\n${text.trimEnd()}\n\`\`\``);
  });

  it('in vercel.json', () => {
    expect(readFileSync('vercel.json', 'utf8')).toBe(forVercel());
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleKillSwitch, bundlePageScript, bundleWorker, buildName } from './offline-bundle.ts';
import { offlineFiles, offlineSize } from './offline-files.ts';
import { writeWorker } from './offline-worker.ts';

const ROOT = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'course-'));
  const files = {
    'index.html': 'home',
    '404.html': 'no such page',
    'final/index.html': 'final '.repeat(500),
    'lessons/a b/index.html': 'a lesson',
    'handbook/index.html': 'a book',
    'instructor/index.html': 'for instructors',
    '_astro/quiz.tD2e6r2M.js': 'script',
    '_astro/font.AAAAAAAA.woff2': 'f'.repeat(1000),
    _headers: 'of the host',
    '.nojekyll': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the files to save', () => {
  it('are those a browser can ask for, at their addresses, and not the host’s or the worker’s own', async () => {
    await writeWorker(ROOT, folder);
    expect((await offlineFiles(folder)).map(({ path, group }) => [path, group])).toEqual([
      ['404.html', 'course'],
      ['_astro/font.AAAAAAAA.woff2', 'course'],
      ['_astro/quiz.tD2e6r2M.js', 'course'],
      ['final/', 'course'],
      ['handbook/', 'paper'],
      ['', 'course'],
      ['instructor/', 'teaching'],
      ['lessons/a%20b/', 'course'],
    ]);
  });

  it('weigh what lies on the device, and packed what a host sends: fonts are packed already', async () => {
    const size = offlineSize(folder, await offlineFiles(folder), 'course');
    expect(size.files).toBe(6);
    expect(size.bytes).toBe(4 + 12 + 3000 + 8 + 6 + 1000);
    expect(size.packed).toBeGreaterThan(1000);
    expect(size.packed).toBeLessThan(1300);
  });
});

describe('the worker', () => {
  it('is the same text for the same files, and another one when any file changes', async () => {
    const before = await offlineFiles(folder);
    expect(await bundleWorker(ROOT, before, 0.25)).toBe(await bundleWorker(ROOT, await offlineFiles(folder), 0.2501));
    writeFileSync(join(folder, 'final/index.html'), 'another final');
    const after = await offlineFiles(folder);
    expect(buildName(after)).not.toBe(buildName(before));
    expect(await bundleWorker(ROOT, after, 0.25)).not.toBe(await bundleWorker(ROOT, before, 0.25));
  });

  it('is written with its list and the cost of it, as one script that imports nothing', async () => {
    const size = await writeWorker(ROOT, folder);
    const text = readFileSync(join(folder, 'sw.js'), 'utf8');
    for (const { path, digest } of await offlineFiles(folder)) {
      expect(text).toContain(path);
      expect(text).toContain(digest);
    }
    expect(text).not.toMatch(/\bimport\b|importScripts|SAVED_/);
    expect(JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8'))).toEqual(size);
  });

  it('and its end need no part of a page', async () => {
    for (const text of [await bundleWorker(ROOT, [], 1), await bundleKillSwitch(ROOT)])
      expect(text).not.toMatch(/\bdocument\b|localStorage/);
  });
});

it('the script of the pages imports nothing and knows where the course is', async () => {
  const text = await bundlePageScript(ROOT, '/course/');
  expect(text).toContain('/course/');
  expect(text).not.toMatch(/\bimport\b|\bexport\b/);
});

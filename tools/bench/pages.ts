import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bounds } from './load.ts';
import { nameOf } from './sizes.ts';

/** A page to open, and what it has to keep to. */
export interface PageToOpen {
  readonly name: string;
  /** Its address below the course's. */
  readonly page: string;
  readonly bounds: Bounds;
}

/**
 * A lesson. 2.5 s and 200 ms are the limits of what Web Vitals and Lighthouse call good on a phone; nothing moves by itself.
 * When the first question answers is watched: docs/benchmark.md has the number to beat.
 */
const LESSON: Bounds = { largest: 2500, blocked: 200, shift: 0 };

/** The explorer's island draws three pictures in one go; beyond 600 ms Lighthouse calls a phone's page slow. */
const EXPLORER: Bounds = { largest: 2500, blocked: 600, shift: 0.02 };

/** The longest lesson, and the explorer's own page. */
export function pagesToOpen(folder: string): PageToOpen[] {
  const longest = globSync('lessons/*/index.html', { cwd: folder })
    .map((page) => ({ page, length: gzipSync(readFileSync(join(folder, page))).length }))
    .reduce((a, b) => (b.length > a.length ? b : a)).page;
  return [
    {
      name: `longest lesson (${nameOf(longest)})`,
      page: longest.replaceAll('\\', '/').replace(/index\.html$/, ''),
      bounds: LESSON,
    },
    { name: 'explorer', page: 'explorer/', bounds: EXPLORER },
  ];
}

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
 * A lesson. Drawn within 1.1 s, a third of what counts as good. Its first question answers within 1.4 s: when prose and quiz
 * were tried in other frames behind the same line, the next best took 1,396 ms. Nothing moves by itself.
 */
const LESSON: Bounds = { largest: 1100, usable: 1400, blocked: 200, shift: 0 };

/** The explorer's island is half as large again as a lesson's first question, and draws three pictures. */
const EXPLORER: Bounds = { largest: 1100, usable: 2000, blocked: 300, shift: 0.02 };

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

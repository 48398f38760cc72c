import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What a reader of a page downloads, in bytes after gzip. Fonts are packed already and counted as they are. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  /** Script files the page loads by itself, before any question is in view. */
  readonly scriptsAtOnce: number;
  /** What those fetch by themselves once the page stands: the second copy of progress and its notices. */
  readonly scriptsAfterwards: number;
  /** All other script files and those at once, when every island is awake and the explorer, where there is one, open. */
  readonly scripts: number;
  readonly fonts: number;
  readonly requests: number;
}

/** The budgets of a lesson page with its quiz. Scripts inside the page are part of its HTML. */
export const LESSON_BUDGET: Weight = {
  html: 24 * 1024,
  // One file for the whole site, with the final, the review and every kind of question: fetched once, kept for all pages.
  css: 12 * 1024,
  scriptsAtOnce: 6 * 1024,
  // (With the few lines that the bundler puts into a file of their own once any page needs a CommonJS library.)
  scriptsAfterwards: 4.25 * 1024,
  scripts: 30 * 1024,
  fonts: 60 * 1024,
  requests: 12,
};

/**
 * Those of a page of further practice, which has no text and no figure but may hold every kind of question there is, and of
 * the clinic, whose questions are cases: two or three kilobytes of script for each kind besides the plain ones, and for the
 * pad ten more with the styles of the explorer. (The slice under a pad comes when a learner opens it.)
 */
export const PRACTICE_BUDGET: Weight = {
  ...LESSON_BUDGET,
  css: 15 * 1024,
  scripts: 48 * 1024,
  requests: 18,
};

/** Those of a lesson that holds the anatomy explorer, which is fetched when it is opened and has styles of its own. */
export const EXPLORER_BUDGET: Weight = { ...LESSON_BUDGET, css: 15 * 1024, scripts: 58 * 1024, requests: 18 };

/** The budget of the explorer's own script, beyond what Svelte needs. */
export const EXPLORER_ISLAND = 25 * 1024;

/** Those of a sheet of questions, which has no script of its own, and the styles of printed matter besides. */
export const PAPER_BUDGET: Weight = { ...LESSON_BUDGET, css: 15 * 1024 };

/** What the copy on the device costs, in bytes: the worker with its list and the script of the pages after gzip. */
export interface OfflineWeight {
  readonly worker: number;
  readonly script: number;
  /** What a first visit downloads beside the page, packed as a host sends it. */
  readonly download: number;
  /** What then lies on the device. */
  readonly device: number;
}

/** Fetched once, after the page is there: it must not be dear, nor fill an old phone. */
export const OFFLINE_BUDGET: OfflineWeight = {
  // Most of it is its list of files, which grows with every page and island: those of the desk and of checking too.
  worker: 10.5 * 1024,
  script: 4 * 1024,
  download: 2 * 1024 * 1024,
  device: 10 * 1024 * 1024,
};

/** Weighs what a build saves for offline. */
export function weighOffline(folder: string): OfflineWeight {
  const size = JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')) as { bytes: number; packed: number };
  const packed = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const [script = ''] = globSync('_astro/offline.*.js', { cwd: folder });
  return { worker: packed('sw.js'), script: packed(script), download: size.packed, device: size.bytes };
}

/** Whether a page holds the explorer. */
export const explores = (folder: string, page: string): boolean =>
  readFileSync(join(folder, page), 'utf8').includes('ExplorerBox');

/** The budgets of a page below `lessons/`, and whether it holds the explorer. */
export function budgetOf(page: string, withExplorer: boolean): Weight {
  if (/[\\/]paper[\\/]/.test(page)) return PAPER_BUDGET;
  if (withExplorer) return EXPLORER_BUDGET;
  return /practice\/index|the-clinic/.test(page) ? PRACTICE_BUDGET : LESSON_BUDGET;
}

/** Weighs a built page: the page, what it links, and what that imports in turn. */
export function weigh(folder: string, base: string, page: string): Weight {
  const html = readFileSync(join(folder, page), 'utf8');
  const document = parse(html);
  const attributes = (selector: string, name: string) =>
    document.querySelectorAll(selector).flatMap((element) => element.getAttribute(name) ?? []);
  const local = (address: string) => address.slice(base.length);

  const styles = new Set(attributes('link[rel=stylesheet]', 'href').map(local));
  const own = attributes('script[src]', 'src').map(local);
  const atOnce = withImports(folder, own);
  const afterwards = without(withImports(folder, own, true, ASSIGNED), atOnce);
  const islands = ['component-url', 'renderer-url'].flatMap((name) => attributes(`[${name}]`, name).map(local));
  const all = without(withImports(folder, [...atOnce, ...islands], explores(folder, page), ASSIGNED), afterwards);
  const fonts = globSync('**/*.woff2', { cwd: folder });
  const preloaded = attributes('link[rel=preload][as=font]', 'href').length;
  const packed = (files: Iterable<string>) => packedSize(folder, files);
  return {
    html: gzipSync(html, { level: 9 }).length,
    css: packed(styles),
    scriptsAtOnce: packed(atOnce),
    scriptsAfterwards: packed(afterwards),
    scripts: packed(all),
    fonts: fonts.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0),
    // The page, its styles and scripts, and the one font a page in English needs.
    requests: 1 + styles.size + all.size + afterwards.size + preloaded,
  };
}

/** What only a learner with an assignment fetches after the page: it is no part of what every reader downloads. */
const ASSIGNED = /^time-keeper\./;

/** What the islands of a page weigh beyond the page's own script and the runtime of Svelte, whose binding of a list is a file of its own. */
export function weighIslands(folder: string, base: string, page: string): number {
  const document = parse(readFileSync(join(folder, page), 'utf8'));
  const files = (selector: string, name: string) =>
    document.querySelectorAll(selector).map((element) => element.getAttribute(name)!.slice(base.length));
  const ofThePage = withImports(folder, files('script[src]', 'src'), true);
  const all = [...withImports(folder, files('[component-url]', 'component-url'), true)];
  return packedSize(
    folder,
    all.filter((file) => !ofThePage.has(file) && !/\/(?:client\.svelte|select)\.[^/]*$/.test(file)),
  );
}

const without = (files: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...files].filter((file) => !others.has(file)));

/** Bytes of files after gzip. */
const packedSize = (folder: string, files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

/** Script files and everything they import but `not`; what they import only later where it is asked for. */
function withImports(folder: string, files: readonly string[], later = false, not?: RegExp): Set<string> {
  const imports = later
    ? /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+)["'`]/g
    : /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g;
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(imports)) if (!not?.test(name)) visit(`_astro/${name}`);
  };
  files.forEach(visit);
  return found;
}

if (import.meta.main) {
  const [folder = 'dist', base = '/'] = process.argv.slice(2);
  let over = 0;
  const tell = (name: string, weight: object, budget: object) => {
    console.log(name);
    const budgets = new Map<string, number>(Object.entries(budget));
    for (const [part, bytes] of Object.entries(weight) as [string, number][]) {
      const most = budgets.get(part) ?? 0;
      if (bytes > most) over += 1;
      console.log(`  ${bytes > most ? 'OVER ' : '     '}${part.padEnd(18)}${bytes} of ${most}`);
    }
  };
  for (const page of globSync('lessons/**/index.html', { cwd: folder }).sort())
    tell(page, weigh(folder, base, page), budgetOf(page, explores(folder, page)));
  const explorer = 'explorer/index.html';
  tell(explorer, { island: weighIslands(folder, base, explorer) }, { island: EXPLORER_ISLAND });
  tell('saved for offline', weighOffline(folder), OFFLINE_BUDGET);
  if (over > 0) process.exit(1);
}

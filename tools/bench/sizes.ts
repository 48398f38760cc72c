import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { budgetOf, packedSize, weigh, type Weight, withImports } from '../check-size.ts';
import type { Row } from './row.ts';

/** What the explorer's island may weigh beside Svelte, in bytes. */
const EXPLORER_BUDGET = 25 * 1024;

/** What of a page's weight is told. Requests and fonts are held by the size check. */
const PARTS: readonly { readonly part: keyof Weight; readonly name: string }[] = [
  { part: 'html', name: 'the page itself' },
  { part: 'css', name: 'its styles' },
  { part: 'scriptsAtOnce', name: 'scripts at once' },
  { part: 'scripts', name: 'all scripts' },
];

/** A page below `lessons/`, and how it stands to its budget. */
interface Weighed {
  readonly page: string;
  readonly weight: Weight;
  readonly budget: Weight;
}

/** Bytes after gzip, of a build for the root of a host. The bounds are those that the size check holds. */
export function sizeRows(folder: string): Row[] {
  const pages = globSync('lessons/**/index.html', { cwd: folder }).sort();
  const weighed = pages.map((page) => ({ page, weight: weigh(folder, '/', page), budget: budgetOf(page) }));
  const explored = weighed.filter(({ page }) => hasExplorer(folder, page));
  return [
    ...PARTS.map(({ part, name }) => nearest(weighed, part, `lesson nearest to its budget: ${name}`)),
    ...(explored.length > 0 ? [nearest(explored, 'scripts', 'lesson with an explorer: all scripts')] : []),
    islandRow(folder),
  ];
}

/** A lesson by its address: `twelve-layers`, `twelve-layers/practice`. */
export const nameOf = (page: string): string => page.replaceAll('\\', '/').replace(/^lessons\/|\/index\.html$/g, '');

/** The page of these that has least room left for a part of its weight. */
function nearest(weighed: readonly Weighed[], part: keyof Weight, name: string): Row {
  const share = ({ weight, budget }: Weighed) => weight[part] / budget[part];
  const { page, weight, budget } = weighed.reduce((a, b) => (share(b) > share(a) ? b : a));
  return { name: `${name} (${nameOf(page)})`, unit: 'B', measured: weight[part], bound: budget[part] };
}

/** Pages that show an explorer link its styles. */
const hasExplorer = (folder: string, page: string): boolean =>
  /<link[^>]*\/explorer\.[^"]*\.css/.test(readFileSync(join(folder, page), 'utf8'));

/** The explorer beside what every island loads, which is Svelte and the piece that starts it. */
function islandRow(folder: string): Row {
  const page = parse(readFileSync(join(folder, 'explorer/index.html'), 'utf8'));
  const files = (name: string) =>
    page.querySelectorAll(`[${name}]`).map((island) => island.getAttribute(name)!.replace(/^\//, ''));
  const runtime = withImports(folder, files('renderer-url'));
  const own = [...withImports(folder, files('component-url'))].filter((file) => !runtime.has(file));
  return {
    name: 'explorer: island beside Svelte',
    unit: 'B',
    measured: packedSize(folder, own),
    bound: EXPLORER_BUDGET,
  };
}

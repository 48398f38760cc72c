import { globSync } from 'node:fs';
import { budgetOf, EXPLORER_ISLAND, explores, weigh, weighIslands, type Weight } from '../check-size.ts';
import type { Row } from './row.ts';

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
  const weighed = pages.map((page) => {
    const withExplorer = explores(folder, page);
    return { page, weight: weigh(folder, '/', page), budget: budgetOf(page, withExplorer), withExplorer };
  });
  const explored = weighed.filter(({ withExplorer }) => withExplorer);
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

/** The explorer beside what every island loads. */
const islandRow = (folder: string): Row => ({
  name: 'explorer: island beside Svelte',
  unit: 'B',
  measured: weighIslands(folder, '/', 'explorer/index.html'),
  bound: EXPLORER_ISLAND,
});

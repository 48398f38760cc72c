import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';

/** A link of a built page that leads nowhere, or to one of several places. */
export interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly why: string;
}

/**
 * Follows every link, image, script and style of a built site, fragments included, inside the site, and everything that
 * its index of search leads to, and finds ids that stand twice in a page. Addresses of other sites are not fetched: a build
 * must not depend on them.
 */
export function brokenLinks(folder: string, base: string): BrokenLink[] {
  const pages = globSync('**/*.html', { cwd: folder }).map((page) => page.replaceAll('\\', '/'));
  const parsed = new Map(pages.map((page) => [page, parse(readFileSync(join(folder, page), 'utf8'))]));
  const listed = [...parsed].map(([page, document]) => {
    return [page, document.querySelectorAll('[id]').map(({ id }) => id)] as const;
  });
  const ids = new Map(listed.map(([page, all]) => [page, new Set(all)]));
  const ambiguous = listed.flatMap(([page, all]) =>
    [...new Set(all.filter((id, at) => all.indexOf(id) < at))].map((id) => {
      return { page, link: `#${id}`, why: 'several places of the page have this id' };
    }),
  );
  const found = globSync('search/data/*.json', { cwd: folder }).flatMap((page) => {
    const { storedFields } = JSON.parse(readFileSync(join(folder, page), 'utf8')) as FoundPlaces;
    return Object.values(storedFields).flatMap(({ address }) => {
      const why = brokenWhy(new URL(address, `http://site${base}`), folder, base, ids);
      return why ? [{ page, link: address, why }] : [];
    });
  });
  const followed = [...parsed].flatMap(([page, document]) => {
    const here = `http://site${base}${page.replace(/index\.html$/, '')}`;
    const links = document
      .querySelectorAll('[href], [src], [component-url], [renderer-url]')
      .flatMap((element) => ['href', 'src', 'component-url', 'renderer-url'].map((name) => element.getAttribute(name)));
    return [...new Set(links)].flatMap((link) => {
      if (link === undefined) return [];
      const why = brokenWhy(new URL(link, here), folder, base, ids);
      return why ? [{ page, link, why }] : [];
    });
  });
  return [...followed, ...found, ...ambiguous];
}

/** What the check reads of the index of search. */
interface FoundPlaces {
  readonly storedFields: Readonly<Record<string, { readonly address: string }>>;
}

function brokenWhy(
  address: URL,
  folder: string,
  base: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (address.origin !== 'http://site') return undefined;
  if (!address.pathname.startsWith(base)) return `it leaves the base path ${base}`;
  const path = decodeURIComponent(address.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) return 'there is no such page or file';
  const fragment = decodeURIComponent(address.hash.slice(1));
  if (fragment !== '' && !ids.get(file)?.has(fragment)) return `the page has nothing with the id "${fragment}"`;
  return undefined;
}

if (import.meta.main) {
  const [folder = 'dist', base = '/'] = process.argv.slice(2);
  const broken = brokenLinks(folder, base);
  for (const { page, link, why } of broken) console.error(`${page}: ${link}\n    ${why}`);
  if (broken.length > 0) process.exit(1);
  console.log(`All links of ${folder} lead somewhere.`);
}

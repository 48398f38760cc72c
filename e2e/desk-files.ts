import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DESK_PAGE = /^instructor\/desk\//;

/** The scripts and styles of a build to which its desk's pages lead, directly or by way of others, and no other page does. */
export function deskFiles(build: string): readonly string[] {
  const names = globSync('_astro/*', { cwd: build }).map((name) => name.replaceAll('\\', '/').slice('_astro/'.length));
  const named = (text: string) => names.filter((name) => text.includes(name));
  // Scripts and styles name each other without their folder.
  const next = new Map(
    names.map((name) => [
      name,
      /\.(js|css)$/.test(name) ? named(readFileSync(join(build, '_astro', name), 'utf8')) : [],
    ]),
  );
  const pages = globSync('**/*.html', { cwd: build }).map((page) => page.replaceAll('\\', '/'));
  const reached = (from: readonly string[]) => {
    const found = new Set<string>();
    const open = from.flatMap((page) => named(readFileSync(join(build, page), 'utf8')));
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      open.push(...(next.get(name) ?? []));
    }
    return found;
  };
  const others = reached(pages.filter((page) => !DESK_PAGE.test(page)));
  return [...reached(pages.filter((page) => DESK_PAGE.test(page)))]
    .filter((name) => !others.has(name))
    .map((name) => `_astro/${name}`);
}

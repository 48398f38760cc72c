import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'node:fs';
import { ISLANDS, ROOMS, type Room } from './rooms.ts';

/** An import that goes through a wall. */
export interface Trespass {
  readonly file: string;
  readonly line: number;
  readonly imported: string;
  /** What would have been allowed. */
  readonly allowed: string;
}

const FILES = '{src,tools,integrations,e2e,e2e-peers}/**/*.{ts,svelte,astro}';
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;(])import\s*\(?\s*['"]([^'"]+)['"]/g;

/** All imports of the project that the rooms do not allow. Unit tests may import anything. */
export function trespasses(root: string): Trespass[] {
  return globSync(FILES, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .flatMap((file) => checkFile(file, readFileSync(join(root, file), 'utf8')));
}

/** The trespasses of one file's text. */
export function checkFile(file: string, text: string): Trespass[] {
  const room = ROOMS.find(({ folder }) => file.startsWith(folder));
  if (!room) return [];
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const imported = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '');
    const line = text.slice(0, match.index).split('\n').length + (/^\s*\n/.test(match[0]) ? 1 : 0);
    const allowed = imported.startsWith('.')
      ? wayBlocked(file, room, normalize(join(dirname(file), imported)))
      : packageBlocked(room, imported);
    return allowed === undefined ? [] : [{ file, line, imported, allowed }];
  });
}

function wayBlocked(file: string, room: Room, target: string): string | undefined {
  const island = ISLANDS.find(({ files }) => files.test(file));
  const isType = island?.never.some((folder) => target.startsWith(folder));
  if (isType) return `anything but ${island?.never.join(', ')}`;
  if (!/^(src|tools|integrations|e2e)\//.test(target)) return undefined;
  if ([room.folder, ...room.from].some((folder) => target.startsWith(folder))) return undefined;
  return [room.folder, ...room.from].join(', ');
}

function packageBlocked(room: Room, imported: string): string | undefined {
  if (!room.packages) return undefined;
  if (room.packages.some((name) => imported === name || imported.startsWith(`${name}/`))) return undefined;
  return room.packages.length > 0 ? room.packages.join(', ') : 'no packages';
}

if (import.meta.main) {
  const found = trespasses(process.cwd());
  for (const { file, line, imported, allowed } of found)
    console.error(`${file}:${line}: imports ${imported}\n    allowed here: ${allowed}`);
  if (found.length > 0) process.exit(1);
  console.log('Imports keep to their rooms.');
}

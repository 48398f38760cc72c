import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digestOf, groupOf, type Group, type SavedFile } from '../src/worker/files.ts';

/** Files that are the host's, the worker's or an install window's own business. */
const NOT_SAVED = /^(_headers|_redirects|sw\.js|offline\.json|screenshots\/.*|.*\.map)$/;

/** The files of a built course that its service worker saves, in a fixed order. */
export async function offlineFiles(folder: string): Promise<SavedFile[]> {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !NOT_SAVED.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const content = readFileSync(join(folder, name));
      const path = encodeURI(name.replace(/(^|\/)index\.html$/, '$1'));
      return { path, digest: await digestOf(content), bytes: content.length, group: groupOf(path) };
    }),
  );
}

/** What saving costs, in bytes: on the device, and packed as a host sends it. */
export interface OfflineSize {
  readonly bytes: number;
  readonly packed: number;
  readonly files: number;
}

/** What saving a group of a build costs. */
export function offlineSize(folder: string, files: readonly SavedFile[], group: Group): OfflineSize {
  const own = files.filter((file) => file.group === group);
  const packed = (path: string) => {
    const name = decodeURI(path);
    const content = readFileSync(join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name));
    // Fonts are packed already.
    return name.endsWith('.woff2') ? content.length : gzipSync(content).length;
  };
  return {
    bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    packed: own.reduce((sum, { path }) => sum + packed(path), 0),
    files: own.length,
  };
}

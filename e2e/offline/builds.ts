import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWorker } from '../../tools/offline-worker.ts';

/** A copy of a build, to be damaged or changed. */
export function copyOf(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true });
  return folder;
}

/**
 * A copy of a build as a later one would be: every script has another content and so another name, as has the index of
 * search, every page says its version, and there is a page `lessons/new/` that was not there before.
 */
export async function laterBuild(build: string, folder: string, version: string): Promise<string> {
  copyOf(build, folder);
  const names = globSync(['_astro/*.js', 'search/data/*.json'], { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('_astro/offline.'));
  const renamed = names.map((name) => {
    const hash = createHash('sha256').update(`${version} ${name}`).digest('hex').slice(0, 8);
    return [name, name.replace(/[\w-]{8}(?=\.js(on)?$)/, hash)] as const;
  });
  for (const file of globSync(['**/*.html', '_astro/*.js'], { cwd: folder })) {
    const at = join(folder, file);
    let text = readFileSync(at, 'utf8');
    // Scripts name each other without their folder.
    for (const [from, to] of renamed) text = text.replaceAll(basename(from), basename(to));
    if (file.endsWith('.js')) text += `\n// ${version}`;
    else text = text.replace(/content version [\d.]+/, `content version ${version}`);
    writeFileSync(at, text);
  }
  for (const [from, to] of renamed) renameSync(join(folder, from), join(folder, to));
  mkdirSync(join(folder, 'lessons/new'));
  cpSync(join(folder, 'lessons/twelve-layers/index.html'), join(folder, 'lessons/new/index.html'));
  await writeWorker(process.cwd(), folder);
  return folder;
}

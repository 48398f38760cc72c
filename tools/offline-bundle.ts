import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { packList, type SavedFile } from '../src/worker/files.ts';

/** A name for a list of files, which changes with any of them. */
export function buildName(files: readonly SavedFile[]): string {
  return createHash('sha256')
    .update(JSON.stringify(packList(files)))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The text of `sw.js` for a build with these files.
 *
 * @param share how much of their size is left when a host packs them
 */
export function bundleWorker(root: string, files: readonly SavedFile[], share: number): Promise<string> {
  return bundle(join(root, 'src/worker/worker.ts'), 'iife', {
    SAVED_BUILD: JSON.stringify(buildName(files)),
    SAVED_FILES: JSON.stringify(packList(files)),
    // Not to the last digit, which differs from one packer to the next: the worker would be another one.
    SAVED_SHARE: share.toFixed(2),
  });
}

/** The text of a `sw.js` that ends the worker on every device. */
export function bundleKillSwitch(root: string): Promise<string> {
  return bundle(join(root, 'src/worker/kill-switch.ts'), 'iife', {});
}

/** The script that pages load once they are idle: one file that imports nothing, so that no deploy can part it. */
export function bundlePageScript(root: string, base: string): Promise<string> {
  return bundle(join(root, 'src/components/offline/offline.ts'), 'es', {
    'import.meta.env.BASE_URL': JSON.stringify(base),
  });
}

// Bundled apart from the pages: a worker shares no file with them, and both exist before or after the pages do.
async function bundle(input: string, format: 'iife' | 'es', define: Record<string, string>): Promise<string> {
  const made = await rolldown({
    input,
    platform: 'browser',
    tsconfig: false,
    transform: { define, target: 'es2020' },
    logLevel: 'warn',
  });
  const { output } = await made.generate({ format, minify: true, comments: false });
  await made.close();
  return output[0].code;
}

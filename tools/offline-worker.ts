import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorker } from './offline-bundle.ts';
import { offlineFiles, offlineSize, type OfflineSize } from './offline-files.ts';

/** Writes the service worker of a built course and what saving it costs; returns that. */
export async function writeWorker(root: string, folder: string): Promise<OfflineSize> {
  const files = await offlineFiles(folder);
  const size = offlineSize(folder, files, 'course');
  // Read by a page before anything is saved, where data is dear.
  writeFileSync(join(folder, 'offline.json'), JSON.stringify(size));
  writeFileSync(join(folder, 'sw.js'), await bundleWorker(root, files, size.packed / size.bytes));
  return size;
}

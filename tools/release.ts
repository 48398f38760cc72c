import { existsSync, writeFileSync } from 'node:fs';
import type { Release } from '../src/catalog/release.ts';
import { releasedKey } from '../src/domain/assessment/digest-material.ts';
import { problemText, readContent } from './read-content.ts';
import { releaseFixtures } from './release-fixtures.ts';

// Writes src/releases/<content version>.json, so that work done on this version can be graded for good, and an example of
// what this version stores, so that it can be read for good.

/** The release of the course as its files are now. */
export function currentRelease(root: string): Release {
  const { course, problems } = readContent(root);
  if (!course || problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  const items = course.bank
    .map(({ item, critical, keyDigest, textDigest }) => {
      return [item.id, { keyDigest, textDigest, key: releasedKey(item, critical) }] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const objectives = course.bank
    .flatMap(({ item, critical }) => (critical ? [[item.id, item.objective] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: course.version,
    released: course.released,
    items: Object.fromEntries(items),
    objectives: Object.fromEntries(objectives),
  };
}

if (import.meta.main) {
  const release = currentRelease(process.cwd());
  const file = `src/releases/${release.version}.json`;
  if (existsSync(file) && !process.argv.includes('--again')) {
    console.error(
      `${file} exists: this version is released.\nRaise the version in src/course.yaml first. ` +
        'Only while a version has never been online may it be written again: npm run release -- --again',
    );
    process.exit(1);
  }
  writeFileSync(file, `${JSON.stringify(release, null, 1)}\n`);
  const { storage, backup } = releaseFixtures();
  writeFileSync(`src/domain/progress/fixtures/storage-${release.version}.json`, storage);
  writeFileSync(`src/domain/progress/fixtures/backup-${release.version}.json`, backup);
  console.log(`Wrote ${file}: ${Object.keys(release.items).length} items.`);
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { billOfMaterials, licencesText, packagesOf, readShipped, type Lock } from '../tools/shipped.ts';

/**
 * Finds out which packages reach a learner: from what the bundler put into the scripts, not from what is installed. The page
 * about the course lists them (`src/components/course/Shipped.astro`); `licences.txt` and `bom.json` are laid beside the pages.
 */
export function licences(): AstroIntegration {
  let root = '';
  let list = '';
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        list = join(fileURLToPath(config.cacheDir), `shipped-${config.base.replaceAll('/', '')}.json`);
        updateConfig({
          vite: {
            define: { 'import.meta.env.SHIPPED_LIST': JSON.stringify(list) },
            plugins: [
              {
                name: 'shipped-packages',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  // A module of which nothing was left is not shipped.
                  const modules = Object.values(bundle).flatMap((file) =>
                    file.type === 'chunk'
                      ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) =>
                          renderedLength > 0 ? id : [],
                        )
                      : [],
                  );
                  mkdirSync(dirname(list), { recursive: true });
                  writeFileSync(list, JSON.stringify(readShipped(root, packagesOf(modules))));
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
        const shipped = read(list) as ReturnType<typeof readShipped>;
        const { name, version, license } = read(join(root, 'package.json')) as Record<
          'name' | 'version' | 'license',
          string
        >;
        const lock = read(join(root, 'package-lock.json')) as Lock;
        writeFileSync(join(folder, 'licences.txt'), licencesText(shipped));
        writeFileSync(join(folder, 'bom.json'), billOfMaterials({ name, version, licence: license }, shipped, lock));
      },
    },
  };
}

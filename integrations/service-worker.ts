import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineScript } from '../tools/inline-script.ts';
import { bundleKillSwitch, bundlePageScript } from '../tools/offline-bundle.ts';
import { writeWorker } from '../tools/offline-worker.ts';

/**
 * The copy on the device: puts the script that asks for it into every page, and writes the service worker once all files of
 * the build are there. With COURSE_OFFLINE=off the worker is one that ends itself, and pages ask for none.
 */
export function serviceWorker(): AstroIntegration {
  const off = process.env.COURSE_OFFLINE === 'off';
  let root = '';
  let script: { readonly name: string; readonly text: string } | undefined;
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:setup': async ({ injectScript, config, command }) => {
        root = fileURLToPath(config.root);
        // Pages that change while they are written are not to be saved.
        if (command !== 'build' || off) return;
        // Its name has to be known before any page is made.
        const text = await bundlePageScript(root, config.base);
        const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
        script = { name: `_astro/offline.${hash}.js`, text };
        const start = readFileSync(join(root, 'src/components/offline/start.js'), 'utf8');
        injectScript('head-inline', inlineScript(start, { '/SCRIPT/': config.base + script.name }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (off) {
          writeFileSync(join(folder, 'sw.js'), await bundleKillSwitch(root));
          logger.info('sw.js ends the worker on every device');
          return;
        }
        if (script) writeFileSync(join(folder, script.name), script.text);
        const { files, bytes, packed } = await writeWorker(root, folder);
        logger.info(`saved on a first visit: ${files} files, ${bytes} bytes, ${packed} packed`);
      },
    },
  };
}

import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { inlineScript } from '../tools/inline-script.ts';

/**
 * Puts src/layouts/head.js into the head of every page. It has to run before the first paint, so it is neither a
 * module nor a file; this way of injecting it is the one whose hash Astro adds to the page's policy.
 */
export function headScript(): AstroIntegration {
  return {
    name: 'head-script',
    hooks: {
      'astro:config:setup': ({ injectScript, addWatchFile, config }) => {
        const file = new URL('./src/layouts/head.js', config.root);
        addWatchFile(file);
        injectScript('head-inline', inlineScript(readFileSync(file, 'utf8'), { '/BASE/': config.base }));
      },
    },
  };
}

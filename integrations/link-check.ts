import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { brokenLinks } from '../tools/check-links.ts';

/** Stops a build in which a link, an image or a script leads nowhere, or to several places, with the page and the link. */
export function linkCheck(): AstroIntegration {
  let base = '/';
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const broken = brokenLinks(fileURLToPath(dir), base);
        if (broken.length === 0) return;
        const error = new AstroError(
          `The built pages have ${broken.length} ${broken.length === 1 ? 'link' : 'links'} to mend.`,
          broken.map(({ page, link, why }) => `${page}: ${link}\n    ${why}`).join('\n'),
        );
        // The place is in the text; a stack would name a place in Astro.
        error.stack = '';
        throw error;
      },
    },
  };
}

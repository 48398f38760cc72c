import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { problemText, readContent } from '../tools/read-content.ts';

/** Stops a build, with file, line and mend, when the content has a mistake that the page templates would not see. */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        const { problems } = readContent(root);
        if (problems.length === 0) return;
        throw new AstroError(
          `The content has ${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}.`,
          problems.map(problemText).join('\n'),
        );
      },
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { oddsReport } from '../src/catalog/final-odds.ts';
import { problemText, readContent } from '../tools/read-content.ts';

/** Prints the odds of the final; stops a build, with file, line and mend, when the content has a mistake that the page templates would not see. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the content: it would stop at the first mistake, without its line.
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build') return;
        const { course, problems } = readContent(fileURLToPath(config.root));
        if (problems.length === 0) {
          for (const line of course ? oddsReport(course) : []) logger.info(line);
          return;
        }
        const error = new AstroError(
          `The content has ${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}.`,
          problems.map(problemText).join('\n'),
        );
        // The place is in the text; a stack would name a place in Astro.
        error.stack = '';
        throw error;
      },
    },
  };
}

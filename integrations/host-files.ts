import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { forApache, forNetlify } from '../tools/headers.ts';

/** Puts beside the pages what hosts read there to know which headers to send, for the path the course is built for. */
export function hostFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), forNetlify(base));
        writeFileSync(join(folder, '.htaccess'), forApache(base));
      },
    },
  };
}

import type { AstroIntegration } from 'astro';

/**
 * One style file for the whole site: a second page has it already, and it packs better than many small ones.
 *
 * With `cssCodeSplit` off, the build for the server and the one for the browser each write a style file, and Astro links
 * both. Every island here is rendered on the server as well (none is `client:only`), so the browser's file would be a copy
 * of a part of the server's: its styles are left out.
 */
export function oneStylesheet(): AstroIntegration {
  return {
    name: 'one-stylesheet',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: { cssCodeSplit: false },
            plugins: [
              {
                name: 'one-stylesheet',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                load: {
                  order: 'pre',
                  handler: (id) => (id.includes('svelte&type=style') ? '' : undefined),
                },
              },
            ],
          },
        });
      },
    },
  };
}

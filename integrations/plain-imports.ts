import type { AstroIntegration } from 'astro';

/**
 * Leaves `import()` as it is. Vite puts a helper around it, which fetches a chunk's styles and its imports along with it
 * and weighs a kilobyte on every page that imports anything later. Styles are in one file here, and what is imported later
 * rests almost wholly on what the page has loaded.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                apply: 'build',
                // Nor a list of what each import rests on, which only that helper reads.
                configEnvironment: (name) =>
                  name === 'client' ? { build: { modulePreload: { resolveDependencies: () => [] } } } : undefined,
                applyToEnvironment: ({ name }) => name === 'client',
                load: {
                  order: 'pre',
                  handler: (id) =>
                    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
                },
              },
            ],
          },
        });
      },
    },
  };
}

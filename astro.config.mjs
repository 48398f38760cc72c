import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentCheck } from './integrations/content-check.ts';
import { headScript } from './integrations/head-script.ts';

/** A host that serves the course below a path sets COURSE_BASE, for example `/course/`. */
const base = `/${(process.env.COURSE_BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The progress log and what reads it on a lesson page. */
const PROGRESS =
  /src\/(stores\/(environment|log|practice|theme)|domain\/progress\/(entry|codec|practice)|components\/ui\/url)\.ts|node_modules\/(nanostores\/atom|valibot)\//;

export default defineConfig({
  base,
  // Only the canonical links need it; without it there are none.
  ...(process.env.COURSE_SITE ? { site: process.env.COURSE_SITE } : {}),
  outDir: process.env.COURSE_OUT ?? './dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The default, 'jsx', eats line breaks between inline elements and joins words.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [contentCheck(), headScript(), mdx(), svelte()],
  // Highlighting writes style attributes, which the policy forbids; lessons have no code.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // What every lesson page needs before its quiz is in view, as one file: fewer requests, and it packs better.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'progress', test: PROGRESS }],
          },
        },
      },
    },
  },
});

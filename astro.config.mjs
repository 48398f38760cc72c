import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentCheck } from './integrations/content-check.ts';
import { headScript } from './integrations/head-script.ts';
import { hostFiles } from './integrations/host-files.ts';
import { plainImports } from './integrations/plain-imports.ts';
import { licences } from './integrations/licences.ts';
import { linkCheck } from './integrations/link-check.ts';
import { oneStylesheet } from './integrations/one-stylesheet.ts';
import { serviceWorker } from './integrations/service-worker.ts';

/** A host that serves the course below a path sets COURSE_BASE, for example `/course/`. */
const base = `/${(process.env.COURSE_BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/**
 * What travels together. A lesson page loads `progress` at once, and the rest when a question comes into view; each kind
 * of question stays a file of its own, so that kinds not on a page are not fetched.
 */
const CHUNKS = [
  {
    name: 'progress',
    test: /src\/(stores\/(environment|log|practice|theme|turned-off)|domain\/progress\/(entry|codec|epoch|practice)|domain\/assessment\/(sitting|kinds\/names)|components\/(ui\/url|course\/(page|early-clicks)))\.ts|node_modules\/nanostores\/atom\/|vite\/preload-helper/,
  },
  // What keeps progress safe comes after the page, in one file: a second one would have to be named in the first.
  {
    name: 'keeping',
    test: /src\/(stores\/(second-copy|second-storage|indexed-storage|shared-device|last-saved|save-reminder|persistence|preview|unreadable-told)|domain\/progress\/save-reminder|components\/course\/keeping(-words)?)\.ts/,
  },
  // What only one kind of question needs of Svelte goes with that kind.
  {
    name: 'svelte',
    test: /node_modules\/(svelte\/(?!src\/internal\/client\/dom\/elements\/bindings\/select)|@astrojs\/svelte\/|esm-env\/|clsx\/)/,
  },
  {
    name: 'quiz',
    test: /src\/(components\/quiz\/(PracticeItem|CheckedItem|Asking|asked-items|Verdict|reveal|open-passage|CheckButtons|Hints|kinds\/Choices)|stores\/(practice-answer|settings)|domain\/assessment\/kinds\/(choice|kind)\.ts)/,
  },
  // One file a kind: its view and its grader. (A single and a multiple choice share a grader, which is in `quiz`.)
  ...['single', 'multiple', 'ordering', 'matching', 'hotspot', 'numeric', 'case', 'pad'].map((kind) => {
    const View = kind[0].toUpperCase() + kind.slice(1);
    return {
      name: `kind-${kind}`,
      test: new RegExp(
        `src/(components/quiz/(Practice${View}\\.svelte|kinds/(${View}(Choice|OnPaper|Picture|Place|Under)?\\.svelte|${kind}-words\\.ts))|domain/(assessment/kinds/${kind}|anatomy/explore/${kind}-places)\\.ts)`,
      ),
    };
  }),
  // What proofs of credentials take: the desk and the page of checks fetch it when they need it, and nobody else.
  {
    name: 'credentials',
    test: /browser-external|src\/domain\/credential\/(suite|contexts)|node_modules\/(@digitalbazaar|jsonld|jsonld-signatures|rdf-canonize|base58-universal|base64url-universal|canonicalize|lru-cache|yallist|setimmediate|serialize-error)\//,
  },
  // What questions need of the belly and the pad; they fetch the rest of the explorer only when a slice is opened.
  {
    name: 'belly',
    test: /src\/(domain\/anatomy\/(geometry|outline|drawing|landmarks|surface|explore\/(moved|standing|where))\.ts|components\/explorer\/(PadMark|PadControls|frames|pointing|place-name))/,
  },
  {
    name: 'explorer',
    test: /src\/(domain\/anatomy\/|components\/(explorer\/(?!ExplorerBox|LessonExplorer|Belly)|figures\/parts\/front))/,
  },
];

export default defineConfig({
  base,
  // Only the canonical links need it; without it there are none.
  ...(process.env.COURSE_SITE ? { site: process.env.COURSE_SITE } : {}),
  cacheDir: './.astro/cache',
  outDir: process.env.COURSE_OUT ?? './dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The default, 'jsx', eats line breaks between inline elements and joins words.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(),
    headScript(),
    oneStylesheet(),
    plainImports(),
    mdx(),
    svelte(),
    hostFiles(),
    licences(),
    linkCheck(),
    serviceWorker(),
  ],
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
        // Text becomes markup or the address of a script only through these: docs/security.md says what each lets by.
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html byp-script byp-worker',
      ],
    },
  },
  vite: {
    // Lets a file that a page loads hold more than that page asks of it, so that shared code needs no file of its own.
    plugins: [
      {
        name: 'entry-signatures',
        applyToEnvironment: ({ name }) => name === 'client',
        options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
      },
    ],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: CHUNKS } } },
        },
      },
    },
  },
});

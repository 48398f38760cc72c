/**
 * The rooms of the course and the doors between them: which folder may import from which (docs/decisions explains why).
 * A room may always import from itself. Packages are named only where a room is kept from all others.
 */
export interface Room {
  /** Path prefix of its files, from the project's root. */
  readonly folder: string;
  /** Folders it may import from, besides itself. */
  readonly from: readonly string[];
  /** The only packages it may import; absent where any may be. */
  readonly packages?: readonly string[];
}

/** The first room whose folder begins a file's path is the file's room: narrower rooms stand before wider ones. */
export const ROOMS: readonly Room[] = [
  // pure-rand: a published generator, so that a seed means the same form for good.
  { folder: 'src/domain/assessment/', from: [], packages: ['pure-rand'] },
  { folder: 'src/domain/progress/', from: ['src/domain/assessment/', 'src/domain/doors/'], packages: [] },
  // What every text of unknown origin goes through, whoever reads it then.
  { folder: 'src/domain/doors/', from: [], packages: [] },
  // The library of JSON-LD and its proofs, in one file of the credentials: nothing else knows it.
  {
    folder: 'src/domain/credential/suite.ts',
    from: ['src/domain/credential/'],
    packages: ['@digitalbazaar/data-integrity', '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'],
  },
  // fflate: certificates in links, and lists of withdrawn ones.
  {
    folder: 'src/domain/credential/',
    from: ['src/domain/assessment/', 'src/domain/progress/', 'src/domain/doors/', 'src/domain/teaching/'],
    packages: ['fflate'],
  },
  // ts-fsrs: the published scheduler that says when an item is about to be forgotten.
  {
    folder: 'src/domain/review/',
    from: ['src/domain/assessment/', 'src/domain/progress/'],
    packages: ['ts-fsrs'],
  },
  // minisearch: the index of the words, made at the build and asked on the page of search.
  { folder: 'src/domain/search/', from: [], packages: ['minisearch'] },
  // The anatomy stands alone: figures and the explorer are drawn from it.
  { folder: 'src/domain/anatomy/', from: [], packages: [] },
  // valibot: the door for certificates that a desk stored or saved.
  {
    folder: 'src/domain/teaching/certificates/',
    from: ['src/domain/teaching/', 'src/domain/credential/'],
    packages: ['valibot'],
  },
  // papaparse: tables as spreadsheets write and read them. valibot: the door for what a desk stored or saved.
  {
    folder: 'src/domain/teaching/gradebook/',
    from: ['src/domain/teaching/', 'src/domain/assessment/'],
    packages: ['papaparse', 'valibot'],
  },
  {
    folder: 'src/domain/teaching/statistics/',
    from: ['src/domain/teaching/', 'src/domain/assessment/', 'src/domain/progress/'],
    packages: [],
  },
  {
    folder: 'src/domain/teaching/desk/',
    from: ['src/domain/teaching/', 'src/domain/progress/', 'src/domain/doors/'],
    packages: [],
  },
  // valibot: the doors of links and files. fflate: a link's text, deflated. @scure/bip39: the list of words a key is read as.
  {
    folder: 'src/domain/teaching/',
    from: ['src/domain/assessment/', 'src/domain/progress/', 'src/domain/doors/'],
    packages: ['valibot', 'fflate', '@scure/bip39'],
  },
  { folder: 'src/domain/', from: ['src/domain/'], packages: [] },
  // The service worker knows addresses and files, and nothing of what is in them.
  { folder: 'src/worker/', from: [], packages: [] },
  { folder: 'src/schemas/', from: ['src/domain/'], packages: ['astro/zod'] },
  // fastest-levenshtein: "did you mean". catalog/read.ts alone speaks to Astro. citation-js: the escapes of BibTeX.
  {
    folder: 'src/catalog/',
    from: ['src/schemas/', 'src/domain/', 'src/components/figures/'],
    packages: [
      'node:crypto',
      'fastest-levenshtein',
      'astro:content',
      '@citation-js/core',
      '@citation-js/plugin-bibtex',
    ],
  },
  // ts-ics: the format of calendar files. In two files, which are loaded when someone asks for a reminder or a due date.
  {
    folder: 'src/stores/reminder.ts',
    from: ['src/stores/', 'src/domain/'],
    packages: ['ts-ics'],
  },
  {
    folder: 'src/stores/due-file.ts',
    from: ['src/stores/', 'src/domain/'],
    packages: ['ts-ics'],
  },
  // @noble/ed25519: signatures where a browser's own cryptography does not know them; loaded only there.
  { folder: 'src/stores/signatures.ts', from: ['src/domain/'], packages: ['@noble/ed25519'] },
  // idb: the desk's key, which is kept where no script can read it out.
  { folder: 'src/stores/desk-key.ts', from: ['src/stores/', 'src/domain/'], packages: ['idb'] },
  // idb: IndexedDB with promises. Only the instructor's desk loads it.
  { folder: 'src/stores/desk-storage.ts', from: ['src/stores/', 'src/domain/'], packages: ['idb'] },
  // fflate: a group's certificates in one archive.
  { folder: 'src/stores/desk-archive.ts', from: [], packages: ['fflate'] },
  { folder: 'src/stores/', from: ['src/domain/'], packages: ['nanostores'] },
  // What a build has bundled is known only when it has: it is read, not imported.
  { folder: 'src/components/course/Shipped.astro', from: ['src/components/'], packages: ['node:fs'] },
  // uqr: the QR code of an assignment's link.
  { folder: 'src/components/desk/assign/qr.ts', from: [], packages: ['uqr'] },
  // A certificate as a page by itself has its styles within it.
  {
    folder: 'src/components/desk/certificates/sheet-page.ts',
    from: ['src/components/', 'src/stores/', 'src/domain/', 'src/styles/desk-sheet.css'],
    packages: ['svelte'],
  },
  // Components of a page are built from the catalog's types and pure readers; islands never import it (see ISLANDS).
  {
    folder: 'src/components/',
    from: ['src/stores/', 'src/domain/', 'src/catalog/', 'src/schemas/', 'src/worker/'],
    packages: ['svelte'],
  },
  {
    folder: 'src/layouts/',
    from: ['src/components/', 'src/catalog/', 'src/schemas/', 'src/styles/'],
    packages: ['@fontsource-variable/atkinson-hyperlegible-next'],
  },
  { folder: 'src/styles/', from: [] },
  {
    folder: 'src/pages/',
    from: ['src/layouts/', 'src/components/', 'src/catalog/', 'src/styles/'],
    packages: ['astro', 'astro:content'],
  },
  { folder: 'src/content.config.ts', from: ['src/schemas/'] },
  { folder: 'integrations/', from: ['tools/', 'src/catalog/', 'src/schemas/', 'src/domain/'] },
  { folder: 'tools/', from: ['src/catalog/', 'src/schemas/', 'src/domain/', 'src/worker/'] },
  { folder: 'e2e/', from: ['tools/', 'src/domain/'] },
  { folder: 'e2e-peers/', from: ['e2e/', 'tools/', 'src/domain/'] },
];

/** What reaches the browser: no Zod and no catalog, or every learner downloads them. */
export const ISLANDS: readonly { readonly files: RegExp; readonly never: readonly string[] }[] = [
  { files: /^src\/components\/.*\.svelte$/, never: ['src/catalog/', 'src/schemas/'] },
  { files: /^src\/stores\//, never: ['src/catalog/', 'src/schemas/', 'src/components/'] },
];

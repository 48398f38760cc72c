import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place where a text is made into markup or into code. */
export interface Sink {
  readonly file: string;
  readonly line: number;
  /** How it is done there, for example `set:html`. */
  readonly how: string;
}

/**
 * Ways to make a text into markup or code, in templates and in scripts. Reading `innerHTML` is found too: it is never needed.
 * (`client:only` is among them because Astro then empties the place by `innerHTML`.)
 */
const WAYS =
  /\{@html\b|\bset:html\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTML(?:Unsafe)?\b|\bparseHTMLUnsafe\b|\bDOMParser\b|\bcreateContextualFragment\b|\bsrcdoc\b|\bdocument\.write(?:ln)?\b|\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]|javascript:|(?<=\.)createPolicy\b|\bclient:only\b/g;

/** Those there are, each with the reason why no text of a learner, a file or a stranger can get into it. */
export const KNOWN: readonly { readonly file: string; readonly how: string; readonly why: string }[] = [
  {
    file: 'src/components/paper/Chapters.astro',
    how: 'set:html',
    why: 'at the build: a lesson of ours, rendered by its own tags, put into the handbook',
  },
  {
    file: 'src/components/quiz/Sitting.astro',
    how: 'set:html',
    why: 'at the build: JSON of our questions in a block of data, with every "<" escaped',
  },
  {
    file: 'src/components/offline/start.js',
    how: 'createPolicy',
    why: 'lets by one address, which the build writes, whatever it is asked',
  },
  {
    file: 'src/components/offline/trusted.ts',
    how: 'createPolicy',
    why: 'lets by the address of the worker, whatever it is asked',
  },
];

/** Every place in files that reach a browser or make pages. Tests are left out. */
export function markupSinks(root: string): Sink[] {
  return globSync('{src,integrations}/**/*.{ts,js,svelte,astro,mdx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .sort()
    .flatMap((file) => sinksIn(file, readFileSync(join(root, file), 'utf8')));
}

/** Those of one file's text, without its comments. */
export function sinksIn(file: string, text: string): Sink[] {
  // Comments become as many empty lines.
  const code = text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`])\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ''),
  );
  return [...code.matchAll(WAYS)].map((found) => ({
    file,
    line: code.slice(0, found.index).split('\n').length,
    how: found[0],
  }));
}

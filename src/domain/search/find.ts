import MiniSearch, { type Options, type Query, type SearchOptions } from 'minisearch';
import type { DocumentKind, SearchDocument } from './document.ts';
import { partsOf, type Part } from './synonyms.ts';
import { root, wordsOf } from './words.ts';

/** The index of all documents. */
export type SearchIndex = MiniSearch;

/** A document that answers a question. */
export interface Hit extends Omit<SearchDocument, 'also'> {
  /** Roots of the words that were found in it. */
  readonly found: ReadonlySet<string>;
}

/** What a question finds, best first. */
export interface Found {
  readonly hits: readonly Hit[];
  /** False when no document has all that was asked for, and these have a part of it. */
  readonly whole: boolean;
}

/** The build and the page must read words alike, or the page would look for words that the index does not know. */
const OPTIONS: Options = {
  // What is asked for is looked for in all of a text; only its beginning is kept to be shown.
  fields: ['title', 'also', 'words'],
  storeFields: ['kind', 'title', 'place', 'address', 'text'],
  tokenize: (text) => wordsOf(text).map(({ word }) => word),
  processTerm: (word) => root(word),
};

/** How much of a text is kept: with all of it the index would weigh a sixth more. */
const KEPT = 600;

/** What a word means and what the course teaches come before what others said of it, and before what it rests on. */
const WEIGHTS: Readonly<Record<DocumentKind, number>> = {
  term: 1.5,
  sign: 1.2,
  lesson: 1.2,
  page: 1,
  figure: 0.8,
  claim: 0.6,
  source: 0.5,
};

/** In a question the words are roots already. */
const ASKED: SearchOptions = {
  tokenize: (roots) => roots.split(' '),
  processTerm: (one) => one,
  boost: { title: 3, also: 2 },
  boostDocument: (_id, _word, stored) => WEIGHTS[stored?.['kind'] as DocumentKind],
};

/** The beginning of a word, and a slip in a longer one, are enough. */
const LOOSELY: SearchOptions = {
  prefix: (one) => one.length > 2,
  fuzzy: (one) => (one.length < 5 ? false : one.length < 9 ? 1 : 2),
};

/** What stands for another name weighs less than what was asked for. */
const INSTEAD: SearchOptions = { boostTerm: () => 0.5 };

/** Makes the index. */
export function makeIndex(documents: readonly SearchDocument[]): SearchIndex {
  const index = new MiniSearch(OPTIONS);
  index.addAll(
    documents.map((document, id) => ({ ...document, id, words: document.text, text: begin(document.text) })),
  );
  return index;
}

/** The beginning of a long text. A page of results shows a line or two, and the whole text is one press away. */
function begin(text: string): string {
  return text.length <= KEPT ? text : `${text.slice(0, text.lastIndexOf(' ', KEPT))} …`;
}

/** Takes up an index that was made before. */
export function readIndex(json: string): SearchIndex {
  return MiniSearch.loadJSON(json, OPTIONS);
}

/** Documents that have everything a question asks for; where there is none, those that have a part of it. */
export function find(index: SearchIndex, question: string): Found {
  const parts = partsOf(question);
  if (parts.length === 0) return { hits: [], whole: true };
  const whole = ask(index, parts, 'AND');
  if (whole.length > 0 || parts.length === 1) return { hits: whole, whole: true };
  return { hits: ask(index, parts, 'OR'), whole: false };
}

function ask(index: SearchIndex, parts: readonly Part[], combineWith: 'AND' | 'OR'): Hit[] {
  return index.search({ combineWith, queries: parts.map(query) }, ASKED).map((result) => ({
    ...(result as unknown as Hit),
    found: new Set(result.terms),
  }));
}

function query({ roots, others }: Part): Query {
  const together = (words: readonly string[], how: SearchOptions): Query => {
    return { combineWith: 'AND', queries: [...words], ...how };
  };
  return { combineWith: 'OR', queries: [together(roots, LOOSELY), ...others.map((other) => together(other, INSTEAD))] };
}

/** What was found, of one kind. */
export interface Group {
  readonly kind: DocumentKind;
  readonly hits: readonly Hit[];
}

/** What was found by kind; first the kind of the best hit, unless another is to stand before all. */
export function groups(hits: readonly Hit[], first?: DocumentKind): Group[] {
  const kinds = [...new Set([...hits.filter(({ kind }) => kind === first), ...hits].map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** The kinds of things that can be found. */
export type DocumentKind = 'sign' | 'term' | 'lesson' | 'figure' | 'claim' | 'page' | 'source';

/** Something that can be found: what is shown of it, and where it is. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** Where it stands, or what else a reader has to know before opening it: a lesson's title, a claim's verdict. */
  readonly place: string;
  /** Address inside the course, without a leading slash. */
  readonly address: string;
  /** What it says, as plain text. */
  readonly text: string;
  /** Other words by which it may be asked for; never shown. */
  readonly also?: string | undefined;
}

import type { Score } from '../assessment/result.ts';
import type { Claims } from './hand-in.ts';

/*
 * What re-grading finds in a hand-in beside its grade. A disagreement cannot come about by using the course: something was
 * changed, or written by hand. An oddity can: clocks are set back, people skim, versions change in the middle.
 */

/** What a sitting is said to have come to, or did. */
export interface Outcome {
  /** Points earned, part credit counted. */
  readonly score: Score;
  /** Points that could be earned. */
  readonly total: number;
  readonly passed: boolean;
}

/** Something in the file that its answers, the released versions or the file itself contradict. */
export type Disagreement =
  /** The checksum of the file is not that of what it holds. */
  | { readonly kind: 'sum' }
  /** Entries that cannot be read. */
  | { readonly kind: 'damaged'; readonly count: number }
  /** Two entries with one id. */
  | { readonly kind: 'repeated'; readonly entry: string }
  /** The link in the file is not the one that the desk made. */
  | { readonly kind: 'other-link' }
  /** The log says right or not right, and the answer earns the other. */
  | { readonly kind: 'verdict'; readonly entry: string; readonly item: string; readonly right: boolean }
  /** A key, or a wording, that no released version has for the item. */
  | { readonly kind: 'unknown-item'; readonly entry: string; readonly item: string }
  /** A place of a form is not as its version has it: its key, its objective, or whether it is critical. */
  | { readonly kind: 'place'; readonly attempt: string; readonly item: string }
  /** A form with other numbers of items than its version draws, or with an item twice. */
  | { readonly kind: 'form'; readonly attempt: string }
  /** An item was exchanged though no later version changed it, or for one that does not belong there. */
  | { readonly kind: 'replacement'; readonly attempt: string; readonly item: string }
  /** The stored result is not what the answers earn. */
  | { readonly kind: 'result'; readonly attempt: string; readonly claimed: Outcome; readonly earned: Outcome }
  /** What the browser is said to have worked out is not what the entries come to: how many lessons, or minutes in all. */
  | { readonly kind: 'claim'; readonly what: 'lessons' | 'minutes'; readonly claimed: number; readonly earned: number }
  /** The same of the final; nothing where the file claims none, or none was handed in. */
  | {
      readonly kind: 'claim';
      readonly what: 'final';
      readonly claimed: Claims['final'];
      readonly earned: Claims['final'];
    };

/** Something that honest work may have, and that an instructor may want to ask about. */
export type Oddity =
  /** Entries that a newer version of the course wrote; the desk has to be opened anew to read them. */
  | { readonly kind: 'newer'; readonly count: number }
  /** Work on a version whose keys are not at hand, so that it could not be graded. */
  | { readonly kind: 'unknown-version'; readonly version: string }
  /** Work on another version than the one that was assigned. */
  | { readonly kind: 'other-version'; readonly version: string }
  /** More sittings than allowed; those beyond do not count. */
  | { readonly kind: 'too-many'; readonly sittings: number; readonly allowed: number }
  /** A sitting begun before the hours of cooling-off were over. */
  | { readonly kind: 'too-soon'; readonly attempt: string }
  /** A sitting handed in after too little time to read its questions. */
  | { readonly kind: 'hasty'; readonly attempt: string; readonly seconds: number }
  /** The clock went back within one page. */
  | { readonly kind: 'clock-back'; readonly entry: string }
  /** Active time of one page that lies over other active time of it. */
  | { readonly kind: 'time-twice'; readonly entry: string }
  /** An entry later than the file, or a file later than its arrival. */
  | { readonly kind: 'from-the-future'; readonly entry?: string }
  /** Work before the version was released on which it was done. */
  | { readonly kind: 'before-release'; readonly entry: string };

import type { Blueprint } from '../../domain/assessment/form.ts';

/** What the final page hands to its islands. */
export interface FinalRule {
  readonly blueprint: Blueprint;
  /** Content version of this build. */
  readonly version: string;
  /** In whole per cent. */
  readonly passMark: number;
  /** How long a form may take: a suggestion. */
  readonly minutes: number;
  /** Objective id to its words. */
  readonly objectives: Readonly<Record<string, string>>;
}

/** What is told of a structure, and who says so. Apart from the structure itself: the explorer fetches it as data. */
export interface Description {
  /** How its name is said, for names a first-year student may not have heard: `SOH-us`. */
  readonly say?: string;
  /** What it is and where it lies, in plain sentences. */
  readonly text: string;
  /** Why loading it is a hazard, in plain sentences; absent where it is not one. */
  readonly hazard?: string;
  /** How sure the text is; not the hazard, which may rest on one case. */
  readonly basis: 'well established' | 'supported' | 'contested';
  /** Sources of the text and of the hazard, by id. */
  readonly sources: readonly string[];
}

/** What of it a learner is told where the structure is shown. */
export type Told = Omit<Description, 'sources'>;

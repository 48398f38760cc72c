import type { Objective } from '../../../domain/teaching/certificates/draft.ts';

/** What the page of the desk tells its island of the course, made in the build. */
export interface CertifyHere {
  /** Content version of the course as it is here. */
  readonly version: string;
  /** All objectives, in course order. */
  readonly objectives: readonly Objective[];
  /** A former id of a lesson to the one it has now. */
  readonly formerly: Readonly<Record<string, string>>;
}

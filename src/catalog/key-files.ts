import { digest } from './digest.ts';
import { byVersion, type Release } from './release.ts';

/** One released version's keys, as the desk fetches them. */
export interface KeyFile {
  readonly version: string;
  readonly name: string;
  readonly content: Release;
}

/**
 * The grading keys of every released version as static files, `/desk/keys/<name>.json`, so that the desk grades old work
 * by the keys of its day. They stand below `/desk/`, so that learners' copies for use offline do not hold them.
 */
export function keyFiles(releases: readonly Release[]): KeyFile[] {
  return byVersion(releases).map((content) => ({
    version: content.version,
    name: `${content.version}.${digest(content)}`,
    content,
  }));
}

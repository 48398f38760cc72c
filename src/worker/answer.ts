import { isHashed } from './files.ts';

/** What of a request decides who answers it. */
export interface Request {
  readonly method: string;
  readonly url: string;
  /** True when a page is opened, false for what a page asks for. */
  readonly navigates: boolean;
}

/** Where the course is, and what of it is listed. */
export interface Home {
  /** Address of the course: origin and base path, with a slash at the end. */
  readonly scope: string;
  /** Whether a path below it is one of the list's. */
  readonly lists: (path: string) => boolean;
}

/** Who answers a request. */
export type Answer =
  /** The browser, as if there were no worker. */
  | { readonly kind: 'browser' }
  /** The stored file; the network where it is missing. */
  | { readonly kind: 'stored'; readonly path: string }
  /** A file an open page of an earlier build may still ask for: the store has it, or the network. */
  | { readonly kind: 'older'; readonly path: string }
  /** The address with its slash. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** The network; without one, the page that says there is no such page. */
  | { readonly kind: 'unlisted' };

/**
 * Who answers a request. What stands behind a `?` never counts: static files do not read it, and links from mail and
 * lesson platforms add all sorts.
 */
export function answer(request: Request, home: Home): Answer {
  if (request.method !== 'GET' || !request.url.startsWith(home.scope)) return { kind: 'browser' };
  const { pathname, search, hash } = new URL(request.url);
  const base = new URL(home.scope).pathname;
  const path = pathname.slice(base.length);
  for (const one of [path, path.replace(/(^|\/)index\.html$/, '$1')])
    if (home.lists(one)) return { kind: 'stored', path: one };
  if (request.navigates) {
    if (home.lists(`${path}/`)) return { kind: 'redirect', to: `${pathname}/${search}${hash}` };
    return { kind: 'unlisted' };
  }
  return isHashed(path) ? { kind: 'older', path } : { kind: 'browser' };
}

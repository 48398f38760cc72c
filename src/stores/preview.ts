import { environment, guardedStorage } from './environment.ts';

/*
 * In a preview there is no storage: whoever looks a lesson over before they assign it leaves nothing in a log, not even in
 * their own. The head script takes the storage away, for a tab whose address asked for it (src/layouts/head.js), and every
 * page then says so (src/components/course/keeping.ts). What is done is forgotten when the page is left.
 */

const tab = guardedStorage(() => sessionStorage);

/** True in a tab that previews the course. It does not change while a page is open. */
export const isPreview = tab.read(`byp:${environment.base}:preview`) !== null && isWithoutStorage();

/** (The storage itself is looked at, not the wish for it.) */
function isWithoutStorage(): boolean {
  try {
    return (globalThis.localStorage as Storage | null) === null;
  } catch {
    return false;
  }
}

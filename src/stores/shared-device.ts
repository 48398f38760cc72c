import { environment, guardedStorage } from './environment.ts';

/*
 * On a shared device the tab's own storage stands in for the device's: nothing of it outlives the tab, or is seen by
 * another. The head script puts it there before anything else runs (src/layouts/head.js); here it is asked for and ended.
 */

const tab = guardedStorage(() => sessionStorage);
const key = `byp:${environment.base}:shared`;

/** True in a tab of a shared device. It does not change while a page is open. */
export const isShared = standsIn();

/** Asks that from the next page on this tab be one of a shared device: empty, whatever others stored. False where it cannot. */
export function beginShared(): boolean {
  return tab.write(key, 'on') === 'kept';
}

/** Takes everything of the course out of the tab's storage; from the next page on it is a tab like any other. */
export function endShared(): void {
  for (const line of tab.keys() ?? []) if (line.startsWith(`byp:${environment.base}:`)) tab.remove(line);
}

/** (The storage itself is looked at, not the wish for it: where it could not be put there, nothing is promised.) */
function standsIn(): boolean {
  try {
    return globalThis.sessionStorage !== undefined && localStorage === sessionStorage;
  } catch {
    return false;
  }
}

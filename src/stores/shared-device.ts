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
  // What the tab keeps of an earlier time, by itself or as the copy of a tab, is nobody's beginning.
  endShared();
  return tab.write(key, 'on') === 'kept';
}

/** Takes everything of the course out of the tab's storage; from the next page on it is a tab like any other. */
export function endShared(): void {
  for (const line of tab.keys() ?? []) if (line.startsWith(`byp:${environment.base}:`)) tab.remove(line);
}

/**
 * Going back can bring a page out of the browser's memory as it was left: with a guest's name after they finished, or with
 * the owner's after it was made a shared device. Such a page is loaded anew.
 */
export function leavePagesOfOthers(reload: () => void = () => location.reload()): void {
  const wasWanted = isWanted();
  addEventListener('pageshow', (event) => {
    if (event.persisted && isWanted() !== wasWanted) reload();
  });
}

function isWanted(): boolean {
  return tab.read(key) !== null;
}

/** (The storage itself is looked at, not the wish for it: where it could not be put there, nothing is promised.) */
function standsIn(): boolean {
  try {
    return globalThis.sessionStorage !== undefined && localStorage === sessionStorage;
  } catch {
    return false;
  }
}

/* A part of the platform, as environment.ts is: the one file that asks the browser how it keeps a site's data. */

/** What the browser says of keeping this site's data when space runs short; `unknown` where it cannot be asked. */
export type Persistence = 'promised' | 'not-promised' | 'unknown';

/** How it stands. Nothing is asked of the learner. */
export function persistence(): Promise<Persistence> {
  return answer(() => navigator.storage.persisted());
}

/** Asks for the promise. Some browsers ask the learner in turn, so this is called from a click of theirs and nowhere else. */
export function askPersistence(): Promise<Persistence> {
  return answer(() => navigator.storage.persist());
}

/** True for WebKit in a tab: it deletes what a site stores after seven days of use of the browser without a visit. */
export function isForgetful(): boolean {
  const { vendor, standalone } = navigator as Navigator & { standalone?: boolean };
  return vendor.startsWith('Apple') && standalone !== true;
}

async function answer(ask: () => Promise<boolean>): Promise<Persistence> {
  try {
    return (await ask()) ? 'promised' : 'not-promised';
  } catch {
    // Old browsers have nothing to ask, and some refuse.
    return 'unknown';
  }
}

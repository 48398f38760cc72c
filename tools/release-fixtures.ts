import { backupText } from '../src/domain/progress/backup.ts';
import { entryOf, eventOfEveryKind } from '../src/domain/testing/fixtures.ts';

/** What a released version stores, as text: its lines in local storage, and its backup file. Later versions are tested on it. */
export function releaseFixtures(): { readonly storage: string; readonly backup: string } {
  const epoch = '1-1b7zq0c';
  // Two tabs by turns, a minute apart.
  const log = Object.values(eventOfEveryKind).map((event, at) =>
    entryOf(event, at % 2 === 0 ? '1b7zq0c' : '0k3x9ab', at + 1, 1_790_000_000_000 + at * 61_000),
  );
  const lines = {
    'byp:/:epoch': epoch,
    'byp:/:ended': '0-0k3x9ab',
    'byp:/:theme': 'dark',
    ...Object.fromEntries(log.map((entry) => [`byp:/:log:${epoch}:${entry.id}`, JSON.stringify(entry)])),
  };
  return {
    storage: `${JSON.stringify(lines, null, 1)}\n`,
    backup: backupText(log, 'Before You Press', new Date(1_790_100_000_000)),
  };
}

import type { Trouble } from '../../stores/log.ts';
import type { CopyState } from '../../stores/second-copy.ts';

/** What is known of the storages after an erasing. */
export interface Erased {
  /** True in a tab of a shared device, which has no second copy. */
  readonly shared: boolean;
  readonly trouble: Trouble | undefined;
  readonly copy: CopyState;
}

const BY_HAND = 'To be sure, clear this site’s data in your browser’s settings.';

/** Says that all is gone only where both storages were seen to follow. */
export function erasedWords({ shared, trouble, copy }: Erased): string {
  if (trouble === 'blocked')
    return `Erased from this page. But this browser shuts the site’s storage, and what it stored before may still be there. ${BY_HAND}`;
  if (!shared && copy !== 'whole')
    return `Erased, but not everywhere yet: this browser does not answer for its second copy. It is tried again when you come back. ${BY_HAND}`;
  return 'Erased. This device holds no progress of yours any more, in any tab.';
}

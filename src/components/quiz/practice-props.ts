import type { Snippet } from 'svelte';

/** What a practice question's island takes. Its words and reasons stand in the page already: see asked-items.ts. */
export interface PracticeProps {
  /** Item id. */
  id: string;
  reasons?: Snippet | undefined;
}

import type { Snippet } from 'svelte';
import type { Asked, Item } from '../../domain/assessment/item.ts';

/** What a practice question's island takes. The reasons come as markup, so that the page holds their text only once. */
export interface PracticeProps<I extends Item> {
  item: Asked<I>;
  keyDigest: string;
  textDigest: string;
  reasons?: Snippet;
}

import type { Component } from 'svelte';
import type { Asked, Item, ItemKind } from '../../../domain/assessment/item.ts';

/** What the component of every kind takes: the same while a question is open, when it is checked, and on paper. */
export interface KindProps<I extends Item> {
  item: Asked<I>;
  /** Ids of its parts (options, steps, …) in the order shown. */
  order: readonly string[];
  /** Name of the input group, unique on the page. */
  name: string;
  chosen: readonly string[];
  /** True once the answer is checked and can no longer change. */
  checked: boolean;
  onchoose: (chosen: readonly string[]) => void;
}

// Each through a file of its own: the bundler would otherwise add a helper file to every lesson page.
type Kinds = { readonly [K in ItemKind]: () => Promise<{ default: Component<KindProps<Extract<Item, { kind: K }>>> }> };

const kinds: Kinds = {
  single: () => import('./single.ts'),
  multiple: () => import('./multiple.ts'),
  case: () => import('./case.ts'),
  ordering: () => import('./ordering.ts'),
  matching: () => import('./matching.ts'),
  hotspot: () => import('./hotspot.ts'),
  numeric: () => import('./numeric.ts'),
  pad: () => import('./pad.ts'),
};

/** Loads the component of a kind, for pages that know their items only at run time. */
export async function loadKind(kind: ItemKind): Promise<Component<KindProps<Item>>> {
  return (await kinds[kind]()).default as unknown as Component<KindProps<Item>>;
}

import type { Item, ItemKind, ItemOf } from '../item.ts';
import { branchingCase } from './case.ts';
import { multiple, single } from './choice.ts';
import { hotspot } from './hotspot.ts';
import type { KeyBase, Kind } from './kind.ts';
import { matching } from './matching.ts';
import { numeric } from './numeric.ts';
import { ordering } from './ordering.ts';
import { pad } from './pad.ts';

/** Every kind there is. Adding one adds a line here. */
const kinds = {
  single,
  multiple,
  ordering,
  matching,
  hotspot,
  numeric,
  case: branchingCase,
  pad,
} satisfies { [K in ItemKind]: Kind<ItemOf<K>, KeyBase> };

/** What a grade depends on, of any kind. */
export type GradingKey = ReturnType<(typeof kinds)[ItemKind]['key']>;

/** All that is known of an item's kind. */
export function kindOf(item: Pick<Item, 'kind'>): Kind<Item, KeyBase> {
  return kinds[item.kind] as unknown as Kind<Item, KeyBase>;
}

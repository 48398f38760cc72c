import { shuffler, type Shuffler } from './draw.ts';
import type { Asked, Item } from './item.ts';
import { kindOf } from './kinds/kinds.ts';

/** The parts of an item in a drawn order, never one that would give the answer away. */
export function shownOrder(item: Item, order: Shuffler): string[] {
  const { parts, mayShow } = kindOf(item);
  const asked = item as Asked;
  const ids = parts(asked);
  for (;;) {
    const drawn = order.shuffle(ids);
    if (!mayShow || mayShow(asked, drawn)) return drawn;
  }
}

/** The order in which practice shows the parts: as authored where it tells nothing, else the same drawn one each time. */
export function practiceOrder(item: Item): readonly string[] {
  const { parts, mayShow } = kindOf(item);
  return mayShow ? shownOrder(item, shuffler(seedOf(item.id))) : parts(item as Asked);
}

/** A seed from a text: FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

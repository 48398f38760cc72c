import { asked } from '../../domain/assessment/asked.ts';
import type { Asked, Item } from '../../domain/assessment/item.ts';
import { practiceOrder } from '../../domain/assessment/shown-order.ts';

/*
 * An island gets its question from a block of data that stands in the page beside it, and not as properties: those
 * would be written with marks around every value.
 */

/** A question as an island takes it up. */
export interface AskedHere {
  readonly item: Asked;
  /** Ids of its parts in the order shown. */
  readonly order: readonly string[];
}

const onServer = new Map<string, AskedHere>();

/** Gives the server's rendering of an island its item; returns the text of its data block. */
export function provideItem(item: Item): string {
  const here = { item: asked(item), order: practiceOrder(item) };
  onServer.set(item.id, here);
  // Inside a script element nothing but its own end is read.
  return JSON.stringify(here).replaceAll('<', '\\u003c');
}

/** The item an island asks. */
export function askedItem(id: string): AskedHere {
  const block = onServer.get(id) ?? read(document.getElementById(blockId(id))?.textContent);
  if (!block) throw new Error(`There is no question "${id}" in this page.`);
  return block;
}

/** The element id of an item's data block. */
export function blockId(item: string): string {
  return `asked-${item}`;
}

function read(text: string | undefined): AskedHere | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as AskedHere);
}

import type { Asked } from '../../domain/assessment/item.ts';

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

/** Gives the server's rendering of an island its question. */
export function keepAsked(here: AskedHere): void {
  onServer.set(here.item.id, here);
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

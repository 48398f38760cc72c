import { asked } from '../../domain/assessment/asked.ts';
import type { Item } from '../../domain/assessment/item.ts';
import { practiceOrder } from '../../domain/assessment/shown-order.ts';
import { keepAsked } from './asked-items.ts';

/** Gives the server's rendering of an island its item; returns the text of its data block. (Build only.) */
export function provideItem(item: Item): string {
  const here = { item: asked(item), order: practiceOrder(item) };
  keepAsked(here);
  // Inside a script element nothing but its own end is read.
  return JSON.stringify(here).replaceAll('<', '\\u003c');
}

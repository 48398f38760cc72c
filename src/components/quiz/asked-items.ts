import type { Asked } from '../../domain/assessment/item.ts';

/*
 * A question's words stand in the page once. On the server an island gets them from here; in the browser it reads them
 * back from the markup it is about to bring to life. Handing them over as island properties would put every word into
 * the page a second time.
 */

const onServer = new Map<string, Asked>();

/** Gives the server's rendering of an island its item. */
export function provideItem(item: Asked): void {
  onServer.set(item.id, item);
}

/** The item an island asks. */
export function askedItem(id: string): Asked {
  const item = onServer.get(id) ?? readItem(document.querySelector(`[data-asks="${id}"]`), id);
  if (!item) throw new Error(`There is no question "${id}" in this page.`);
  return item;
}

function readItem(form: Element | null, id: string): Asked | undefined {
  const { kind = '', keys = '' } = form instanceof HTMLElement ? form.dataset : {};
  const words = (part: string, within: ParentNode | null = form) => within?.querySelector(part)?.textContent ?? '';
  const options = [...(form?.querySelectorAll('input') ?? [])].map((input) => ({
    id: input.value,
    text: words('.text', input.parentElement),
  }));
  const shown = { id, stem: words('.stem'), question: words('.question'), options };
  if (kind === 'single') return { ...shown, kind, key: keys };
  if (kind === 'multiple') return { ...shown, kind, key: keys.split(' ') };
  return undefined;
}

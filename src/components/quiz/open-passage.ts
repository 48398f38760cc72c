import { log } from '../../stores/log.ts';
import { lessonUrl } from '../ui/url.ts';

/**
 * Puts the passage that teaches a critical item into its place under the reasons, from this page or from its lesson's,
 * and keeps in the log that it was opened. Where it cannot be fetched, the link to it is there all the same.
 *
 * @param critical the element of Reasons.svelte with `data-matters`, which names lesson and passage
 */
export async function openPassage(critical: HTMLElement): Promise<void> {
  const { lesson = '', passageId: passage = '' } = critical.dataset;
  const place = critical.querySelector('[data-passage]');
  if (!place || place.childElementCount > 0) return;
  const found = await passageOf(lesson, passage);
  if (!found || place.childElementCount > 0) return;
  place.replaceChildren(...readable(found));
  log.append({ kind: 'passage-opened', lesson, passage });
}

async function passageOf(lesson: string, passage: string): Promise<Element | null> {
  if (document.querySelector<HTMLElement>('article[data-lesson]')?.dataset.lesson === lesson)
    return document.getElementById(passage);
  const page = await pageOf(lessonUrl(lesson));
  const found = page?.getElementById(passage) ?? null;
  // A link within that page leads there from here.
  for (const link of found?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])
    link.setAttribute('href', lessonUrl(lesson) + (link.getAttribute('href') ?? ''));
  return found;
}

/**
 * A page of the course. The browser reads it as one itself, so that no text is ever made into markup here, which the
 * policy of the pages (Trusted Types) would refuse.
 */
function pageOf(address: string): Promise<Document | null> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => done(request.status === 200 ? request.responseXML : null);
    request.onerror = request.onabort = () => done(null);
    request.send();
  });
}

/** Copies of a passage's blocks: without the ids of the first ones, and without questions inside it. */
function readable(passage: Element): Element[] {
  const copy = document.importNode(passage, true);
  for (const left of copy.querySelectorAll('script, astro-island, .check')) left.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.children];
}

import { unsaved } from '../../../domain/teaching/gradebook/unsaved.ts';
import type { Desk } from '../../../stores/desk.ts';
import { url } from '../../ui/url.ts';

/**
 * Has the browser ask before a page of the desk is left while something of it is in no backup. From one page of the desk
 * to another nothing is lost where the browser keeps the working copy, so there it does not ask.
 *
 * @returns ends it
 */
export function askBeforeLeaving(
  desk: Pick<Desk, 'state'>,
  page: Pick<Window, 'addEventListener' | 'removeEventListener' | 'location'> = window,
): () => void {
  let staysAtDesk = false;
  let asks = false;

  const ask = (event: Event): void => {
    if (staysAtDesk && desk.state.get().copy === 'kept') return;
    event.preventDefault();
  };
  const followed = (event: Event): void => {
    const link = (event.target as Partial<Element> | null)?.closest?.('a[href]');
    const [path = ''] = (link?.getAttribute('href') ?? '').split('#');
    // (A link into the page itself leaves nothing.)
    staysAtDesk = path.startsWith(url('instructor/desk/')) && path !== page.location.pathname;
  };
  const forget = (): void => {
    staysAtDesk = false;
  };
  // Only while there is something to lose: a page that asks is kept out of the browser's memory of pages.
  const end = desk.state.subscribe(({ book, isOpen }) => {
    const wanted = isOpen && unsaved(book).any;
    if (wanted === asks) return;
    asks = wanted;
    if (wanted) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  });
  page.addEventListener('click', followed, true);
  page.addEventListener('pageshow', forget);
  return () => {
    end();
    page.removeEventListener('beforeunload', ask);
    page.removeEventListener('click', followed, true);
    page.removeEventListener('pageshow', forget);
  };
}

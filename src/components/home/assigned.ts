import { log } from '../../stores/log.ts';

// Shows the assignments that were accepted on this device. All that it takes is fetched once the page is shown, and only for
// whoever has one.

const place = document.querySelector<HTMLElement>('[data-assignments]');

if (place) {
  log.open();
  if (log.entries.get().some(({ kind }) => kind === 'assignment-accepted')) {
    const show = () => void import('./assignment-cards.ts').then(({ showCards }) => showCards(place));
    if (document.readyState === 'complete') show();
    else addEventListener('load', show, { once: true });
  }
}

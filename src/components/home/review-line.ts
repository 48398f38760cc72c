import { isChecked } from '../../domain/progress/checked.ts';
import { log } from '../../stores/log.ts';
import { turnedOff } from '../../stores/turned-off.ts';

// Says below the one button how many questions are due for review. The scheduler is fetched once the page is shown, and
// only for whoever has answered something. The line takes the place of another, so that nothing moves.

const place = document.querySelector<HTMLElement>('[data-deck]');

if (place && !turnedOff('review')) {
  log.open();
  if (log.entries.get().some(isChecked)) {
    if (document.readyState === 'complete') void show(place);
    else addEventListener('load', () => void show(place), { once: true });
  }
}

async function show(place: HTMLElement): Promise<void> {
  const { countDue } = await import('./due.ts');
  const count = await countDue(log.entries.get(), place.dataset.deck ?? '');
  const link = place.querySelector('[data-due]');
  if (!link || count === 0) return;
  link.textContent = count === 1 ? 'One question is due for review' : `${count} questions are due for review`;
  link.parentElement?.removeAttribute('hidden');
  place.dataset.some = '';
}

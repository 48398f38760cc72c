import { log } from '../../stores/log.ts';
import { startSitting } from '../../stores/practice-sitting.ts';
import { openPractice, practice, quiz, type PracticeQuiz } from '../../stores/practice.ts';

// Shows the questions of the open sitting, counts them, and offers the next one. The questions are islands of their own.

const section = document.querySelector<HTMLElement>('[data-quiz]');
if (section?.dataset.quiz) {
  log.open();
  openPractice(readQuiz(section.dataset.quiz));
  practice.subscribe(() => show(section));
  section.addEventListener('click', (event) => {
    const again = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-again]') : null;
    if (!again) return;
    startSitting(again.dataset.again === 'missed' ? 'missed' : 'next');
    const title = section.querySelector<HTMLElement>('h2');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView();
  });
}

function show(section: HTMLElement): void {
  const state = practice.get();
  const size = quiz.get()?.items.length ?? 0;
  if (!state) return;
  for (const slot of section.querySelectorAll<HTMLElement>('[data-item]')) {
    const place = state.items.indexOf(slot.dataset.item ?? '');
    slot.toggleAttribute('data-shown', place >= 0);
    slot.hidden = place < 0;
    const number = slot.querySelector('[data-number]');
    // A single question needs no number.
    if (number) number.textContent = state.items.length > 1 ? `Question ${place + 1} of ${state.items.length}` : '';
  }

  const { answered, right, items } = state;
  const done = answered === items.length;
  const missed = items.length - right;
  const tally = section.querySelector('[data-tally]');
  if (tally) {
    const words = tallyWords(items.length, answered, right);
    if (tally.textContent !== words) tally.textContent = words;
  }
  toggle(section, 'missed', done && missed > 0);
  toggle(section, 'next', done && size > 1);
}

/** The page's own data: lesson, size of a sitting, whether answers are rated, and id, key digest and text digest of each item. */
function readQuiz(text: string): PracticeQuiz {
  const { items, ...rest } = JSON.parse(text) as {
    lesson: string;
    size: number;
    rated: boolean;
    items: [string, string, string][];
  };
  return { ...rest, items: items.map(([id, keyDigest, textDigest]) => ({ id, keyDigest, textDigest })) };
}

function tallyWords(items: number, answered: number, right: number): string {
  if (items === 1) return answered === 1 ? 'Saved on this device.' : '';
  if (answered < items) return `${answered} of ${items} answered.`;
  return `${right} of ${items} right.${right === items ? ' Every one.' : ''}`;
}

function toggle(section: HTMLElement, which: string, shown: boolean): void {
  const button = section.querySelector<HTMLElement>(`[data-again="${which}"]`);
  if (button) button.hidden = !shown;
}

import { isAlarming } from '../../domain/search/alarm.ts';
import { find, groups, readIndex, type SearchIndex } from '../../domain/search/find.ts';
import { groupElement } from './results.ts';

// Finds as the reader types. The index is fetched once; from then on nothing is asked of the network.

const form = document.querySelector<HTMLFormElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('#question');
const [alarm, told, failed, results] = ['alarm', 'told', 'failed', 'results'].map((name) =>
  document.getElementById(`search-${name}`),
);

/** Long enough for the next letter to come first. */
const PAUSE = 200;

/** Heard by whoever does not see that the line above the results has come. */
const ALARMING = ' Emergency signs stand first.';

if (form && field && alarm && told && failed && results) {
  let index: SearchIndex | undefined;

  const fetchIndex = async () => {
    failed.hidden = true;
    show();
    try {
      const answer = await fetch(form.dataset.search ?? '');
      if (!answer.ok) throw new Error(answer.statusText);
      index = readIndex(await answer.text());
    } catch {
      failed.hidden = false;
    }
    show();
  };

  const show = () => {
    const question = field.value.trim();
    // What may be an emergency does not wait for the index.
    const alarming = isAlarming(question);
    alarm.hidden = !alarming;
    const { hits, whole } = index ? find(index, question) : { hits: [], whole: true };
    results.replaceChildren(...groups(hits, alarming ? 'sign' : undefined).map(groupElement));
    told.textContent = question === '' ? '' : `${words(question, hits.length, whole)}${alarming ? ALARMING : ''}`;
  };

  const words = (question: string, count: number, whole: boolean): string => {
    if (!index) return failed.hidden ? 'Looking …' : '';
    if (count === 0) return `Nothing found for “${question}”. Try a single word, or another name for it.`;
    const results = count === 1 ? 'One result' : `${count} results`;
    return whole ? `${results} for “${question}”.` : `Nothing has all of “${question}”. ${results} with a part of it.`;
  };

  const keep = () => {
    const address = new URL(location.href);
    const question = field.value.trim();
    if (question === '') address.searchParams.delete('q');
    else address.searchParams.set('q', question);
    history.replaceState(history.state, '', address);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      show();
      keep();
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show();
    keep();
    // Also puts away the keyboard of a phone, which covers what was found.
    told.focus();
  });
  failed.querySelector('button')?.addEventListener('click', () => void fetchIndex());

  const asked = new URLSearchParams(location.search).get('q');
  // What was typed before this ran stays.
  if (asked !== null && field.value === '') field.value = asked.slice(0, field.maxLength);
  else if (field.value === '') field.focus();
  void fetchIndex();
}

import { choicesQuery, isChosen, LISTS, readChoices, type Choices } from './choices.ts';

// Shows the claims that the reader chose, counts them, and keeps the choice in the address. Without it the page is whole.

const list = (name: string) => document.querySelector<HTMLSelectElement>(`#claims-${name}`);
const only = document.querySelector<HTMLInputElement>('#claims-only');
const told = document.getElementById('claims-told');
const claims = [...document.querySelectorAll<HTMLElement>('.claim')];

function chosen(): Choices {
  const [topic = '', verdict = '', article = '', lesson = ''] = LISTS.map((name) => list(name)?.value ?? '');
  return { topic, verdict, article, lesson, all: only?.checked === false };
}

function choose(choices: Choices): void {
  for (const name of LISTS) {
    const select = list(name);
    if (select) select.value = choices[name];
  }
  if (only) only.checked = !choices.all;
  show();
}

function show(): void {
  const choices = chosen();
  let shown = 0;
  for (const claim of claims) {
    const { verdict = '', article = '', lesson = '' } = claim.dataset;
    const topic = claim.parentElement?.id ?? '';
    const hands = claim.classList.contains('hands');
    claim.hidden = !isChosen({ topic, verdicts: verdict.split(' '), article, lesson, hands }, choices);
    if (!claim.hidden) shown += 1;
  }
  for (const section of document.querySelectorAll<HTMLElement>('.claim-topic'))
    section.hidden = !section.querySelector('.claim:not([hidden])');
  if (told)
    told.textContent =
      shown === 0
        ? 'No claim fits these choices.'
        : `${shown === claims.length ? 'All' : `${shown} of`} ${claims.length} claims are shown.`;
}

/** A link to a claim or a topic shows it, whatever was chosen. */
function follow(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('.claim-topic')) return;
  if (target.closest('[hidden]')) choose({ topic: '', verdict: '', article: '', lesson: '', all: true });
  target.scrollIntoView();
}

function keep(): void {
  show();
  history.replaceState(history.state, '', `${location.pathname}${choicesQuery(chosen())}`);
}

// Who chose before this script had come is not overruled by the address.
if (choicesQuery(chosen()) === '')
  choose(readChoices(location.search, (name) => [...(list(name)?.options ?? [])].map(({ value }) => value)));
else keep();
follow();
addEventListener('hashchange', follow);
for (const control of [only, ...LISTS.map(list)]) control?.addEventListener('change', keep);
document.getElementById('claims-all')?.addEventListener('click', () => {
  choose({ topic: '', verdict: '', article: '', lesson: '', all: true });
  keep();
});

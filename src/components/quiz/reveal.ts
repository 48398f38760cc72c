/** What a learner chose, and what would have been right. */
export interface Chosen {
  readonly keys: readonly string[];
  readonly chosen: readonly string[];
}

/**
 * Narrows the reasons of Reasons.svelte to the chosen options and the keys, and says which is which; a button brings
 * back the others. For use as a Svelte action on whatever holds the reasons.
 */
export function reveal(holder: HTMLElement, { keys, chosen }: Chosen): void {
  const reasons = [...holder.querySelectorAll<HTMLElement>('[data-option]')];
  const others = reasons.filter(({ dataset: { option = '' } }) => !keys.includes(option) && !chosen.includes(option));
  for (const reason of reasons) {
    const { option = '' } = reason.dataset;
    const lead = reason.querySelector('[data-lead]');
    if (lead) lead.textContent = `${words(keys.includes(option), chosen.includes(option))}:`;
    reason.hidden = others.includes(reason);
  }
  holder.querySelector('button.as-link')?.remove();
  if (others.length === 0) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link no-print';
  button.textContent = others.length === 1 ? 'Why not the other one?' : 'Why not the others?';
  button.onclick = () => {
    for (const reason of others) reason.hidden = false;
    button.remove();
    others[0]?.setAttribute('tabindex', '-1');
    others[0]?.focus();
  };
  holder.querySelector('[data-where]')?.before(button);
}

function words(right: boolean, chosen: boolean): string {
  if (right) return chosen ? 'Right, your answer' : 'The right answer';
  return chosen ? 'Your answer, not right' : 'Not right';
}

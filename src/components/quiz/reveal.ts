import { openPassage } from './open-passage.ts';

/**
 * Narrows the reasons of Reasons.svelte to those chosen and those right, and says which is which; a button brings back
 * the others. Groups that are always whole stay so. For use as a Svelte attachment on whatever holds the reasons.
 *
 * @param sureAndWrong true when the learner said to be certain and was not right: on a critical item the passage is then
 *   opened right here
 */
export function reveal(holder: HTMLElement, chosen: readonly string[], sureAndWrong = false): void {
  const reasons = [...holder.querySelectorAll<HTMLElement>('[data-reason]')];
  const isRight = ({ dataset }: HTMLElement) => dataset.right !== undefined;
  const isChosen = ({ dataset: { reason = '' } }: HTMLElement) => chosen.includes(reason);
  const others = reasons.filter(
    (reason) => !isRight(reason) && !isChosen(reason) && reason.closest('[data-whole]') === null,
  );
  for (const reason of reasons) {
    const lead = reason.querySelector('[data-lead]');
    if (lead) lead.textContent = `${words(isRight(reason), isChosen(reason))}:`;
    reason.hidden = others.includes(reason);
  }
  const critical = holder.querySelector<HTMLElement>('[data-matters]');
  if (critical) {
    critical.hidden = !sureAndWrong;
    if (sureAndWrong) void openPassage(critical);
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

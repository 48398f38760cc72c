import type { Calibration } from '../../progress/calibration.ts';
import { levelReading } from './certainty.ts';
import type { Discrimination } from './discrimination.ts';
import { ENOUGH_FOR_CALIBRATION } from './honesty.ts';
import type { ItemStatistic } from './item-statistics.ts';
import type { HeldMisconception } from './misconceptions.ts';

/* The figures as sentences for an instructor who never met the terms. Counts always stand first. */

/** How hard a question was. */
export function difficultyWords({ right, asked, open, range }: ItemStatistic): string {
  const left = open > 0 ? ` ${open} left it open.` : '';
  const counts = `${right} of ${asked} right.${left}`;
  if (!range) return `${counts} Too few answers to say how hard it is in general.`;
  // Rounded outwards, so that the range never looks narrower than it is.
  return `${counts} In general, from ${Math.floor(range.low * 100)} to ${Math.ceil(range.high * 100)} in a hundred.`;
}

/** How well a question tells apart those who know much from those who know little. */
export function discriminationWords(found: Discrimination): string {
  if (found.kind === 'too-few')
    return `Whether it tells people apart cannot be said from ${found.answers} ${found.answers === 1 ? 'answer' : 'answers'}: that takes ${found.wanted}, and better a hundred.`;
  if (found.kind === 'alike') return 'Everyone answered alike, so it cannot tell people apart. That is no fault.';
  switch (found.says) {
    case 'apart':
      return 'Those who did better elsewhere were right more often: it tells people apart.';
    case 'backwards':
      return 'Those who did better elsewhere were right less often: look at its key and its wording.';
    case 'unclear':
      return 'Those who did better elsewhere were about as often right: from these answers it cannot be said whether it tells people apart.';
  }
}

/** What a level of certainty turned out to be worth in a cohort. */
export function levelWords(level: Calibration): string {
  const counts = `Level ${level.certainty}: ${level.right} of ${level.total} right.`;
  switch (levelReading(level)) {
    case 'too-few':
      return `${counts} Too few to judge: that takes ${ENOUGH_FOR_CALIBRATION}.`;
    case 'fits':
      return `${counts} That fits what the level means.`;
    case 'surer-than-right':
      return `${counts} They were surer than they were right.`;
    case 'righter-than-sure':
      return `${counts} They knew more than they said.`;
  }
}

/** How many hold a wrong idea. */
export function heldWords({ people, met, sure }: HeldMisconception): string {
  const certain = sure === 0 ? 'none of them sure' : `${sure} of them sure`;
  return `${people} of ${met} who were asked, ${certain}.`;
}

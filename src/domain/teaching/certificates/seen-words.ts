import type { Assignment } from '../assignment.ts';
import type { GradedFinal, GradedHandIn } from '../graded.ts';
import { wholePercent } from '../gradebook/rows.ts';

/** Letters of a file's digest that are told: enough to find it in the gradebook, and in its backup. */
const DIGEST_LETTERS = 12;

/**
 * What was seen of a file that a learner handed in, as it is printed and signed. It says what the file holds and what the
 * desk did with it, and no more.
 *
 * @param made the day on which the file was made, `YYYY-MM-DD`
 */
export function selfReportedWords(graded: GradedHandIn, assignment: Assignment, made: string): string {
  const { lessons, final } = assignment;
  const parts = [
    ...(lessons.length > 0 ? [`${counted(lessons.length, 'lesson')} read`] : []),
    `${counted(graded.minutes, 'active minute')}`,
    ...(final && graded.final
      ? [
          `final ${pointsOf(graded.final)} of ${graded.final.total} points (${wholePercent(graded.final)} %; pass mark ${final.passMark} %${final.critical ? ', and every safety-critical objective' : ''})`,
          `${counted(graded.sittings, 'sitting')}, ${counted(graded.retests, 're-test')}`,
        ]
      : []),
  ];
  return [
    `A file from the participant’s own device, made ${made}: ${parts.join('; ')}.`,
    'The issuer’s browser graded every answer in it again. Nobody watched, and nobody checked who answered.',
    `SHA-256 of the file begins ${graded.digest.slice(0, DIGEST_LETTERS)}.`,
  ].join(' ');
}

/** Points as they are: `34 1/2`. */
function pointsOf({ score: { n, d } }: GradedFinal): string {
  const rest = n % d;
  const whole = (n - rest) / d;
  if (rest === 0) return `${whole}`;
  return whole === 0 ? `${rest}/${d}` : `${whole} ${rest}/${d}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

import type { BoardRule } from '../schemas/board-rule.ts';
import type { Problem } from './course.ts';
import { didYouMean } from './nearest.ts';
import type { Reviewed } from './review-dates.ts';

const FILE = 'src/evidence/board-rules.yaml';

/** Every id and every source of the rules of boards, checked. */
export function checkBoardRules(rules: readonly BoardRule[], sources: readonly { id: string }[]): Problem[] {
  const known = sources.map(({ id }) => id);
  return rules.flatMap(({ id, sources }, at) => [
    ...(rules.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            file: FILE,
            path: [at, 'id'],
            message: `the rule id "${id}" is used twice`,
            fix: 'give one of them another id',
          },
        ]),
    ...sources.flatMap((source, s) =>
      known.includes(source)
        ? []
        : [
            {
              file: FILE,
              path: [at, 'sources', s],
              message: `the rule "${id}" names the unknown source "${source}"`,
              fix: didYouMean(source, known),
            },
          ],
    ),
  ]);
}

/** The rules with the days on which they were last read, so that a build stops when that is too long ago. */
export function readRules(rules: readonly BoardRule[]): Reviewed[] {
  return rules.map(({ id, reviewed }, at) => ({
    file: FILE,
    path: [at, 'reviewed'],
    what: `the rule "${id}"`,
    reviewed: reviewed,
  }));
}

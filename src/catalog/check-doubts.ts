import type { Doubt } from '../schemas/doubt.ts';
import type { EmergencySigns } from '../schemas/emergency.ts';
import type { Lesson, Problem } from './course.ts';
import { didYouMean } from './nearest.ts';

const FILE = 'src/evidence/doubts.yaml';

/** Every id and every place of the points of doubt, checked. */
export function checkDoubts(
  doubts: readonly Doubt[],
  lessons: readonly Pick<Lesson, 'id' | 'passages'>[],
  signs: EmergencySigns | undefined,
): Problem[] {
  const places = [
    ...lessons.flatMap(({ id, passages }) => passages.map((passage) => `${id}#${passage.id}`)),
    ...(signs?.tiers ?? []).flatMap((tier) => tier.signs.map(({ id }) => `emergency#${id}`)),
  ];
  return doubts.flatMap(({ id, where }, at) => [
    ...(doubts.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            file: FILE,
            path: [at, 'id'],
            message: `the doubt id "${id}" is used twice`,
            fix: 'give one of them another id',
          },
        ]),
    ...where.flatMap((place, w) =>
      places.includes(place)
        ? []
        : [
            {
              file: FILE,
              path: [at, 'where', w],
              message: `the doubt "${id}" names the unknown place "${place}"`,
              fix: didYouMean(place, places),
            },
          ],
    ),
  ]);
}

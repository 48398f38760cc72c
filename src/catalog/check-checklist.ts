import type { Checklist } from '../schemas/checklist.ts';
import type { Lesson, Problem } from './course.ts';
import { didYouMean } from './nearest.ts';

/** The file of the hands-on checklist. */
export const CHECKLIST = 'src/evidence/hands-on-checklist.yaml';

/** Every id of the hands-on checklist, and every passage that it says teaches a step, checked. */
export function checkChecklist({ parts }: Checklist, lessons: readonly Pick<Lesson, 'id' | 'passages'>[]): Problem[] {
  const places = lessons.flatMap(({ id, passages }) => passages.map((passage) => `${id}#${passage.id}`));
  const seen = new Set<string>();
  return parts.flatMap((part, p) =>
    part.steps.flatMap(({ id, where }, s) => {
      const path = ['parts', p, 'steps', s];
      const again = seen.has(id);
      seen.add(id);
      return [
        ...(again
          ? [
              {
                file: CHECKLIST,
                path: [...path, 'id'],
                message: `the step id "${id}" is used twice`,
                fix: 'give one of them another id',
              },
            ]
          : []),
        ...where.flatMap((place, w) =>
          places.includes(place)
            ? []
            : [
                {
                  file: CHECKLIST,
                  path: [...path, 'where', w],
                  message: `the step "${id}" is said to be taught in "${place}", and there is no such passage`,
                  fix: didYouMean(place, places),
                },
              ],
        ),
      ];
    }),
  );
}

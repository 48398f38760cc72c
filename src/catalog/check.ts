import { PLACE_IDS } from '../domain/anatomy/surface.ts';
import type { RawContent, RawLesson, RawQuiz, RawText } from './assemble.ts';
import { passageTarget } from './assemble.ts';
import { checkClaims } from './check-claims.ts';
import type { Problem } from './course.ts';
import { checkSyntax } from './lesson-syntax.ts';
import { tagsOf } from './lesson-text.ts';
import { didYouMean, nearest } from './nearest.ts';
import { checkGlossary, checkTerms } from './term-check.ts';

const COURSE = 'src/course.yaml';

/** Every cross-reference of the content, checked. */
export function checkContent(raw: RawContent): Problem[] {
  return [
    ...checkCourse(raw),
    ...[...raw.lessons, ...raw.prose].flatMap((text) => checkTags(raw, text)),
    ...raw.lessons.flatMap((lesson) => checkLesson(raw, lesson)),
    ...[...raw.lessons, ...raw.prose].flatMap(checkSyntax),
    ...raw.quizzes.flatMap((quiz) => checkQuiz(raw, quiz)),
    ...checkUniqueItems(raw.quizzes),
    ...checkFormerIds(raw.lessons),
    ...checkClaims(raw),
    ...checkGlossary(raw),
    ...checkTerms(raw),
    ...repeated(raw.sources.map(({ id }) => id)).map(([id, at]) => ({
      file: 'src/evidence/sources.yaml',
      path: [at, 'id'],
      message: `the source id "${id}" is used twice`,
      fix: 'give one of them another id, or delete the copy',
    })),
  ];
}

function checkCourse(raw: RawContent): Problem[] {
  const problems: Problem[] = [];
  const { course } = raw;
  const lessonIds = raw.lessons.map(({ id }) => id);
  const objectiveIds = course.objectives.map(({ id }) => id);
  const placed = course.modules.flatMap(({ lessons }) => lessons);

  for (const [m, module] of course.modules.entries())
    for (const [l, id] of module.lessons.entries())
      if (!lessonIds.includes(id))
        problems.push({
          file: COURSE,
          path: ['modules', m, 'lessons', l],
          message: `the module "${module.id}" lists the lesson "${id}", and there is no src/lessons/${id}.mdx`,
          fix: unknownLesson(id, lessonIds, 'take it out of the list'),
        });
  for (const [id] of repeated(placed))
    problems.push({ file: COURSE, path: ['modules'], message: `the lesson "${id}" stands twice`, fix: 'list it once' });
  for (const lesson of raw.lessons)
    if (!placed.includes(lesson.id))
      problems.push({
        file: lesson.file,
        line: 1,
        message: `no module lists the lesson "${lesson.id}"`,
        fix: `add it to a module in ${COURSE}`,
      });

  for (const [id, at] of repeated(objectiveIds))
    problems.push({
      file: COURSE,
      path: ['objectives', at, 'id'],
      message: `the objective id "${id}" is used twice`,
      fix: 'give one of them another id',
    });
  for (const [at, objective] of course.objectives.entries()) {
    if (!lessonIds.includes(objective.lesson))
      problems.push({
        file: COURSE,
        path: ['objectives', at, 'lesson'],
        message: `the objective "${objective.id}" belongs to the unknown lesson "${objective.lesson}"`,
        fix: unknownLesson(objective.lesson, lessonIds, 'take the objective out'),
      });
    if (!raw.quizzes.some(({ quiz }) => quiz.items.some((item) => item.objective === objective.id)))
      problems.push({
        file: COURSE,
        path: ['objectives', at],
        message: `no item tests the objective "${objective.id}"`,
        fix: `write an item for it in src/quizzes/${objective.lesson}.yaml`,
      });
    if (objective.critical && !(objective.id in course.final.blueprint))
      problems.push({
        file: COURSE,
        path: ['final', 'blueprint'],
        message: `the critical objective "${objective.id}" is on no form`,
        fix: 'give it a number of items in final.blueprint',
      });
  }
  for (const id of Object.keys(course.final.blueprint))
    if (!objectiveIds.includes(id))
      problems.push({
        file: COURSE,
        path: ['final', 'blueprint', id],
        message: `the blueprint names the unknown objective "${id}"`,
        fix: didYouMean(id, objectiveIds),
      });
  return problems;
}

/** Ids that tags name, in lessons and in other prose. */
function checkTags(raw: RawContent, text: RawText<unknown>): Problem[] {
  const known = {
    Cite: raw.sources.map(({ id }) => id),
    Explorer: PLACE_IDS as readonly string[],
    Figure: raw.figures,
  };
  const home = {
    Cite: 'src/evidence/sources.yaml',
    Explorer: 'the places of src/domain/anatomy/surface.ts',
    Figure: 'src/components/figures',
  };
  return tagsOf(text.body).flatMap(({ tag, ids, line }) => {
    if (tag !== 'Cite' && tag !== 'Explorer' && tag !== 'Figure') return [];
    return ids
      .filter((id) => !known[tag].includes(id))
      .map((id) => ({
        file: text.file,
        line: line + text.linesBefore,
        message: `<${tag} ${tag === 'Explorer' ? 'at' : 'id'}="${id}"> names something that is not in ${home[tag]}`,
        fix: didYouMean(id, known[tag]),
      }));
  });
}

function checkLesson(raw: RawContent, lesson: RawLesson): Problem[] {
  const problems: Problem[] = [];
  const tags = tagsOf(lesson.body);
  const at = (line: number) => ({ file: lesson.file, line: line + lesson.linesBefore });

  const passages = tags.filter(({ tag, ids }) => tag === 'Passage' && ids.length > 0);
  for (const [id, place] of repeated(passages.map(({ ids }) => ids[0] ?? '')))
    problems.push({
      ...at(passages[place]?.line ?? 1),
      message: `the passage id "${id}" is used twice in this lesson`,
      fix: 'give one of them another id',
    });
  for (const tag of ['Summary', 'Quiz'] as const) {
    const uses = tags.filter((use) => use.tag === tag).length;
    if (uses !== 1)
      problems.push({
        ...at(1),
        message: `the lesson has ${uses} <${tag} /> tags and needs one`,
        fix: 'end the lesson with <Summary /> and <Quiz />',
      });
  }
  if (!raw.quizzes.some(({ quiz }) => quiz.lesson === lesson.id))
    problems.push({
      ...at(1),
      message: `the lesson "${lesson.id}" has no quiz`,
      fix: `write src/quizzes/${lesson.id}.yaml`,
    });
  return problems;
}

function checkQuiz(raw: RawContent, { file, quiz }: RawQuiz): Problem[] {
  const problems: Problem[] = [];
  const sourceIds = raw.sources.map(({ id }) => id);
  const objectiveIds = raw.course.objectives.map(({ id }) => id);
  const lessonIds = raw.lessons.map(({ id }) => id);
  if (!lessonIds.includes(quiz.lesson))
    problems.push({
      file,
      path: ['lesson'],
      message: `this quiz belongs to the unknown lesson "${quiz.lesson}"`,
      fix: unknownLesson(quiz.lesson, lessonIds, 'take this file away'),
    });
  if (quiz.sitting > quiz.items.length)
    problems.push({
      file,
      path: ['sitting'],
      message: `a sitting of ${quiz.sitting} is larger than the ${quiz.items.length} items there are`,
      fix: 'lower the sitting or write more items',
    });
  for (const [place, item] of quiz.items.entries()) {
    if (!objectiveIds.includes(item.objective))
      problems.push({
        file,
        path: ['items', place, 'objective'],
        message: `the item "${item.id}" tests the unknown objective "${item.objective}"`,
        fix: didYouMean(item.objective, objectiveIds),
      });
    for (const [s, id] of item.sources.entries())
      if (!sourceIds.includes(id))
        problems.push({
          file,
          path: ['items', place, 'sources', s],
          message: `the item "${item.id}" names the unknown source "${id}"`,
          fix: didYouMean(id, sourceIds),
        });
    const target = passageTarget(item.passage, quiz.lesson);
    const lesson = raw.lessons.find(({ id }) => id === target.lesson);
    // A quiz of an unknown lesson has had its problem; its items need not repeat it.
    if (!lesson && target.lesson === quiz.lesson) continue;
    // Also those not closed, which are a problem of the lesson alone.
    const known = tagsOf(lesson?.body ?? '').flatMap(({ tag, ids }) => (tag === 'Passage' ? ids : []));
    if (!known.includes(target.id))
      problems.push({
        file,
        path: ['items', place, 'passage'],
        message: `the item "${item.id}" points to the unknown passage "${item.passage}"`,
        fix: lesson ? didYouMean(target.id, known) : didYouMean(target.lesson, lessonIds),
      });
  }
  return problems;
}

/** A name no lesson has is either mistyped or of a lesson not yet written. */
function unknownLesson(id: string, known: readonly string[], otherwise: string): string {
  return nearest(id, known) === undefined ? `write src/lessons/${id}.mdx, or ${otherwise}` : didYouMean(id, known);
}

/** An id that a lesson had before must lead to that lesson alone. */
function checkFormerIds(lessons: readonly RawLesson[]): Problem[] {
  const ids = lessons.map(({ id }) => id);
  const taken: string[] = [];
  return lessons.flatMap(({ file, head }) =>
    (head.formerly ?? []).flatMap((id) => {
      const clash = ids.includes(id)
        ? 'is one that a lesson has now'
        : taken.includes(id)
          ? 'stands in two lessons'
          : '';
      taken.push(id);
      if (!clash) return [];
      return { file, line: 1, message: `the former id "${id}" ${clash}`, fix: 'take it out of "formerly" here' };
    }),
  );
}

function checkUniqueItems(quizzes: readonly RawQuiz[]): Problem[] {
  const all = quizzes.flatMap(({ file, quiz }) => quiz.items.map((item, place) => ({ file, id: item.id, place })));
  return repeated(all.map(({ id }) => id)).flatMap(([id, at]) => {
    const second = all[at];
    const first = all.find((one) => one.id === id);
    if (!second || !first) return [];
    return {
      file: second.file,
      path: ['items', second.place, 'id'],
      message: `the item id "${id}" is already used in ${first.file}`,
      fix: 'give this item an id of its own; ids are never reused',
    };
  });
}

/** Members that stand a second time, with the place of the repeat. */
function repeated(members: readonly string[]): [string, number][] {
  return members.flatMap((member, at) => (members.indexOf(member) < at ? [[member, at] as [string, number]] : []));
}

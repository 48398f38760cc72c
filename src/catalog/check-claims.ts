import type { RawContent } from './assemble.ts';
import type { Problem } from './course.ts';
import { tagsOf } from './lesson-text.ts';
import { didYouMean } from './nearest.ts';

/** What the claims name of each other and of the rest of the course, checked. */
export function checkClaims(raw: RawContent): Problem[] {
  const topics = raw.claimTopics.map(({ id }) => id);
  const sources = raw.sources.map(({ id }) => id);
  const seen = new Map<string, string>();
  const problems: Problem[] = topics.flatMap((id, at) =>
    topics.indexOf(id) === at
      ? []
      : {
          file: 'src/evidence/claim-topics.yaml',
          path: ['topics', at, 'id'],
          message: `the topic id "${id}" is used twice`,
          fix: 'give one of them another id',
        },
  );
  for (const { file, claims: content } of raw.claims) {
    if (!sources.includes(content.article))
      problems.push({
        file,
        path: ['article'],
        message: `the article "${content.article}" is not in src/evidence/sources.yaml`,
        fix: didYouMean(content.article, sources),
      });
    for (const [at, claim] of content.claims.entries()) {
      const wrong = (field: PropertyKey[], message: string, fix: string) =>
        problems.push({ file, path: ['claims', at, ...field], message: `the claim "${claim.id}" ${message}`, fix });
      const first = seen.get(claim.id);
      if (first !== undefined)
        wrong(['id'], `stands already in ${first}`, 'give this claim an id of its own; ids are never reused');
      seen.set(claim.id, file);
      if (!topics.includes(claim.topic))
        wrong(['topic'], `names the unknown topic "${claim.topic}"`, didYouMean(claim.topic, topics));
      for (const [s, id] of claim.sources.entries())
        if (!sources.includes(id)) wrong(['sources', s], `names the unknown source "${id}"`, didYouMean(id, sources));
      const fix = passageFix(raw, claim.taughtIn);
      if (fix !== undefined) wrong(['taughtIn'], `points to the unknown passage "${claim.taughtIn}"`, fix);
    }
  }
  return problems;
}

/** Lessons as far as passages are looked for in them. */
interface LessonBodies {
  readonly lessons: readonly { readonly id: string; readonly body: string }[];
}

/** How to mend a `lesson#passage` or a lesson that is not there; nothing when it is. */
export function passageFix(raw: LessonBodies, reference: string): string | undefined {
  const [lesson = '', passage] = reference.split('#');
  const found = raw.lessons.find(({ id }) => id === lesson);
  if (!found)
    return didYouMean(
      lesson,
      raw.lessons.map(({ id }) => id),
    );
  if (passage === undefined) return undefined;
  const known = tagsOf(found.body).flatMap(({ tag, ids }) => (tag === 'Passage' ? ids : []));
  return known.includes(passage) ? undefined : didYouMean(passage, known);
}

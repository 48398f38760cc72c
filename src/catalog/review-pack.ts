import type { BankItem } from '../domain/assessment/item.ts';
import type { Doubt } from '../schemas/doubt.ts';
import type { EmergencySigns } from '../schemas/emergency.ts';
import type { Source } from '../schemas/source.ts';
import type { Course, Lesson } from './course.ts';
import { digest } from './digest.ts';
import { tagsOf } from './lesson-text.ts';
import { plainProse, type Block } from './plain-prose.ts';
import { sourceLabel } from './source-text.ts';

/* The reviewer pack: everything that would hurt if it were wrong, numbered, for a clinician to agree with or to change. */

/** One thing to judge. */
export interface Statement {
  /** Its place in the pack, as "3.2"; another edition may count differently. */
  readonly number: string;
  /** Stays the same from edition to edition. */
  readonly id: string;
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  /** Where the course says it: addresses inside the site. */
  readonly where: readonly string[];
  /** Present where the statement is a question with its answers. */
  readonly item?: BankItem;
}

/** Statements of one sort. */
export interface PackPart {
  readonly number: number;
  readonly title: string;
  /** What to look for. */
  readonly about: string;
  readonly statements: readonly Statement[];
}

/** What a signature on the pack covers. */
export interface ReviewPack {
  readonly parts: readonly PackPart[];
  /** Sources of all statements, in the order they are first used. */
  readonly cited: readonly Source[];
  /** Changes when, and only when, something that is judged here changes. */
  readonly digest: string;
}

/** What the pack is made of. */
export interface PackMatter {
  readonly course: Course;
  readonly signs: EmergencySigns;
  readonly doubts: readonly Doubt[];
  /** The MDX text of each lesson, by its id. */
  readonly bodies: ReadonlyMap<string, string>;
}

type Unnumbered = Omit<Statement, 'number' | 'sources'> & { readonly sources: readonly string[] };

/** Gathers the reviewer pack. */
export function reviewPack(matter: PackMatter): ReviewPack {
  const { course } = matter;
  const sourceOf = (id: string) => course.sources.find((source) => source.id === id);
  const parts = PARTS.map(({ title, about, gather }, at): PackPart => {
    const statements = gather(matter).map((statement, place) => ({
      ...statement,
      number: `${at + 1}.${place + 1}`,
      sources: [...new Set(statement.sources)].flatMap((id) => sourceOf(id) ?? []),
    }));
    return { number: at + 1, title, about, statements };
  });
  const all = parts.flatMap(({ statements }) => statements);
  return {
    parts,
    cited: [...new Set(all.flatMap(({ sources }) => sources))],
    digest: digest(all.map(({ number: _, ...judged }) => judged)),
  };
}

const PARTS: readonly { title: string; about: string; gather: (matter: PackMatter) => Unnumbered[] }[] = [
  {
    title: 'Emergency signs',
    about: 'One page of the course, to hang on a wall. Is each sign under the right action, and is one missing?',
    gather: signStatements,
  },
  {
    title: 'Safety-critical objectives',
    about: 'What a learner must get wholly right to pass, with the reason that is told.',
    gather: ({ course }) =>
      course.objectives
        .filter(({ critical }) => critical)
        .map(({ id, text, matters, lesson }) => ({
          id: `objective ${id}`,
          title: text,
          blocks: matters === undefined ? [] : [paragraph(matters)],
          sources: [],
          where: [lessonPath(lesson)],
        })),
  },
  {
    title: 'Hazard boxes',
    about: 'Set apart in the lessons in form and colour. Is each true, and strong enough without frightening?',
    gather: hazardStatements,
  },
  {
    title: 'Lines to pin to the wall',
    about: 'Five lines end every lesson that speaks of pressing or of warning signs. They are read without the lesson.',
    gather: ({ course }) =>
      course.lessons
        .filter(({ palpation }) => palpation)
        .flatMap(({ id, takeaways }) =>
          takeaways.map((line, at) => ({
            id: `line ${id} ${at + 1}`,
            blocks: [paragraph(line)],
            sources: [],
            where: [lessonPath(id)],
          })),
        ),
  },
  {
    title: 'Passages that critical questions rest on',
    about: 'The text a learner reads before these questions. Sources and labels stand in brackets.',
    gather: passageStatements,
  },
  {
    title: 'Safety-critical questions',
    about: 'Each with its key and the reason told for every choice. Is the key right, and is no other answer as good?',
    gather: ({ course }) =>
      course.bank
        .filter(({ critical }) => critical)
        .map((item) => ({
          id: `item ${item.item.id}`,
          blocks: [],
          sources: item.item.sources,
          where: [lessonPath(item.passage.lesson, item.passage.id)],
          item,
        })),
  },
  {
    title: 'Points we doubt',
    about: 'Here the authors do not know. What would you teach, and what does it rest on?',
    gather: ({ doubts }) =>
      doubts.map(({ id, question, course, sheet, where }) => ({
        id: `doubt ${id}`,
        title: question,
        blocks: [paragraph(`The course now: ${course}`), paragraph(`The fact sheet behind it: ${sheet}`)],
        sources: [],
        where: where.map(placePath),
      })),
  },
];

function signStatements({ signs }: PackMatter): Unnumbered[] {
  const where = ['emergency/'];
  const ofTiers = signs.tiers.flatMap(({ id, action, say, signs: ofTier }) => [
    ...ofTier.map(({ id, sign, think, sources }) => ({
      id: `sign ${id}`,
      title: `${action}: ${sign}`,
      blocks: [paragraph(`Think of: ${think}`)],
      sources,
      where,
    })),
    ...(say === undefined
      ? []
      : [{ id: `say ${id}`, title: `${action}: what to say`, blocks: [paragraph(say)], sources: [], where }]),
  ]);
  const after: Unnumbered = {
    id: 'watch-list',
    title: 'After belly work, for 72 hours and beyond: seek help for any of these',
    blocks: [
      ...signs.after.map((text): Block => ({ kind: 'item', text })),
      paragraph('By the lines above. If no line fits: by this course’s rule, be seen today.'),
      paragraph(`Words to say: ${signs.words}`),
    ],
    sources: [],
    where,
  };
  const scope = {
    id: 'scope',
    title: 'What a massage therapist does',
    blocks: [paragraph(signs.scope)],
    sources: [],
    where,
  };
  return [scope, ...ofTiers, after];
}

function hazardStatements({ course, bodies }: PackMatter): Unnumbered[] {
  return course.lessons.flatMap((lesson) => {
    const body = bodies.get(lesson.id) ?? '';
    const boxes = [...body.matchAll(/<Hazard\b[^>]*\btitle="([^"]*)"[^>]*>([\s\S]*?)<\/Hazard>/g)];
    return boxes.map(([, title = '', inside = ''], at) => {
      const start = boxes[at]?.index ?? 0;
      const passage = tagsOf(body.slice(0, start)).findLast(({ tag }) => tag === 'Passage')?.ids[0];
      const before = boxes.slice(0, at).filter(([, other]) => other === title).length;
      const { blocks, cited } = plainProse(inside, nameIn(course));
      return {
        id: `hazard ${lesson.id} ${slug(title)}${before === 0 ? '' : `-${before + 1}`}`,
        title,
        blocks,
        sources: cited,
        where: [lessonPath(lesson.id, passage)],
      };
    });
  });
}

function passageStatements({ course, bodies }: PackMatter): Unnumbered[] {
  const wanted = new Set(
    course.bank.filter(({ critical }) => critical).map(({ passage }) => `${passage.lesson}#${passage.id}`),
  );
  return course.lessons.flatMap((lesson) =>
    lesson.passages
      .filter(({ id }) => wanted.has(`${lesson.id}#${id}`))
      .map(({ id, title }) => {
        const { blocks, cited } = plainProse(passageBody(bodies.get(lesson.id) ?? '', id), nameIn(course));
        return {
          id: `passage ${lesson.id}#${id}`,
          title: `${title} (${titleOf(lesson)})`,
          // Its heading is the title already.
          blocks: blocks.filter(({ kind, text }) => kind !== 'heading' || text !== title),
          sources: cited,
          where: [lessonPath(lesson.id, id)],
        };
      }),
  );
}

function passageBody(body: string, id: string): string {
  const start = body.indexOf(`<Passage id="${id}"`);
  return body.slice(start, body.indexOf('</Passage>', start));
}

function nameIn({ sources }: Course): (id: string) => string {
  return (id) => {
    const source = sources.find((one) => one.id === id);
    return source ? sourceLabel(source) : id;
  };
}

function titleOf({ title, place }: Lesson): string {
  return `lesson ${place}, ${title}`;
}

function lessonPath(lesson: string, passage?: string): string {
  return `lessons/${lesson}/${passage === undefined ? '' : `#${passage}`}`;
}

/** The address of a place named in a doubt: `lesson#passage`, or `emergency#sign`. */
function placePath(place: string): string {
  const [page = '', anchor] = place.split('#');
  return page === 'emergency' ? 'emergency/' : lessonPath(page, anchor);
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

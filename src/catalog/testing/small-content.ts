import type { Item } from '../../domain/assessment/item.ts';
import { multipleItem, singleItem } from '../../domain/testing/fixtures.ts';
import type { CourseFile } from '../../schemas/course.ts';
import type { LessonHead } from '../../schemas/lesson.ts';
import type { Quiz } from '../../schemas/quiz.ts';
import type { Source } from '../../schemas/source.ts';
import type { RawContent, RawLesson } from '../assemble.ts';

/* A course of two lessons without a mistake, for tests to spoil. Nothing but tests imports this file. */

const head: LessonHead = {
  title: 'The phone call',
  summary: 'One call.',
  description: 'One call after belly work.',
  opening: 'It is nine in the evening.',
  reviewed: '2026-11-20',
  palpation: true,
  takeaways: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
};

/** The lesson `the-phone-call`; its body begins at line 21 of its file. */
export function phoneCall(changes: Partial<RawLesson> = {}): RawLesson {
  return {
    id: 'the-phone-call',
    file: 'src/lessons/the-phone-call.mdx',
    head,
    body: `<Passage id="why-now">

## Why *now*

Send her now.<Cite id="mori-2020" />

<Figure id="the-phone-call">A late call.</Figure>

</Passage>

<Summary />

<Quiz />
`,
    linesBefore: 20,
    ...changes,
  };
}

/** The lesson `twelve-layers`; its body begins at line 11 of its file. */
export function twelveLayers(changes: Partial<RawLesson> = {}): RawLesson {
  return {
    id: 'twelve-layers',
    file: 'src/lessons/twelve-layers.mdx',
    head: { ...head, title: 'Twelve layers' },
    body: '<Passage id="order">\n\n## The order\n\nSkin, then fat.\n\n</Passage>\n\n<Summary />\n\n<Quiz />\n',
    linesBefore: 10,
    ...changes,
  };
}

/** `src/course.yaml` of the small course. */
export function courseFile(changes: Partial<CourseFile> = {}): CourseFile {
  return {
    title: 'A small course',
    line: 'Two lessons.',
    version: '1.0.0',
    released: '2026-11-20',
    plannedLessons: 2,
    report: {},
    wordsPerMinute: 10,
    reviewMonths: 24,
    modules: [
      { id: 'opening', title: 'Opening', about: 'How it begins.', lessons: ['the-phone-call'] },
      { id: 'anatomy', title: 'Anatomy', about: 'What lies there.', lessons: ['twelve-layers'] },
    ],
    objectives: [
      { id: 'the-call', lesson: 'the-phone-call', text: 'Send her', critical: true, matters: 'It may be bleeding.' },
      { id: 'layer-order', lesson: 'twelve-layers', text: 'Name the layers', critical: false },
    ],
    final: { passMark: 80, minutes: 5, blueprint: { 'the-call': 1, 'layer-order': 1 } },
    changelog: [],
    ...changes,
  };
}

/** The items of `the-call`, which is critical: one for a form, and two for a re-test. */
export function callItems(first: Item = singleItem()): Item[] {
  return [first, singleItem({ id: 'caller-2' }), singleItem({ id: 'caller-3' })];
}

/** A quiz; of the lesson `the-phone-call` unless it says otherwise. */
export function quizOf({
  lesson = 'the-phone-call',
  sitting = 1,
  items = [singleItem()],
}: Partial<QuizParts> = {}): Quiz {
  // The schema's arrays may be written to and the domain's may not.
  return { lesson, sitting, inLesson: 8, items: items as Quiz['items'] };
}

interface QuizParts {
  readonly lesson: string;
  readonly sitting: number;
  readonly items: readonly Item[];
}

/** The sources that the small course cites, and one it does not. */
export const sources: readonly Source[] = [
  { id: 'grays', type: 'book', title: "Gray's Anatomy", provenance: 'passages' },
  {
    id: 'mori-2020',
    type: 'article',
    authors: 'Mori H, Abe K, Oda T',
    title: 'A case',
    year: 2020,
    provenance: 'full',
  },
  { id: 'uncited', type: 'own', title: 'Nobody cites this', provenance: 'own' },
];

/** The whole of it. */
export function smallContent(changes: Partial<RawContent> = {}): RawContent {
  return {
    course: courseFile(),
    lessons: [phoneCall(), twelveLayers()],
    prose: [
      {
        id: 'about',
        file: 'src/prose/about.mdx',
        head: { title: 'About', description: 'About it.', opening: 'Why.', reviewed: '2026-11-20', palpation: false },
        body: 'We read it.<Cite id="grays" />\n',
        linesBefore: 7,
      },
    ],
    quizzes: [
      { file: 'src/quizzes/the-phone-call.yaml', quiz: quizOf({ items: callItems() }) },
      {
        file: 'src/quizzes/twelve-layers.yaml',
        quiz: quizOf({ lesson: 'twelve-layers', items: [multipleItem()] }),
      },
    ],
    sources,
    claims: [],
    claimTopics: [],
    glossary: [],
    figures: ['the-phone-call'],
    ...changes,
  };
}

import { describe, expect, it } from 'vitest';
import { multipleItem, singleItem } from '../domain/testing/fixtures.ts';
import type { Item } from '../domain/assessment/item.ts';
import { checkContent } from './check.ts';
import { courseFile, phoneCall, quizOf, smallContent, sources, twelveLayers } from './testing/small-content.ts';

const COURSE = 'src/course.yaml';
const LESSON = 'src/lessons/the-phone-call.mdx';
const QUIZ = 'src/quizzes/the-phone-call.yaml';

/** The problems of the small course with another body in its first lesson, which begins at line 21 of the file. */
function problemsOfBody(body: string) {
  return checkContent(smallContent({ lessons: [phoneCall({ body }), twelveLayers()] }));
}

/** The problems of the small course with its first quiz changed. */
function problemsOfQuiz(changes: Parameters<typeof quizOf>[0]) {
  const [, second] = smallContent().quizzes;
  return checkContent(smallContent({ quizzes: [{ file: QUIZ, quiz: quizOf(changes) }, second!] }));
}

const problemsOfItem = (item: Item) => problemsOfQuiz({ items: [item] });
const problemsOfCourse = (changes: Parameters<typeof courseFile>[0]) =>
  checkContent(smallContent({ course: courseFile(changes) }));

/** A passage, a summary and a quiz: all that a lesson needs, with room for a mistake before them. */
const whole = '<Passage id="why-now">\n\n## Why now\n\n</Passage>\n\n<Summary />\n\n<Quiz />\n';

describe('checkContent', () => {
  it('finds nothing wrong with a course that is right', () => {
    expect(checkContent(smallContent())).toEqual([]);
  });

  describe('in the course file', () => {
    it('finds a lesson that there is no file for', () => {
      const [module, other] = courseFile().modules;
      const modules = [{ ...module!, lessons: ['the-phone-call', 'twelve-layer'] }, other!];
      expect(problemsOfCourse({ modules })).toEqual([
        {
          file: COURSE,
          path: ['modules', 0, 'lessons', 1],
          message: 'the module "opening" lists the lesson "twelve-layer", and there is no src/lessons/twelve-layer.mdx',
          fix: 'did you mean "twelve-layers"?',
        },
      ]);
    });

    it('finds a lesson that stands twice', () => {
      const [module, other] = courseFile().modules;
      const modules = [{ ...module!, lessons: ['the-phone-call', 'twelve-layers'] }, other!];
      expect(problemsOfCourse({ modules })).toEqual([
        { file: COURSE, path: ['modules'], message: 'the lesson "twelve-layers" stands twice', fix: 'list it once' },
      ]);
    });

    it('finds a lesson that no module lists', () => {
      expect(problemsOfCourse({ modules: courseFile().modules.slice(1) })).toEqual([
        {
          file: LESSON,
          line: 1,
          message: 'no module lists the lesson "the-phone-call"',
          fix: 'add it to a module in src/course.yaml',
        },
      ]);
    });

    it('finds an objective id used twice', () => {
      const { objectives } = courseFile();
      expect(problemsOfCourse({ objectives: [...objectives, objectives[0]!] })).toEqual([
        {
          file: COURSE,
          path: ['objectives', 2, 'id'],
          message: 'the objective id "the-call" is used twice',
          fix: 'give one of them another id',
        },
      ]);
    });

    it('finds an objective of an unknown lesson', () => {
      const [first, second] = courseFile().objectives;
      expect(problemsOfCourse({ objectives: [first!, { ...second!, lesson: 'twelve-players' }] })).toEqual([
        {
          file: COURSE,
          path: ['objectives', 1, 'lesson'],
          message: 'the objective "layer-order" belongs to the unknown lesson "twelve-players"',
          fix: 'did you mean "twelve-layers"?',
        },
      ]);
    });

    it('finds an objective that no item tests', () => {
      const objectives = [
        ...courseFile().objectives,
        { id: 'depth', lesson: 'twelve-layers', text: 'Explain depth', critical: false },
      ];
      expect(problemsOfCourse({ objectives })).toEqual([
        {
          file: COURSE,
          path: ['objectives', 2],
          message: 'no item tests the objective "depth"',
          fix: 'write an item for it in src/quizzes/twelve-layers.yaml',
        },
      ]);
    });

    it('finds a critical objective that no form would ask', () => {
      expect(problemsOfCourse({ final: { passMark: 80, minutes: 5, blueprint: { 'layer-order': 1 } } })).toEqual([
        {
          file: COURSE,
          path: ['final', 'blueprint'],
          message: 'the critical objective "the-call" is on no form',
          fix: 'give it a number of items in final.blueprint',
        },
      ]);
    });

    it('finds a blueprint line for an unknown objective', () => {
      const blueprint = { 'the-call': 1, 'layer-border': 1 };
      expect(problemsOfCourse({ final: { passMark: 80, minutes: 5, blueprint } })).toEqual([
        {
          file: COURSE,
          path: ['final', 'blueprint', 'layer-border'],
          message: 'the blueprint names the unknown objective "layer-border"',
          fix: 'did you mean "layer-order"?',
        },
      ]);
    });
  });

  describe('in a lesson', () => {
    it('finds an unknown source, and names the line of the file', () => {
      expect(problemsOfBody(`It is so.\n\nOr so.<Cite id="grays mori-2002" />\n\n${whole}`)).toEqual([
        {
          file: LESSON,
          line: 23,
          message: '<Cite id="mori-2002"> names something that is not in src/evidence/sources.yaml',
          fix: 'did you mean "mori-2020"?',
        },
      ]);
    });

    it('finds an unknown figure', () => {
      expect(problemsOfBody(`${whole}<Figure id="the-phone-cell" />\n`)).toEqual([
        {
          file: LESSON,
          line: 30,
          message: '<Figure id="the-phone-cell"> names something that is not in src/components/figures',
          fix: 'did you mean "the-phone-call"?',
        },
      ]);
    });

    it('finds a place for the pad that the explorer does not have', () => {
      expect(problemsOfBody(`${whole}<Explorer at="outside-edge-lift">\n\nLook.\n\n</Explorer>\n`)).toEqual([
        {
          file: LESSON,
          line: 30,
          message:
            '<Explorer at="outside-edge-lift"> names something that is not in the places of src/domain/anatomy/surface.ts',
          fix: 'did you mean "outside-edge-left"?',
        },
      ]);
    });

    it('finds an unknown source in other prose too', () => {
      const [about] = smallContent().prose;
      const prose = [{ ...about!, body: '\n\nWe read it.<Cite id="greys" />' }];
      expect(checkContent(smallContent({ prose }))).toEqual([
        {
          file: 'src/prose/about.mdx',
          line: 10,
          message: '<Cite id="greys"> names something that is not in src/evidence/sources.yaml',
          fix: 'did you mean "grays"?',
        },
      ]);
    });

    it.each(['<Passage>', '<Passage id="">', '<Passage id="two names">'])(
      'finds a passage without one id: %s',
      (tag) => {
        expect(problemsOfBody(`${whole}\n${tag}\n\n## More\n\n</Passage>\n`)).toEqual([
          {
            file: LESSON,
            line: 31,
            message: 'a passage needs one id',
            fix: 'write <Passage id="a-short-name">, with straight double quotes',
          },
        ]);
      },
    );

    it('finds a passage id used twice in a lesson', () => {
      expect(problemsOfBody(`${whole}\n<Passage id="why-now">\n\n## Again\n\n</Passage>\n`)).toEqual([
        {
          file: LESSON,
          line: 31,
          message: 'the passage id "why-now" is used twice in this lesson',
          fix: 'give one of them another id',
        },
      ]);
    });

    it('lets two lessons use one passage id', () => {
      const body = twelveLayers().body.replace('id="order"', 'id="why-now"');
      const quizzes = [
        smallContent().quizzes[0]!,
        {
          file: 'src/quizzes/twelve-layers.yaml',
          quiz: quizOf({ lesson: 'twelve-layers', items: [multipleItem({ passage: 'why-now' })] }),
        },
      ];
      expect(checkContent(smallContent({ lessons: [phoneCall(), twelveLayers({ body })], quizzes }))).toEqual([]);
    });

    it('finds the last passage not closed', () => {
      expect(problemsOfBody(`${whole}\n<Passage id="more">\n\n## More\n`)).toEqual([
        {
          file: LESSON,
          line: 31,
          message: 'a <Passage> is not closed',
          fix: 'write </Passage> on a line of its own after it',
        },
      ]);
    });

    it('names the line of the passage that is not closed, and not of those after it', () => {
      const body = `<Passage id="open">\n\n## Open\n\n${whole}\n<Passage id="more">\n\n</Passage>\n`;
      expect(problemsOfBody(body)).toEqual([
        {
          file: LESSON,
          line: 21,
          message: 'a <Passage> is not closed',
          fix: 'write </Passage> on a line of its own after it',
        },
      ]);
    });

    it('names each of two passages that are not closed', () => {
      const body = `${whole}\n<Passage id="first">\n\n<Passage id="second">\n`;
      expect(problemsOfBody(body)).toMatchObject([
        { line: 31, message: 'a <Passage> is not closed' },
        { line: 33, message: 'a <Passage> is not closed' },
      ]);
    });

    it('finds a passage not closed also when another of its name is', () => {
      expect(problemsOfBody(`${whole}\n<Passage id="why-now">\n`)).toMatchObject([
        { line: 31, message: 'the passage id "why-now" is used twice in this lesson' },
        { line: 31, message: 'a <Passage> is not closed' },
      ]);
    });

    it.each(['Summary', 'Quiz'])('finds a lesson without its %s', (tag) => {
      expect(problemsOfBody(whole.replace(`<${tag} />`, ''))).toEqual([
        {
          file: LESSON,
          line: 21,
          message: `the lesson has 0 <${tag} /> tags and needs one`,
          fix: 'end the lesson with <Summary /> and <Quiz />',
        },
      ]);
    });

    it('finds a lesson with two quiz tags', () => {
      expect(problemsOfBody(`${whole}<Quiz />\n`)).toEqual([
        {
          file: LESSON,
          line: 21,
          message: 'the lesson has 2 <Quiz /> tags and needs one',
          fix: 'end the lesson with <Summary /> and <Quiz />',
        },
      ]);
    });

    it('finds a lesson without a quiz file', () => {
      expect(checkContent(smallContent({ quizzes: smallContent().quizzes.slice(1) }))).toContainEqual({
        file: LESSON,
        line: 21,
        message: 'the lesson "the-phone-call" has no quiz',
        fix: 'write src/quizzes/the-phone-call.yaml',
      });
    });
  });

  describe('in a quiz', () => {
    it('finds a quiz of an unknown lesson', () => {
      const items = [singleItem({ passage: 'the-phone-call#why-now' })];
      expect(problemsOfQuiz({ lesson: 'the-phone-cell', items })).toContainEqual({
        file: QUIZ,
        path: ['lesson'],
        message: 'this quiz belongs to the unknown lesson "the-phone-cell"',
        fix: 'did you mean "the-phone-call"?',
      });
    });

    it('finds a sitting larger than the quiz', () => {
      expect(problemsOfQuiz({ sitting: 3 })).toEqual([
        {
          file: QUIZ,
          path: ['sitting'],
          message: 'a sitting of 3 is larger than the 1 items there are',
          fix: 'lower the sitting or write more items',
        },
      ]);
    });

    it('finds an item of an unknown objective', () => {
      expect(problemsOfQuiz({ items: [singleItem(), singleItem({ id: 'other', objective: 'the-cell' })] })).toEqual([
        {
          file: QUIZ,
          path: ['items', 1, 'objective'],
          message: 'the item "other" tests the unknown objective "the-cell"',
          fix: 'did you mean "the-call"?',
        },
      ]);
    });

    it('finds an item that names an unknown source', () => {
      expect(problemsOfItem(singleItem({ sources: ['grays', 'nobody-1900'] }))).toEqual([
        {
          file: QUIZ,
          path: ['items', 0, 'sources', 1],
          message: 'the item "caller" names the unknown source "nobody-1900"',
          fix: 'known: grays, mori-2020, uncited',
        },
      ]);
    });

    it('finds an item that points to an unknown passage of its own lesson', () => {
      expect(problemsOfItem(singleItem({ passage: 'why-not' }))).toEqual([
        {
          file: QUIZ,
          path: ['items', 0, 'passage'],
          message: 'the item "caller" points to the unknown passage "why-not"',
          fix: 'did you mean "why-now"?',
        },
      ]);
    });

    it('finds an item that points to an unknown passage of another lesson', () => {
      expect(problemsOfItem(singleItem({ passage: 'twelve-layers#why-now' }))).toEqual([
        {
          file: QUIZ,
          path: ['items', 0, 'passage'],
          message: 'the item "caller" points to the unknown passage "twelve-layers#why-now"',
          fix: 'known: order',
        },
      ]);
    });

    it('finds an item that points to an unknown lesson', () => {
      expect(problemsOfItem(singleItem({ passage: 'twelve-liars#order' }))).toEqual([
        {
          file: QUIZ,
          path: ['items', 0, 'passage'],
          message: 'the item "caller" points to the unknown passage "twelve-liars#order"',
          fix: 'did you mean "twelve-layers"?',
        },
      ]);
    });

    it('lets an item point to a passage of another lesson', () => {
      expect(problemsOfItem(singleItem({ passage: 'twelve-layers#order' }))).toEqual([]);
    });

    it('finds an item id used in two files, and names both', () => {
      expect(problemsOfQuiz({ items: [singleItem(), singleItem({ id: 'layers' })] })).toEqual([
        {
          file: 'src/quizzes/twelve-layers.yaml',
          path: ['items', 0, 'id'],
          message: 'the item id "layers" is already used in src/quizzes/the-phone-call.yaml',
          fix: 'give this item an id of its own; ids are never reused',
        },
      ]);
    });

    it('finds an item id used twice in one file', () => {
      expect(problemsOfQuiz({ items: [singleItem(), singleItem()] })).toEqual([
        {
          file: QUIZ,
          path: ['items', 1, 'id'],
          message: 'the item id "caller" is already used in src/quizzes/the-phone-call.yaml',
          fix: 'give this item an id of its own; ids are never reused',
        },
      ]);
    });
  });

  it('finds an id of before that another lesson has now, or had before too', () => {
    const withFormer = (...formerly: string[]) => twelveLayers({ head: { ...twelveLayers().head, formerly } });
    const first = (...formerly: string[]) => phoneCall({ head: { ...phoneCall().head, formerly } });
    expect(checkContent(smallContent({ lessons: [first('the-call'), withFormer('eleven-layers')] }))).toEqual([]);
    expect(checkContent(smallContent({ lessons: [first('a-call'), withFormer('a-call', 'the-phone-call')] }))).toEqual([
      {
        file: 'src/lessons/twelve-layers.mdx',
        line: 1,
        message: 'the former id "a-call" stands in two lessons',
        fix: 'take it out of "formerly" here',
      },
      {
        file: 'src/lessons/twelve-layers.mdx',
        line: 1,
        message: 'the former id "the-phone-call" is one that a lesson has now',
        fix: 'take it out of "formerly" here',
      },
    ]);
  });

  it('finds a source id used twice', () => {
    expect(checkContent(smallContent({ sources: [...sources, sources[0]!] }))).toEqual([
      {
        file: 'src/evidence/sources.yaml',
        path: [3, 'id'],
        message: 'the source id "grays" is used twice',
        fix: 'give one of them another id, or delete the copy',
      },
    ]);
  });

  it('finds all mistakes at once', () => {
    const problems = problemsOfItem(singleItem({ objective: 'x', passage: 'x', sources: ['x'] }));
    expect(problems.map(({ path }) => path?.join('.'))).toEqual([
      'objectives.0',
      'items.0.objective',
      'items.0.sources.0',
      'items.0.passage',
    ]);
  });
});

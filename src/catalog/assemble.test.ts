import { describe, expect, it } from 'vitest';
import type { Blueprint } from '../domain/assessment/form.ts';
import type { Item } from '../domain/assessment/item.ts';
import { multipleItem, singleItem } from '../domain/testing/fixtures.ts';
import { assemble, passageTarget } from './assemble.ts';
import {
  callItems,
  courseFile,
  phoneCall,
  quizOf,
  smallContent,
  sources,
  twelveLayers,
} from './testing/small-content.ts';

/** The bank entry that comes of an item in the first quiz. */
function entryOf(item: Item, critical = true) {
  const [call, order] = courseFile().objectives;
  const course = courseFile({ objectives: [{ ...call!, critical }, order!] });
  const [, second] = smallContent().quizzes;
  const quizzes = [{ file: 'src/quizzes/the-phone-call.yaml', quiz: quizOf({ items: [item] }) }, second!];
  return assemble(smallContent({ course, quizzes })).course.bank[0]!;
}

describe('assemble', () => {
  const { course, problems } = assemble(smallContent());

  it('finds nothing wrong with a course that is right', () => {
    expect(problems).toEqual([]);
  });

  it('puts the lessons in the order of the modules, whatever order the files came in', () => {
    const turned = assemble(smallContent({ lessons: [twelveLayers(), phoneCall()] })).course;
    expect(turned.lessons.map(({ id, place, module }) => [id, place, module])).toEqual([
      ['the-phone-call', 1, { id: 'opening', title: 'Opening' }],
      ['twelve-layers', 2, { id: 'anatomy', title: 'Anatomy' }],
    ]);
    expect(turned.modules.map(({ lessons }) => lessons.map(({ id }) => id))).toEqual([
      ['the-phone-call'],
      ['twelve-layers'],
    ]);
  });

  it('gives a lesson its passages, objectives and quiz', () => {
    expect(course.lessons[0]).toMatchObject({
      passages: [{ id: 'why-now', title: 'Why now' }],
      objectives: [{ id: 'the-call', lesson: 'the-phone-call', text: 'Send her', critical: true }],
      quiz: { sitting: 1, inLesson: 8, items: course.bank.slice(0, 3) },
    });
  });

  it('counts all that is read: opening, text and takeaways; and takes at least a minute', () => {
    // 6 of the opening, 2 of the heading, 3 of the text, 3 of the caption, 5 takeaways.
    expect(course.lessons[0]).toMatchObject({ words: 19, minutes: 2 });
    const quick = assemble(smallContent({ course: courseFile({ wordsPerMinute: 1000 }) })).course;
    expect(quick.lessons[0]?.minutes).toBe(1);
  });

  it('lists the sources of a lesson in order of first citation, those of the quiz alone last, and each once', () => {
    const body = phoneCall().body.replace('<Figure', '<Cite id="uncited mori-2020" /><Figure');
    const [, second] = smallContent().quizzes;
    const quiz = quizOf({ items: [singleItem({ sources: ['grays', 'mori-2020'] })] });
    const raw = smallContent({
      lessons: [phoneCall({ body }), twelveLayers()],
      quizzes: [{ file: 'src/quizzes/the-phone-call.yaml', quiz }, second!],
    });
    expect(assemble(raw).course.lessons[0]?.cited.map(({ id }) => id)).toEqual(['mori-2020', 'uncited', 'grays']);
  });

  it('knows which lessons hold the explorer', () => {
    const body = phoneCall().body.replace('<Figure', '<Explorer at="on-navel">Look.</Explorer>\n\n<Figure');
    const { lessons } = assemble(smallContent({ lessons: [phoneCall({ body }), twelveLayers()] })).course;
    expect(lessons.map(({ explores }) => explores)).toEqual([true, false]);
  });

  it('gives a page of prose its sources', () => {
    expect(course.prose).toEqual([expect.objectContaining({ id: 'about', title: 'About', cited: [sources[0]] })]);
  });

  it('gives an item all that is shown with it', () => {
    expect(course.bank[0]).toMatchObject({
      item: singleItem(),
      lesson: 'the-phone-call',
      lessonTitle: 'The phone call',
      critical: true,
      passage: { lesson: 'the-phone-call', id: 'why-now', title: 'Why now' },
      sources: [{ id: 'mori-2020', label: 'Mori and others, 2020' }],
    });
    expect(course.bank.at(-1)?.critical).toBe(false);
  });

  it('finds the title of a passage in another lesson', () => {
    expect(entryOf(singleItem({ passage: 'twelve-layers#order' })).passage).toEqual({
      lesson: 'twelve-layers',
      id: 'order',
      title: 'The order',
    });
  });

  it('tells how many items a form has', () => {
    expect(course.final).toEqual({
      passMark: 80,
      minutes: 5,
      blueprint: { 'the-call': 1, 'layer-order': 1 },
      items: 2,
    });
  });

  describe('a blueprint that the bank cannot fill', () => {
    const shortfallOf = (blueprint: Blueprint) =>
      assemble(smallContent({ course: courseFile({ final: { passMark: 80, minutes: 5, blueprint } }) })).problems;

    it('says how many items are missing', () => {
      expect(shortfallOf({ 'the-call': 1, 'layer-order': 3 })).toEqual([
        {
          file: 'src/course.yaml',
          path: ['final', 'blueprint', 'layer-order'],
          message: 'the blueprint asks for 3 items of "layer-order" and the bank has 1',
          fix: 'write 2 more for this objective, or lower the number',
        },
      ]);
    });

    it('keeps two fresh items of a critical objective for its re-test', () => {
      expect(shortfallOf({ 'the-call': 2, 'layer-order': 1 })).toEqual([
        {
          file: 'src/course.yaml',
          path: ['final', 'blueprint', 'the-call'],
          message:
            'the critical objective "the-call" needs 4 items, 2 for a form and 2 for a fresh re-test, and the bank has 3',
          fix: 'write 1 more for this objective, or lower the number',
        },
      ]);
    });

    it('does not propose to ask for none at all', () => {
      const [call, order] = smallContent().quizzes;
      const quizzes = [{ ...call!, quiz: quizOf({ items: callItems().slice(1) }) }, order!];
      expect(assemble(smallContent({ quizzes })).problems).toMatchObject([{ fix: 'write 1 more for this objective' }]);
    });
  });

  it('reports the mistakes of the content and joins what there is', () => {
    const { course: partial, problems: found } = assemble(smallContent({ lessons: [twelveLayers()], sources: [] }));
    expect(partial.lessons.map(({ id }) => id)).toEqual(['twelve-layers']);
    expect(partial.lessons[0]).toMatchObject({ cited: [], quiz: { items: [{ sources: [] }] } });
    expect(found.map(({ message }) => message)).toContain(
      'the module "opening" lists the lesson "the-phone-call", and there is no src/lessons/the-phone-call.mdx',
    );
  });
});

describe('the two digests of an item', () => {
  const [go, wait, tea] = singleItem().options;
  const before = entryOf(singleItem());

  it.each<[string, Item]>([
    ['the stem', singleItem({ stem: 'A client phones.' })],
    ['the question', singleItem({ question: 'What now?' })],
    ['the text of an option', singleItem({ options: [{ ...go!, text: 'To hospital' }, wait!, tea!] })],
    ['a rationale', singleItem({ options: [{ ...go!, rationale: 'It may be bleeding.' }, wait!, tea!] })],
  ])('let an old answer stand when only the wording of %s changed', (_, item) => {
    const after = entryOf(item);
    expect(after.keyDigest).toBe(before.keyDigest);
    expect(after.textDigest).not.toBe(before.textDigest);
  });

  it.each<[string, Item, boolean]>([
    ['another option is right', singleItem({ key: 'wait' }), true],
    ['its objective stopped being critical', singleItem(), false],
  ])('ask the question again when %s', (_, item, critical) => {
    const after = entryOf(item, critical);
    expect(after.keyDigest).not.toBe(before.keyDigest);
    expect(after.textDigest).toBe(before.textDigest);
  });

  it('ask the question again when an option was added or its kind changed', () => {
    const added = { id: 'rest', text: 'Rest', rationale: 'No.', misconception: 'rest mends all' };
    expect(entryOf(singleItem({ options: [go!, wait!, tea!, added] })).keyDigest).not.toBe(before.keyDigest);
    const several = multipleItem({ ...singleItem(), kind: 'multiple', key: ['go'] });
    expect(entryOf(several).keyDigest).not.toBe(before.keyDigest);
  });

  it('do not change when keys are listed in another order', () => {
    const [one, other] = [
      ['skin', 'fat'],
      ['fat', 'skin'],
    ].map((key) => entryOf(multipleItem({ key })));
    expect(other).toMatchObject({ keyDigest: one!.keyDigest, textDigest: one!.textDigest });
  });

  it('do not change with what is neither shown nor graded', () => {
    const { keyDigest, textDigest } = entryOf(singleItem({ reviewed: '2027-01-01', sources: ['grays'] }));
    expect({ keyDigest, textDigest }).toEqual({ keyDigest: before.keyDigest, textDigest: before.textDigest });
  });
});

describe('passageTarget', () => {
  it('is a passage of the own lesson, or of the lesson named', () => {
    expect(passageTarget('order', 'own')).toEqual({ lesson: 'own', id: 'order' });
    expect(passageTarget('other#order', 'own')).toEqual({ lesson: 'other', id: 'order' });
  });
});

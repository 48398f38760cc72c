import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { quizSchema } from '../src/schemas/quiz.ts';
import { schemaProblems } from './schema-problems.ts';

const item = {
  id: 'caller',
  kind: 'single',
  objective: 'the-call',
  question: 'What do you say?',
  options: [
    { id: 'go', text: 'Go now', rationale: 'Yes.' },
    { id: 'wait', text: 'Wait', rationale: 'No.', misconception: 'it can wait' },
  ],
  key: 'go',
  passage: 'why-now',
  sources: ['mori-2020'],
  reviewed: '2026-11-20',
};

/** What is wrong with a quiz of one item that was changed: place and words, and the mend. */
function faultsOf(changes: object, quiz: object = {}): [string, string][] {
  const data = { lesson: 'the-call', sitting: 1, items: [{ ...item, ...changes }], ...quiz };
  return schemaProblems('quiz.yaml', data, quizSchema, 'src/schemas/quiz.ts').map(({ message, fix }) => [message, fix]);
}

const EXPLAINED = 'every field is explained in src/schemas/quiz.ts';

describe('schemaProblems', () => {
  it('finds nothing wrong with a quiz that is right', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('names the field that was probably meant, or those there are', () => {
    expect(faultsOf({ steem: 'A client phones.' })).toEqual([
      ['items.caller.steem: there is no field "steem" here', 'did you mean "stem"?'],
    ]);
    expect(faultsOf({}, { remark: 'x' })).toEqual([
      ['remark: there is no field "remark" here', 'known: lesson, sitting, pictures, inLesson, items'],
    ]);
    const [go, wait] = item.options;
    expect(faultsOf({ options: [go, { ...wait, picture: 'x' }] })).toEqual([
      [
        'items.caller.options.wait.picture: there is no field "picture" here',
        'known: id, text, rationale, misconception',
      ],
    ]);
  });

  it('points to the field itself, so that its line can be named', () => {
    const [problem] = schemaProblems('a.yaml', { a: 1, b: 2 }, z.strictObject({ a: z.number() }), 'a.ts');
    expect(problem?.path).toEqual(['b']);
  });

  it('says what to add when a field is missing', () => {
    expect(faultsOf({ question: undefined })).toEqual([
      ['items.caller.question: this field is missing', 'add a line "question: …" to what begins here'],
    ]);
    expect(faultsOf({ kind: undefined })).toEqual([
      [
        expect.stringMatching(/^items\.caller\.kind: an item is of kind "single", .* or "[a-z]+"$/),
        'add a line "kind: …" to what begins here',
      ],
    ]);
  });

  it('says in plain words what a value must be', () => {
    expect(faultsOf({}, { sitting: 'two' })).toEqual([['sitting: this must be a number', EXPLAINED]]);
    expect(faultsOf({ question: '' })).toEqual([['items.caller.question: this is empty', EXPLAINED]]);
    const long = z.object({ on: z.boolean(), line: z.string().max(3), type: z.enum(['book', 'web']) });
    expect(schemaProblems('a.yaml', { on: 'yes', line: 'four', type: 'x' }, long, 'a.ts')).toMatchObject([
      { message: 'on: this must be true or false' },
      { message: 'line: this has 4 characters, and 3 is the most' },
      { message: 'type: this must be one of: book, web' },
    ]);
  });

  it('keeps the mend that a schema names itself', () => {
    expect(faultsOf({ key: 'gone' })).toEqual([
      ['items.caller.key: the key "gone" is not one of the options (go, wait)', 'write the id of an option'],
    ]);
  });

  it('names the whole file when it holds nothing', () => {
    expect(schemaProblems('quiz.yaml', null, quizSchema, 'src/schemas/quiz.ts')).toEqual([
      { file: 'quiz.yaml', path: [], message: 'the file: this must be a group of fields', fix: EXPLAINED },
    ]);
  });
});

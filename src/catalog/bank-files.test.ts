import { describe, expect, it } from 'vitest';
import { singleItem } from '../domain/testing/fixtures.ts';
import { assemble } from './assemble.ts';
import { bankFiles } from './bank-files.ts';
import { callItems, quizOf, smallContent } from './testing/small-content.ts';

const filesOf = (raw: ReturnType<typeof smallContent>) => bankFiles(assemble(raw).course);

describe('bankFiles', () => {
  const files = filesOf(smallContent());

  it('publishes every item, one file a lesson', () => {
    expect(files.map(({ name }) => name.replace(/\..*/, ''))).toEqual(['the-phone-call', 'twelve-layers']);
    expect(files.flatMap(({ items }) => items)).toEqual(assemble(smallContent()).course.bank);
  });

  it('gives a file another name when anything in it changed, and only then', () => {
    const [, second] = smallContent().quizzes;
    const quiz = quizOf({ items: [singleItem({ question: 'What now?' })] });
    const changed = filesOf(smallContent({ quizzes: [{ file: 'src/quizzes/the-phone-call.yaml', quiz }, second!] }));
    expect(changed[0]?.name).not.toBe(files[0]?.name);
    expect(changed[1]?.name).toBe(files[1]?.name);
  });

  it('keeps to itself what is written for authors', () => {
    const [, second] = smallContent().quizzes;
    const waivers = [{ rule: 'key-longest', reason: 'It is right so.' }];
    const quiz = quizOf({ items: callItems(singleItem({ waivers })) });
    const waived = filesOf(smallContent({ quizzes: [{ file: 'src/quizzes/the-phone-call.yaml', quiz }, second!] }));
    expect(waived.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    expect(JSON.stringify(waived)).toBe(JSON.stringify(files));
  });

  it('publishes no empty file for a lesson without a quiz', () => {
    expect(filesOf(smallContent({ quizzes: smallContent().quizzes.slice(1) }))).toHaveLength(1);
  });
});

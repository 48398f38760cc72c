import { describe, expect, it } from 'vitest';
import { matchingItem } from '../../domain/testing/fixtures.ts';
import { itemSchema } from '../item.ts';

/** What the schema has against an item: place and words. */
function faultsOf(item: unknown): string[] {
  const parsed = itemSchema.safeParse(item);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const { choices, rows } = matchingItem();
const [pulse, easy, tense] = rows;
const manyChoices = (count: number) => [
  ...choices,
  ...Array.from({ length: count - choices.length }, (_, at) => ({ id: `more-${at}`, text: `More ${at}` })),
];
const manyRows = (count: number) => [
  ...rows,
  ...Array.from({ length: count - rows.length }, (_, at) => ({ ...pulse!, id: `more-${at}` })),
];

describe('a matching question', () => {
  it('is taken as it was written', () => {
    expect(itemSchema.parse(matchingItem())).toEqual(matchingItem());
  });

  it('has three to six rows, and no fewer choices than rows nor more than seven', () => {
    expect(faultsOf(matchingItem({ choices: manyChoices(7), rows: manyRows(6) }))).toEqual([]);
    expect(faultsOf(matchingItem({ rows: rows.slice(0, 2) }))[0]).toMatch(/^rows: /);
    expect(faultsOf(matchingItem({ choices: manyChoices(7), rows: manyRows(7) }))).toEqual([
      'rows: six rows are the most',
    ]);
    expect(faultsOf(matchingItem({ choices: manyChoices(8) }))).toEqual(['choices: seven choices are the most']);
    expect(faultsOf(matchingItem({ rows: manyRows(5) }))).toEqual(['choices: there are 4 choices for 5 rows']);
  });

  it('has rows whose ids differ, and choices whose ids differ', () => {
    expect(faultsOf(matchingItem({ rows: [pulse!, easy!, { ...tense!, id: 'easy' }] }))).toEqual([
      'rows.2.id: row id "easy" is used twice',
    ]);
    expect(faultsOf(matchingItem({ choices: [...choices, { id: 'go', text: 'Go on' }] }))).toEqual([
      'choices.4.id: choice id "go" is used twice',
    ]);
  });

  it('has for every row a choice that there is', () => {
    expect(faultsOf(matchingItem({ rows: [pulse!, easy!, { ...tense!, choice: 'waits' }] }))).toEqual([
      'rows.2.choice: "waits" is not one of the choices (go, stop, tea, wait)',
    ]);
    expect(faultsOf({ ...matchingItem(), rows: [pulse, easy, { ...tense, choice: undefined }] })).toEqual([
      'rows.2.choice: every row needs a choice: the id of the right one',
    ]);
  });

  it('has more than one right choice', () => {
    expect(faultsOf(matchingItem({ rows: rows.map((row) => ({ ...row, choice: 'stop' })) }))).toEqual([
      'rows: every row has the same choice',
    ]);
  });

  it('has a rationale for every row', () => {
    expect(faultsOf({ ...matchingItem(), rows: [pulse, easy, { ...tense, rationale: undefined }] })).toEqual([
      'rows.2.rationale: every row needs a rationale',
    ]);
  });

  it('says what is missing', () => {
    expect(faultsOf({ ...matchingItem(), choices: undefined })).toContain(
      'choices: an item of kind "matching" needs its choices',
    );
    expect(faultsOf({ ...matchingItem(), rows: undefined })).toContain(
      'rows: an item of kind "matching" needs its rows',
    );
  });
});

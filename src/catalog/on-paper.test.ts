import { describe, expect, it } from 'vitest';
import type { Item } from '../domain/assessment/item.ts';
import {
  bankItem,
  caseItem,
  hotspotItem,
  matchingItem,
  multipleItem,
  numericItem,
  orderingItem,
  padItem,
  singleItem,
} from '../domain/testing/fixtures.ts';
import { choicesOnPaper, keyEntry, lettered } from './on-paper.ts';

const letterOf = (item: Item, id: string) => choicesOnPaper(item).find((choice) => choice.id === id)?.letter;
const answer = (item: Item) => keyEntry(bankItem(item)).answer;
const marks = (item: Item) =>
  keyEntry(bankItem(item)).groups.flatMap(({ reasons }) => reasons.map(({ id, mark }) => [id, mark]));

describe('the answer key', () => {
  it('names the right option by its letter on the sheet', () => {
    expect(choicesOnPaper(singleItem())).toEqual([
      { id: 'go', letter: 'A', text: 'Emergency care now' },
      { id: 'wait', letter: 'B', text: 'See how you feel' },
      { id: 'tea', letter: 'C', text: 'Drink tea' },
    ]);
    expect(answer(singleItem({ key: 'tea' }))).toBe('C');
    const hotspot = hotspotItem();
    expect(answer(hotspot)).toBe(letterOf(hotspot, hotspot.key));
  });

  it('names every right option, in the order of the letters', () => {
    expect(answer(multipleItem({ key: ['bone', 'skin'] }))).toBe('A, C');
  });

  it('gives the letters of steps in their right order, as the sheet shows them in another', () => {
    const item = orderingItem();
    const shown = choicesOnPaper(item);
    expect(shown.map(({ id }) => id)).not.toEqual(item.steps.map(({ id }) => id));
    expect(answer(item)).toBe(item.steps.map(({ id }) => letterOf(item, id)).join(', '));
    expect(keyEntry(bankItem(item)).groups[0]?.reasons[0]?.lead).toBe('1st');
  });

  it('gives each row the letter of its choice, in the order of the rows', () => {
    const item = matchingItem();
    expect(answer(item)).toBe(item.rows.map(({ choice }) => letterOf(item, choice)).join(', '));
  });

  it('gives a number with its unit', () => {
    expect(answer(numericItem())).toBe('12 layers');
  });

  it('gives the letter of each step of a case', () => {
    const item = caseItem();
    const letters = item.steps.map(({ key, options }) => lettered(options).find(({ id }) => id === key)?.letter);
    expect(answer(item)).toBe(letters.map((letter, at) => `step ${at + 1} ${letter}`).join(', '));
  });

  it('gives the letters of what a pad would press and of the decision, and tells the place to be drawn in words', () => {
    expect(answer(padItem())).toBe('under the pad B, C; next B; drawn on the left, outside the rectus edge');
  });

  it('gives every reason of a lettered choice its letter', () => {
    for (const item of [singleItem(), multipleItem(), hotspotItem(), orderingItem()])
      expect(marks(item).every(([id, mark]) => mark === letterOf(item, id ?? ''))).toBe(true);
    for (const item of [matchingItem(), caseItem()]) expect(marks(item).map(([, mark]) => mark)).not.toContain('');
  });

  it('says right of exactly the choices the answer names', () => {
    const entry = keyEntry(bankItem(multipleItem()));
    const right = entry.groups.flatMap(({ reasons }) => reasons.filter(({ right }) => right).map(({ mark }) => mark));
    expect(right.join(', ')).toBe(entry.answer);
  });
});

import { describe, expect, it } from 'vitest';
import type {
  CaseItem,
  CaseStep,
  Item,
  MultipleChoiceItem,
  Option,
  SingleChoiceItem,
} from '../../domain/assessment/item.ts';
import {
  caseItem,
  hotspotItem,
  matchingItem,
  multipleItem,
  numericItem,
  orderingItem,
  padItem,
  singleItem,
} from '../../domain/testing/fixtures.ts';
import { allTexts } from './item-text.ts';
import { RULES } from './rules.ts';

/** Options in order, the first of them the key; ids `a`, `b` and so on. */
function options(...texts: string[]): Option[] {
  return texts.map((text, at) => ({
    id: String.fromCharCode(97 + at),
    text,
    rationale: 'A whole sentence.',
    ...(at > 0 && { misconception: 'a wrong idea' }),
  }));
}

const good = (changes: Partial<SingleChoiceItem> = {}): SingleChoiceItem =>
  singleItem({
    stem: 'The pain is worse since noon, and he feels faint.',
    options: options('Call an ambulance', 'Rest until tonight', 'Drink some warm tea'),
    key: 'a',
    ...changes,
  });

const goodMultiple = (changes: Partial<MultipleChoiceItem> = {}): MultipleChoiceItem =>
  multipleItem({ question: 'Choose every layer of the front wall.', ...changes });

const withOptions = (...texts: string[]) => good({ options: options(...texts) });

const followed = (option: Option) => ({ ...option, consequence: 'He does so.' });

/** A case whose second step is changed. */
function goodCase(changes: Partial<CaseStep> = {}, ofCase: Partial<CaseItem> = {}): CaseItem {
  const step = (id: string, some: Option[]): CaseStep => ({
    id,
    text: 'He feels faint.',
    question: 'What do you say?',
    options: some.map(followed),
    key: 'a',
  });
  const call = options('Call an ambulance', 'Rest until tonight', 'Drink some warm tea');
  return caseItem({ steps: [step('first', call), { ...step('second', call), ...changes }], ...ofCase });
}

/** Ids of the rules that an item breaks. */
function broken(item: Item, critical = true): string[] {
  return RULES.filter(({ check }) => check(item, { critical, itemIds: ['soft-pads', 'rest'] })).map(({ id }) => id);
}

const words = (count: number) => Array.from({ length: count }, () => 'on').join(' ');

/** Items that break one rule and no other: at least one for every rule. */
const BAD: Readonly<Record<string, readonly Item[]>> = {
  'catch-all-option': [
    withOptions('Call an ambulance', 'Rest until tonight', 'All of the above'),
    withOptions('Call an ambulance', 'Rest until tonight', 'None of these'),
    withOptions('Call an ambulance', 'Rest until tonight', 'Both A and C are right'),
    withOptions('Call an ambulance', 'Rest until tonight', 'The same as option 2'),
  ],
  'duplicate-options': [
    withOptions('Call an ambulance', 'Rest until tonight', 'rest  until tonight.'),
    orderingItem({ steps: orderingItem().steps.map((step) => (step.id === 'fat' ? { ...step, text: 'skin' } : step)) }),
    matchingItem({ choices: [...matchingItem().choices, { id: 'hold', text: 'Ease off.' }] }),
    matchingItem({ rows: matchingItem().rows.map((row) => ({ ...row, text: 'A strong pulse' })) }),
  ],
  'option-names-item': [
    withOptions('Call an ambulance', 'Rest until tonight', 'As in the other question, rest'),
    withOptions('Call an ambulance', 'Rest until tonight', 'Do as with soft-pads'),
  ],
  'true-false': [withOptions('True', 'False')],
  'option-count': [
    withOptions('Call an ambulance', 'Rest until tonight'),
    withOptions(
      'Call an ambulance',
      'Rest until tonight',
      'Drink some warm tea',
      'Go for a short walk',
      'Press lightly',
    ),
    goodMultiple({ options: options('Skin', 'Bone', 'Air'), key: ['a'] }),
  ],
  'key-longest': [withOptions('Call an ambulance at once', 'Rest until tonight', 'Drink some warm tea')],
  'unequal-options': [
    withOptions('Call an ambulance', 'Rest', 'Drink some tea and lie down by a window'),
    goodMultiple({
      options: options('Skin', 'Fat', 'Bone', 'Air that has come in through a very small cut'),
      key: ['a'],
    }),
  ],
  'long-option': [withOptions(words(19), words(20), words(20) + ' it')],
  'absolute-distractor': [withOptions('Call an ambulance', 'Rest, and only rest', 'Drink some warm tea')],
  'vague-frequency': [withOptions('Call an ambulance', 'Rest, as it may fade', 'Drink some warm tea')],
  'not-a-question': [
    good({ question: 'You say that she should' }),
    good({ question: 'Choose every answer.' }),
    goodMultiple({ question: 'The layers of the wall are' }),
    goodCase({}, { question: 'Here is a case.' }),
    goodCase({ question: 'You would say' }),
  ],
  'negative-question': [
    good({ question: 'Which of these is NOT your task?' }),
    good({ question: "What shouldn't you say?" }),
    good({ question: 'You would say all of these except which?' }),
  ],
  'long-stem': [good({ stem: words(76) })],
  'article-mismatch': [
    good({
      question: 'What he needs now is an …?',
      options: options('Ambulance ride', 'Evening off', 'Massage today'),
    }),
  ],
  'word-repeated-in-key': [good({ stem: 'He asks whether an ambulance is needed, for he feels faint.' })],
  'undefined-abbreviation': [good({ stem: 'The pain is worse since noon, and he fears a DVT.' })],
  hinged: [
    good({ stem: 'The client of the previous question rings again.' }),
    good({ question: 'Given your last answer, what do you say?' }),
  ],
  'disease-in-critical-option': [
    withOptions('Say it is a hernia', 'Rest until tonight', 'Drink some warm tea'),
    withOptions('Call an ambulance', 'Ask of thrombosis', 'Drink some warm tea'),
    withOptions('Call an ambulance', 'Suspect gastritis', 'Drink some warm tea'),
    withOptions('Call an ambulance', 'It could be a stroke', 'Drink some warm tea'),
    goodCase({ options: options('Call an ambulance', 'Ask of thrombosis', 'Drink some tea').map(followed) }),
  ],
  'number-in-critical-option': [
    withOptions('Call an ambulance', 'Press for 30 seconds', 'Drink some warm tea'),
    withOptions('Call an ambulance', 'Rest for two hours', 'Drink some warm tea'),
    withOptions('Call an ambulance', 'Stop at six out of ten', 'Drink some warm tea'),
    withOptions('Call an ambulance', 'Stay below 5 kg', 'Drink some warm tea'),
  ],
  'long-choice': [
    matchingItem({
      choices: [...matchingItem().choices, { id: 'call', text: 'Stop, and ring the ambulance from there' }],
    }),
  ],
  'number-in-critical-item': [numericItem()],
  'convention-unsaid': [good({ sources: ['mori-2020', 'course-convention'] })],
};

describe('the rules', () => {
  it('have nothing against a good item of any kind, critical or not', () => {
    for (const critical of [true, false]) {
      expect(broken(good(), critical)).toEqual([]);
      expect(broken(goodMultiple(), critical)).toEqual([]);
      expect(broken(orderingItem(), critical)).toEqual([]);
      expect(broken(matchingItem(), critical)).toEqual([]);
      expect(broken(goodCase(), critical)).toEqual([]);
      expect(broken(hotspotItem(), critical)).toEqual([]);
      expect(broken(padItem(), critical)).toEqual([]);
    }
  });

  it('have an example each, and an id that no other has', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(Object.keys(BAD).sort());
  });

  it('say what they look for and how to mend it', () => {
    for (const { id, about, fix } of RULES) {
      expect(about, id).toMatch(/^["A-Z].+\.$/s);
      expect(fix, id).toMatch(/^[a-z]/);
    }
  });

  describe.each(Object.entries(BAD))('%s', (rule, items) => {
    it.each(items.map((item) => [allTexts(item).join(' / '), item] as const))(
      'is broken, and no other, by: %s',
      (_, item) => {
        expect(broken(item)).toEqual([rule]);
      },
    );
  });
});

describe('what is let through', () => {
  it('lets an item that is not critical name diseases and numbers in its options', () => {
    expect(broken(withOptions('It was a hernia', 'It lasted two weeks', 'It was 5 cm wide'), false)).toEqual([]);
  });

  it('lets an item that is not critical ask for a number', () => {
    expect(broken(numericItem(), false)).toEqual([]);
  });

  it('lets a critical option repeat the time that the case tells', () => {
    const item = withOptions('Call an ambulance', 'Say two hours is long', 'Drink some warm tea');
    expect(broken({ ...item, stem: 'He rings two hours after his massage.' })).toEqual([]);
  });

  it('knows the stroke of a hand from the illness', () => {
    expect(
      broken(withOptions('Use a stroke along her back', 'Use a lighter stroke now', 'Use no stroke at all today')),
    ).toEqual([]);
  });

  it('lets an absolute word stand that a key has too', () => {
    expect(broken(withOptions('Only call for help', 'Rest, and only rest', 'Drink some warm tea'))).toEqual([]);
  });

  it('lets an option ask how often', () => {
    expect(broken(withOptions('Ask how often it comes', 'Rest until it is over', 'Drink tea in small sips'))).toEqual(
      [],
    );
  });

  it('lets an abbreviation stand that is explained or known to all', () => {
    expect(broken(good({ stem: 'He had COVID, and later a clot in a deep vein (DVT).' }))).toEqual([]);
  });

  it('hears the sound after an article, not the letter', () => {
    const item = good({ question: 'What lies beneath is a …?', options: options('ureter', 'uterus', 'kidney') });
    expect(broken(item)).toEqual([]);
  });

  it('takes two forms of a word for one', () => {
    const item = good({ stem: 'He has rested all day.' });
    expect(broken({ ...item, key: 'b' })).toContain('word-repeated-in-key');
    expect(broken(item)).toEqual([]);
  });

  it('hears that a convention is said to be one, whatever the apostrophe', () => {
    for (const question of ["By this course's rule, what do you do?", 'By this course’s rule, what do you do?'])
      expect(broken(good({ question, sources: ['course-convention'] }))).toEqual([]);
  });
});

import type { Form, FormItem } from '../assessment/form.ts';
import type {
  Asked,
  BankItem,
  CaseItem,
  HotspotItem,
  Item,
  MatchingItem,
  MultipleChoiceItem,
  NumericItem,
  OrderingItem,
  PadItem,
  Response,
  SingleChoiceItem,
} from '../assessment/item.ts';
import { kindOf } from '../assessment/kinds/kinds.ts';
import type { FormResult } from '../assessment/result.ts';
import { versionOf, type Entry, type Event } from '../progress/entry.ts';

/* Small, whole examples that the unit tests share. Nothing but tests imports this file. */

/** A question with one best answer: `go` is right, `wait` and `tea` are not. */
export function singleItem(changes: Partial<SingleChoiceItem> = {}): SingleChoiceItem {
  return {
    kind: 'single',
    id: 'caller',
    objective: 'the-call',
    stem: 'A client phones two hours after belly work.',
    question: 'What do you say?',
    options: [
      { id: 'go', text: 'Emergency care now', rationale: 'Her signs may mean bleeding.' },
      { id: 'wait', text: 'See how you feel', rationale: 'Waiting is the risk.', misconception: 'it can wait' },
      { id: 'tea', text: 'Drink tea', rationale: 'Tea mends nothing.', misconception: 'it is a healing crisis' },
    ],
    key: 'go',
    passage: 'why-now',
    sources: ['mori-2020'],
    reviewed: '2026-11-20',
    ...changes,
  };
}

/** A question with every right answer: `skin` and `fat` are right, `bone` and `air` are not. */
export function multipleItem(changes: Partial<MultipleChoiceItem> = {}): MultipleChoiceItem {
  return {
    kind: 'multiple',
    id: 'layers',
    objective: 'layer-order',
    stem: '',
    question: 'Which layers come first?',
    options: [
      { id: 'skin', text: 'Skin', rationale: 'It is the first layer.' },
      { id: 'fat', text: 'Fat', rationale: 'It is the second layer.' },
      { id: 'bone', text: 'Bone', rationale: 'It is the last.', misconception: 'bone lies at the front' },
      { id: 'air', text: 'Air', rationale: 'There is none.', misconception: 'a belly holds free air' },
    ],
    key: ['skin', 'fat'],
    passage: 'order',
    sources: ['grays'],
    reviewed: '2026-11-20',
    ...changes,
  };
}

/** A case: `ask`, then `lift`, is right. `press` leads to `pulse` as well, and `later` to it by way of `pain`. */
export function caseItem(changes: Partial<CaseItem> = {}): CaseItem {
  return {
    kind: 'case',
    id: 'first-touch',
    objective: 'the-pulse',
    stem: 'A screened adult lies on the table.',
    question: 'Take the case step by step.',
    steps: [
      {
        id: 'intake',
        text: 'She has eaten late.',
        question: 'What do you do?',
        options: [
          {
            id: 'ask',
            text: 'Ask what is new',
            consequence: 'She says that she is well.',
            rationale: 'Asking comes first.',
            next: 'pulse',
          },
          {
            id: 'press',
            text: 'Begin at once',
            consequence: 'You begin.',
            rationale: 'Nobody has asked her.',
            misconception: 'once screened is screened',
            next: 'pulse',
          },
          {
            id: 'later',
            text: 'Begin with the other side',
            consequence: 'You walk round the table.',
            rationale: 'The side does not matter.',
            misconception: 'one side needs no question',
            next: 'pain',
          },
        ],
        key: 'ask',
      },
      {
        id: 'pain',
        text: 'She says that it hurts.',
        question: 'What do you do now?',
        options: [
          {
            id: 'ease',
            text: 'Ease off',
            consequence: 'She breathes out.',
            rationale: 'Pain ends it.',
            next: 'pulse',
          },
          {
            id: 'hold',
            text: 'Hold still',
            consequence: 'She says stop.',
            rationale: 'Holding keeps the pain.',
            misconception: 'it will pass',
          },
        ],
        key: 'ease',
      },
      {
        id: 'pulse',
        text: 'You feel a strong pulse.',
        question: 'What do you do next?',
        options: [
          { id: 'lift', text: 'Lift off', consequence: 'Your hands are off.', rationale: 'Any pulse, ease off.' },
          {
            id: 'leave',
            text: 'Leave the hands there',
            consequence: 'The pulse goes on.',
            rationale: 'A pulse is no place to stay.',
            misconception: 'a pulse is only felt',
          },
        ],
        key: 'lift',
      },
    ],
    passage: 'why-now',
    sources: ['mori-2020'],
    reviewed: '2026-11-21',
    ...changes,
  };
}

/** Steps to be put in order: `skin`, `fat`, `muscle`, `gut`. */
export function orderingItem(changes: Partial<OrderingItem> = {}): OrderingItem {
  return {
    kind: 'ordering',
    id: 'way-in',
    objective: 'layer-order',
    stem: '',
    question: 'Put the layers in order, from the skin inwards.',
    steps: [
      { id: 'skin', text: 'Skin', rationale: 'It is what is touched.' },
      { id: 'fat', text: 'Fat', rationale: 'It lies under the skin.' },
      { id: 'muscle', text: 'Wall muscles', rationale: 'They lie under the fat.' },
      { id: 'gut', text: 'Gut', rationale: 'It lies behind the wall.' },
    ],
    passage: 'order',
    sources: ['grays'],
    reviewed: '2026-11-20',
    ...changes,
  };
}

/** A place in a picture: `behind` is right, `before` and `wall` are not. */
export function hotspotItem(changes: Partial<HotspotItem> = {}): HotspotItem {
  return {
    kind: 'hotspot',
    id: 'place',
    objective: 'layer-order',
    stem: '',
    question: 'Where does the ureter run?',
    picture: {
      alt: 'Three bands, one below the other.',
      width: 320,
      height: 120,
      shapes: [{ d: 'M0 0h320v120H0z', look: 'fat' }],
      regions: [
        { id: 'wall', d: 'M0 0h320v40H0z', at: [160, 20] },
        { id: 'before', d: 'M0 40h320v40H0z', at: [160, 60] },
        { id: 'behind', d: 'M0 80h320v40H0z', at: [160, 100] },
      ],
    },
    options: [
      { id: 'before', text: 'In front of the gut', rationale: 'The omentum is.', misconception: 'it lies in front' },
      { id: 'behind', text: 'Behind the gut', rationale: 'It runs behind the lining.' },
      { id: 'wall', text: 'In the wall', rationale: 'Muscles are.', misconception: 'it lies in the wall' },
    ],
    key: 'behind',
    passage: 'order',
    sources: ['grays'],
    reviewed: '2026-11-20',
    ...changes,
  };
}

/** Rows to be matched: `pulse` with `stop`, `easy` with `go`, `tense` with `wait`; `tea` fits none. */
export function matchingItem(changes: Partial<MatchingItem> = {}): MatchingItem {
  return {
    kind: 'matching',
    id: 'signs',
    objective: 'the-call',
    stem: '',
    question: 'Match each sign to what you do.',
    choices: [
      { id: 'go', text: 'Carry on' },
      { id: 'stop', text: 'Stop and refer' },
      { id: 'tea', text: 'Offer some tea' },
      { id: 'wait', text: 'Ease off' },
    ],
    rows: [
      { id: 'pulse', text: 'A strong pulse', choice: 'stop', rationale: 'It may be a large vessel.' },
      { id: 'easy', text: 'Easy breathing', choice: 'go', rationale: 'Nothing is wrong.' },
      { id: 'tense', text: 'A wall that tightens', choice: 'wait', rationale: 'The body says no.' },
    ],
    passage: 'why-now',
    sources: ['mori-2020'],
    reviewed: '2026-11-20',
    ...changes,
  };
}

/** A number to enter: 12 of 1 to 20 is right, and 13 is a common miss. */
export function numericItem(changes: Partial<NumericItem> = {}): NumericItem {
  return {
    kind: 'numeric',
    id: 'count',
    objective: 'layer-order',
    stem: '',
    question: 'How many layers come before it?',
    unit: 'layers',
    answer: 12,
    tolerance: 0,
    range: { from: 1, to: 20 },
    step: 1,
    rationale: 'The psoas is the thirteenth.',
    misses: [{ value: 13, rationale: 'That is the psoas itself.' }],
    passage: 'order',
    sources: ['grays'],
    reviewed: '2026-11-20',
    ...changes,
  };
}

/** A pad just left of the middle: aorta and spine lie under it, the hand leaves, and begins again on the left. */
export function padItem(changes: Partial<PadItem> = {}): PadItem {
  return {
    kind: 'pad',
    id: 'beat',
    objective: 'layer-order',
    stem: 'A pad feels a light beat.',
    question: 'What is under the pad, and what do you do?',
    start: { name: 'just below the navel, a little left of the middle', at: [8, 54] },
    asks: [
      {
        ask: 'press',
        question: 'What would the pad press there?',
        options: [
          { id: 'psoas', text: 'Psoas', rationale: 'It lies further out.' },
          { id: 'aorta', text: 'Aorta', rationale: 'It is the great artery.' },
          { id: 'vertebra', text: 'Bone of the spine', rationale: 'It is hard, and behind the aorta.' },
        ],
        keys: ['aorta', 'vertebra'],
      },
      {
        ask: 'decide',
        question: 'And now?',
        options: [
          { id: 'carry-on', text: 'Carry on', rationale: 'No hand belongs there.' },
          { id: 'ease-off', text: 'Ease off', rationale: 'Any pulse: ease off.' },
        ],
        keys: ['ease-off'],
      },
      {
        ask: 'place',
        question: 'Where may it begin again?',
        options: [
          { id: 'inside-rectus', text: 'Inside the rectus edge', rationale: 'That way lie the great vessels.' },
          { id: 'left-window', text: 'On the left, outside the rectus edge', rationale: 'There a search may begin.' },
          { id: 'right-window', text: 'On the right, outside the rectus edge', rationale: 'That is the other side.' },
        ],
        keys: ['left-window'],
      },
    ],
    passage: 'order',
    sources: ['grays'],
    reviewed: '2026-11-21',
    ...changes,
  };
}

/** An item as the published bank carries it. Its digests are readable: `key-of-<id>` and `text-of-<id>`. */
export function bankItem(item: Item, changes: Partial<BankItem> = {}): BankItem {
  return {
    item,
    lesson: 'the-phone-call',
    lessonTitle: 'The phone call',
    critical: false,
    keyDigest: `key-of-${item.id}`,
    textDigest: `text-of-${item.id}`,
    passage: { lesson: 'the-phone-call', id: item.passage, title: 'Why now' },
    sources: [],
    ...changes,
  };
}

/** A bank with so many single-choice items of each objective, named `<objective>-1`, `<objective>-2` and so on. */
export function bankOf(counts: Readonly<Record<string, number>>, critical: readonly string[] = []): BankItem[] {
  return Object.entries(counts).flatMap(([objective, count]) =>
    Array.from({ length: count }, (_, at) =>
      bankItem(singleItem({ id: `${objective}-${at + 1}`, objective }), { critical: critical.includes(objective) }),
    ),
  );
}

/** A place on a form for an item of a bank. */
export function placeOf({ item, lesson, critical, keyDigest, textDigest }: BankItem): FormItem {
  const { id, objective } = item;
  return { id, lesson, objective, critical, keyDigest, textDigest, options: kindOf(item).parts(item as Asked) };
}

/** A form that shows every item of a bank, in its order. */
export function formOf(bank: readonly BankItem[], changes: Partial<Form> = {}): Form {
  return { seed: 7, version: '1.0.0', passMark: 80, items: bank.map(placeOf), ...changes };
}

/** Chooses options of a single-choice question. */
export function choice(...chosen: string[]): Response {
  return { kind: 'single', chosen };
}

/** Chooses options of a multiple-choice question. */
export function choices(...chosen: string[]): Response {
  return { kind: 'multiple', chosen };
}

/** A result as it is stored. */
export function resultOf(passed: boolean, changes: Partial<FormResult> = {}): FormResult {
  return { right: passed ? 1 : 0, total: 1, passed, rightItems: passed ? ['caller'] : [], objectives: [], ...changes };
}

/** One event of every kind there is; a new kind does not compile until it has its example here. */
export const eventOfEveryKind: { readonly [K in Event['kind']]: Extract<Event, { kind: K }> } = {
  'lesson-opened': { kind: 'lesson-opened', lesson: 'twelve-layers', version: '1.0.0' },
  'lesson-read': { kind: 'lesson-read', lesson: 'twelve-layers', version: '1.0.0' },
  'passage-opened': { kind: 'passage-opened', lesson: 'twelve-layers', passage: 'order' },
  'practice-started': { kind: 'practice-started', lesson: 'twelve-layers', items: ['layers', 'caller'] },
  'practice-chosen': { kind: 'practice-chosen', sitting: 'tab-3', item: 'layers', response: choices('skin') },
  'practice-answered': {
    kind: 'practice-answered',
    sitting: 'tab-3',
    item: 'layers',
    keyDigest: 'key-of-layers',
    textDigest: 'text-of-layers',
    response: choices('skin', 'fat'),
    right: true,
    certainty: 2,
  },
  'final-started': {
    kind: 'final-started',
    form: formOf([bankItem(singleItem())], { retest: { attempt: 'tab-5', objective: 'the-call' } }),
  },
  'review-answered': {
    kind: 'review-answered',
    lesson: 'twelve-layers',
    item: 'layers',
    keyDigest: 'key-of-layers',
    textDigest: 'text-of-layers',
    response: choices('skin', 'air'),
    right: false,
    certainty: 3,
  },
  'final-answered': { kind: 'final-answered', attempt: 'tab-6', item: 'caller', response: choice('go') },
  'final-flagged': { kind: 'final-flagged', attempt: 'tab-6', item: 'caller', flagged: true },
  'final-replaced': {
    kind: 'final-replaced',
    attempt: 'tab-6',
    replacement: { voided: 'caller', by: placeOf(bankItem(singleItem({ id: 'caller-2' }))) },
  },
  'final-submitted': {
    kind: 'final-submitted',
    attempt: 'tab-6',
    result: resultOf(true, { objectives: [{ objective: 'the-call', critical: true, right: 1, total: 1 }] }),
  },
  'name-given': { kind: 'name-given', name: 'Ana María Ñandú' },
  'assignment-accepted': { kind: 'assignment-accepted', assignment: '1.eyJ2IjoxfQ.a-key.a-signature' },
  'time-spent': { kind: 'time-spent', lesson: 'twelve-layers', seconds: 240 },
  'handed-in': { kind: 'handed-in', assignment: 'abcdefgh2345', made: 1_790_000_900_000 },
};

/** An event as the `n`th entry of a tab; the clock stands still unless it is told. */
export function entryOf(event: Event, by: string, n: number, at = 1_700_000_000_000): Entry {
  return { v: versionOf(event.kind), id: `${by}-${n}`, by, n, at, ...event };
}

/** A log written by one tab, whose entries are `tab-1`, `tab-2` and so on, a second apart. */
export function logOf(...events: readonly Event[]): Entry[] {
  return events.map((event, at) => entryOf(event, 'tab', at + 1, 1_700_000_000_000 + at * 1000));
}

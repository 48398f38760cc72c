import fc from 'fast-check';
import { canonicalJson, releasedKey, shownText } from '../assessment/digest-material.ts';
import { drawForm, replacements, RETEST_ITEMS, type Blueprint, type Form, type FormItem } from '../assessment/form.ts';
import { grade, keyOf } from '../assessment/grading.ts';
import type { BankItem, Certainty, Item, Response } from '../assessment/item.ts';
import { kindOf } from '../assessment/kinds/kinds.ts';
import { gradeForm } from '../assessment/result.ts';
import { checksum } from '../progress/checksum.ts';
import { nextEntry, type Entry, type Event } from '../progress/entry.ts';
import { finalAttempts } from '../progress/final.ts';
import { sittings } from '../progress/standing.ts';
import type { Assignment } from '../teaching/assignment.ts';
import type { HandInForm } from '../teaching/hand-in.ts';
import { releasedKeys, type ReleasedVersion } from '../teaching/released-keys.ts';
import {
  caseItem,
  hotspotItem,
  matchingItem,
  multipleItem,
  numericItem,
  orderingItem,
  padItem,
  singleItem,
} from './fixtures.ts';

/*
 * Learners who do what the course lets them do, and nothing else: for the tests of hand-ins. Their logs are made with the
 * course's own functions, over two versions of a small course with every kind of question.
 */

/** A version of the small course. */
export interface SmallCourse {
  readonly version: string;
  readonly bank: readonly BankItem[];
  readonly blueprint: Blueprint;
}

const CRITICAL = ['the-call'];
const BLUEPRINT: Blueprint = { 'the-call': 2, 'layer-order': 4 };
/** Each lesson, and the objective it teaches. */
const LESSONS = { 'the-phone-call': 'the-call', 'twelve-layers': 'layer-order', 'the-clinic': 'the-pulse' } as const;
type LessonId = keyof typeof LESSONS;
const LESSON_IDS = Object.keys(LESSONS) as LessonId[];

function small(version: string, items: readonly Item[]): SmallCourse {
  const bank = items.map((item): BankItem => {
    const critical = CRITICAL.includes(item.objective);
    const lesson = LESSON_IDS.find((id) => LESSONS[id] === item.objective) ?? 'the-clinic';
    return {
      ...{ item, lesson, lessonTitle: lesson, critical, sources: [] },
      keyDigest: checksum(canonicalJson(releasedKey(item, critical))),
      textDigest: checksum(canonicalJson(shownText(item))),
      passage: { lesson, id: 'there', title: 'There' },
    };
  });
  return { version, bank, blueprint: BLUEPRINT };
}

const calls = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => singleItem({ id: `call-${name}` }));
const firstItems: readonly Item[] = [
  ...calls,
  multipleItem(),
  multipleItem({ id: 'layers-2', key: ['skin', 'fat', 'bone'] }),
  orderingItem(),
  matchingItem({ objective: 'layer-order' }),
  hotspotItem(),
  numericItem(),
  padItem(),
  singleItem({ id: 'depth', objective: 'layer-order' }),
  caseItem(),
];

/** Between the two one question vanished, one has another key, one another wording, and two are new. */
export const FIRST = small('1.0.0', firstItems);
export const SECOND = small('1.1.0', [
  ...firstItems
    .filter(({ id }) => id !== 'call-a')
    .map((item) => {
      if (item.kind === 'multiple' && item.id === 'layers') return { ...item, key: ['skin'] };
      return item.id === 'depth' ? { ...item, question: 'How deep is it?' } : item;
    }),
  singleItem({ id: 'call-h' }),
  singleItem({ id: 'depth-2', objective: 'layer-order' }),
]);

/** A version of the small course as its release keeps it. */
export function releaseOf({ version, bank, blueprint }: SmallCourse): ReleasedVersion {
  const items = bank.map(({ item, critical, keyDigest, textDigest }) => {
    return [item.id, { objective: item.objective, keyDigest, textDigest, key: releasedKey(item, critical) }] as const;
  });
  return { version, released: '2023-11-01', blueprint, items: Object.fromEntries(items) };
}

export const KEYS = releasedKeys([SECOND, FIRST].map(releaseOf));

/** The text of the link with which the small assignment was accepted; nobody reads it in these tests. */
export const FRAGMENT = '1.payload.key.signature';

/** Two of the three lessons, and the final. */
export function assignmentOf(changes: Partial<Assignment> = {}): Assignment {
  return {
    v: 1,
    id: 'abcdefgh2345',
    cohort: 'Autumn',
    version: '1.0.0',
    lessons: ['the-phone-call', 'twelve-layers'],
    final: { passMark: 80, critical: true },
    due: { date: '2023-12-04', time: '23:59', zone: 'America/New_York' },
    provider: { title: 'Before You Press', name: 'A School' },
    instructor: 'Ana Ñandú',
    asks: { email: true, licence: true, consent: true },
    ...changes,
  };
}

/** What a learner gives with a hand-in, whole. */
export function formGiven(changes: Partial<HandInForm> = {}): HandInForm {
  return {
    learner: {
      name: 'Žofia Nowák',
      email: 'zofia@example.org',
      licences: [{ number: 'MA 1234', state: 'FL' }],
      consent: true,
    },
    attestation: { text: 'I did this work myself.', at: 1_700_000_500_000 },
    evaluation: { clear: '4', better: 'More pictures' },
    summary: 'Any pulse: ease off.',
    ...changes,
  };
}

/** The questions of the evaluation in these tests. */
export const QUESTIONS = ['clear', 'better'];

/** A learner at work, whose clock goes on and never back. */
export class Learner {
  readonly #entries: Entry[] = [];
  #at = 1_700_000_000_000;
  /** The version of the course they see. */
  course = FIRST;

  /** What a failed property tells of it. */
  [fc.toStringMethod](): string {
    return JSON.stringify(this.#entries);
  }

  get log(): readonly Entry[] {
    return this.#entries;
  }

  get now(): number {
    return this.#at;
  }

  wait(seconds: number): void {
    this.#at += seconds * 1000;
  }

  do(event: Event, by = 'tab'): Entry {
    this.wait(1);
    const entry = nextEntry(this.#entries, event, by, this.#at);
    this.#entries.push(entry);
    return entry;
  }

  accept(): void {
    this.do({ kind: 'assignment-accepted', assignment: FRAGMENT });
  }

  read(lesson: string, seconds = 120): void {
    const { version } = this.course;
    this.do({ kind: 'lesson-opened', lesson, version });
    this.wait(seconds);
    this.do({ kind: 'time-spent', lesson, seconds });
    this.do({ kind: 'lesson-read', lesson, version });
  }

  /** @param ways which answer to give to each item: 0 is a right one */
  practise(lesson: LessonId, ways: readonly number[]): void {
    const entries = this.course.bank.filter((entry) => entry.lesson === lesson);
    const sitting = this.do({ kind: 'practice-started', lesson, items: entries.map(({ item }) => item.id) }).id;
    for (const [at, way] of ways.slice(0, entries.length).entries()) {
      const entry = entries[at]!;
      const response = answerTo(entry.item, way);
      this.do({ kind: 'practice-chosen', sitting, item: entry.item.id, response });
      this.do({ kind: 'practice-answered', sitting, ...checked(entry, response, way) });
    }
  }

  review(at: number, way: number): void {
    const entry = this.course.bank[at % this.course.bank.length]!;
    this.do({ kind: 'review-answered', lesson: entry.lesson, ...checked(entry, answerTo(entry.item, way), way) });
  }

  /** Sits the final, or a re-test of it; each way is the answer to a place, and where there is none the place stays open. */
  sit(
    ways: readonly number[] | ((place: FormItem) => number),
    about: { seed: number; retest?: Form['retest']; submit?: boolean; update?: boolean },
  ): string {
    const { retest, seed, submit = true, update = false } = about;
    const { bank, blueprint, version } = this.course;
    const earlier = finalAttempts(this.#entries).map(({ form }) => form.items.map(({ id }) => id));
    const drawn = retest
      ? { ...drawForm(bank, { [retest.objective]: RETEST_ITEMS }, { seed, version, passMark: 100, earlier }), retest }
      : drawForm(bank, blueprint, { seed, version, passMark: 80, earlier });
    const attempt = this.do({ kind: 'final-started', form: drawn }).id;
    const own = () => finalAttempts(this.#entries).find(({ id }) => id === attempt)!;
    const answer = (place: number, way: number) => {
      const { id } = own().form.items[place]!;
      const { item } = this.course.bank.find((entry) => entry.item.id === id)!;
      const certainty = sureness(way);
      this.wait(5);
      this.do({
        kind: 'final-answered',
        attempt,
        item: id,
        response: answerTo(item, way),
        ...(certainty && { certainty }),
      });
    };
    if (update) {
      this.course = SECOND;
      for (const replacement of replacements(drawn, SECOND.bank))
        this.do({ kind: 'final-replaced', attempt, replacement });
    }
    this.do({ kind: 'final-flagged', attempt, item: own().form.items[0]!.id, flagged: true });
    const all = typeof ways === 'function' ? own().form.items.map(ways) : ways.slice(0, own().form.items.length);
    for (const [place, way] of all.entries()) {
      // Now and then they change their mind.
      if (way % 5 === 4) answer(place, way + 1);
      answer(place, way);
    }
    this.wait(60);
    if (submit) {
      const { form, responses } = own();
      const result = gradeForm(form, this.course.bank, responses);
      this.do({ kind: 'final-submitted', attempt, result });
    }
    return attempt;
  }

  /** Misses one critical question, and nothing else. */
  slip(seed: number): string {
    let missed: string | undefined;
    return this.sit(({ id, critical }) => (critical && (missed ??= id) === id ? 1 : 0), { seed });
  }

  /** Takes every re-test that the last sitting asks for. */
  retest(ways: readonly number[], seed: number): void {
    const last = sittings(finalAttempts(this.#entries)).at(-1);
    if (last?.outcome !== 'retest') return;
    for (const { objective } of last.missed.filter(({ met }) => !met))
      this.sit(ways, { seed, retest: { attempt: last.attempt.id, objective } });
  }
}

/** The answer to an item that a number stands for: 0 is a right one, any other some answer that can be given. */
export function answerTo(item: Item, way: number): Response {
  const all = ANSWERS.get(item) ?? answersTo(item);
  ANSWERS.set(item, all);
  return all[way % all.length]!;
}

/** Trying every answer takes long, and the items are few. */
const ANSWERS = new Map<Item, readonly Response[]>();

/** Every answer to an item, from a right one on. */
function answersTo(item: Item): Response[] {
  const guesses = [...kindOf(item).guesses(item as never)].map(({ response }) => response);
  const right = guesses.findIndex((response) => grade(keyOf(item), response).right);
  return [...guesses.slice(right), ...guesses.slice(0, right)];
}

function checked({ item, keyDigest, textDigest }: BankItem, response: Response, way: number) {
  const certainty = sureness(way);
  const { right } = grade(keyOf(item), response);
  return { item: item.id, keyDigest, textDigest, response, right, ...(certainty && { certainty }) };
}

function sureness(way: number): Certainty | undefined {
  return [undefined, 1, 2, 3][way % 4] as Certainty | undefined;
}

const way = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) });
const ways = fc.array(way, { maxLength: 8 });
const seed = fc.nat({ max: 2 ** 32 - 1 });
const lesson = fc.constantFrom(...LESSON_IDS);

type Deed = (learner: Learner) => void;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  lesson.map(
    (id): Deed =>
      (learner) =>
        learner.read(id),
  ),
  fc.tuple(lesson, fc.integer({ min: 1, max: 300 })).map(([id, seconds]): Deed => (learner) => {
    learner.wait(seconds);
    learner.do({ kind: 'time-spent', lesson: id, seconds });
  }),
  fc.tuple(lesson, ways).map(
    ([id, all]): Deed =>
      (learner) =>
        learner.practise(id, all),
  ),
  fc.tuple(fc.nat(), way).map(
    ([at, one]): Deed =>
      (learner) =>
        learner.review(at, one),
  ),
  fc.tuple(ways, seed, fc.boolean(), fc.boolean()).map(([all, from, submit, update]): Deed => (learner) => {
    learner.sit(all, { seed: from, submit, update });
  }),
  fc.tuple(ways, seed).map(
    ([all, from]): Deed =>
      (learner) =>
        learner.sit(all, { seed: from }),
  ),
  fc.tuple(ways, seed).map(
    ([all, from]): Deed =>
      (learner) =>
        learner.retest(all, from),
  ),
  fc.constant<Deed>((learner) => {
    learner.course = SECOND;
  }),
  fc.constant<Deed>((learner) => learner.do({ kind: 'name-given', name: 'Žofia' })),
  fc.constant<Deed>((learner) => learner.do({ kind: 'passage-opened', lesson: 'twelve-layers', passage: 'order' })),
  fc.constant<Deed>((learner) => learner.do({ kind: 'handed-in', assignment: 'abcdefgh2345', made: learner.now })),
);

/** Learners who accepted the small assignment, after some work and before some more. */
export const learners: fc.Arbitrary<Learner> = fc
  .tuple(fc.array(deed, { maxLength: 4 }), fc.array(deed, { maxLength: 10 }))
  .map(([before, after]) => {
    const learner = new Learner();
    for (const one of before) one(learner);
    learner.accept();
    for (const one of after) one(learner);
    return learner;
  });

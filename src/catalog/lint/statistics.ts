import type { ItemKind } from '../../domain/assessment/item.ts';
import type { ClosedQuestion } from '../../domain/assessment/kinds/kind.ts';
import { kindOf } from '../../domain/assessment/kinds/kinds.ts';
import type { Course } from '../course.ts';
import { countWords } from '../lesson-text.ts';
import { mean } from './item-text.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A share of items against what chance would give; both from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly chance: number;
}

/** What can be said of a bank as a whole. */
export interface BankStatistics {
  readonly items: number;
  readonly kinds: Readonly<Partial<Record<ItemKind, number>>>;
  /** Number of options, and how many closed questions have it. */
  readonly optionCounts: ReadonlyMap<number, number>;
  readonly objectives: readonly { readonly id: string; readonly critical: boolean; readonly items: number }[];
  /** Over the items that have a stem. */
  readonly meanStemWords: number;
  /** Of the questions with one key: how many have it first, second and so on. */
  readonly keyPlaces: readonly Share[];
  /** Of the questions with one key: how many have a key longer than every distractor. */
  readonly longestKey: Share;
  /** Whole sentences about what is out of bounds; none when all is well. */
  readonly failures: readonly string[];
}

/** Counts a bank, and judges it where it is large enough for that. */
export function bankStatistics({ bank, objectives }: Pick<Course, 'bank' | 'objectives'>): BankStatistics {
  const items = bank.map(({ item }) => item);
  const closed = items.flatMap((item) => kindOf(item).closedQuestions(item));
  const single = closed.filter(({ several }) => !several);
  const keyPlaces = placesOf(single);
  const longestKey = {
    share: mean(single.map((item) => (keyIsLongest(item) ? 1 : 0))),
    chance: mean(single.map(({ options }) => 1 / options.length)),
  };
  return {
    items: items.length,
    kinds: Object.fromEntries(tally(items.map(({ kind }) => kind))),
    optionCounts: tally(closed.map(({ options }) => options.length).sort((a, b) => a - b)),
    objectives: objectives.map(({ id, critical }) => ({
      id,
      critical,
      items: items.filter(({ objective }) => objective === id).length,
    })),
    meanStemWords: mean(items.filter(({ stem }) => stem !== '').map(({ stem }) => countWords(stem))),
    keyPlaces,
    longestKey,
    failures: single.length < THRESHOLDS.judgedFrom ? [] : failuresOf(keyPlaces, longestKey),
  };
}

/** A share in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function failuresOf(keyPlaces: readonly Share[], longestKey: Share): string[] {
  const failures: string[] = [];
  if (isAbove(longestKey, THRESHOLDS.longestKeyPoints))
    failures.push(
      `In ${percent(longestKey.share)} of the items with one key it is the longest option; ` +
        `chance is ${percent(longestKey.chance)}, and ${THRESHOLDS.longestKeyPoints} points above it are allowed. ` +
        'Shorten keys, or give distractors as much detail.',
    );
  for (const [at, place] of keyPlaces.entries())
    if (isAbove(place, THRESHOLDS.keyPlacePoints))
      failures.push(
        `In ${percent(place.share)} of the items with one key it is option ${at + 1}; ` +
          `chance is ${percent(place.chance)}, and ${THRESHOLDS.keyPlacePoints} points above it are allowed. ` +
          'Write some of the options in another order.',
      );
  return failures;
}

function isAbove({ share, chance }: Share, points: number): boolean {
  // Rounded, so that exactly so many points are not above by an error of arithmetic.
  return Math.round((share - chance) * 1e6) > points * 1e4;
}

function placesOf(single: readonly ClosedQuestion[]): Share[] {
  const most = Math.max(0, ...single.map(({ options }) => options.length));
  return Array.from({ length: most }, (_, at) => ({
    share: mean(single.map(({ options, keys }) => (keys.includes(options[at]?.id ?? '') ? 1 : 0))),
    chance: mean(single.map(({ options }) => (at < options.length ? 1 / options.length : 0))),
  }));
}

function keyIsLongest({ options, keys }: ClosedQuestion): boolean {
  const length = options.find(({ id }) => keys.includes(id))?.text.length ?? 0;
  return options.every(({ id, text }) => keys.includes(id) || text.length < length);
}

/** How often each member stands in a list, in order of first standing. */
function tally<T extends number | ItemKind>(members: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}

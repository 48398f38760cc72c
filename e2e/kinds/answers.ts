import type { Locator } from '@playwright/test';
import type { ItemKind, ItemOf } from '../../src/domain/assessment/item.ts';
import type { Hands } from '../learner.ts';
import { takeCase } from './case.ts';
import { chooseEvery, chooseOne } from './choice.ts';
import { matchRows } from './matching.ts';
import { putInOrder } from './ordering.ts';
import { choosePlace } from './hotspot.ts';
import { enterNumber } from './numeric.ts';
import { doTask } from './pad.ts';

/** Answers a question on the page, right or wrong, without checking it. */
export type Answer<K extends ItemKind> = (
  question: Locator,
  item: ItemOf<K>,
  hands: Hands,
  right: boolean,
) => Promise<void>;

/** How a learner answers each kind. Adding a kind adds a line here. */
export const ANSWERS: { readonly [K in ItemKind]: Answer<K> } = {
  single: chooseOne,
  multiple: chooseEvery,
  case: takeCase,
  ordering: putInOrder,
  matching: matchRows,
  hotspot: choosePlace,
  numeric: enterNumber,
  pad: doTask,
};

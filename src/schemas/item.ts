import { z } from 'astro/zod';
import type { Item } from '../domain/assessment/item.ts';
import { KIND_NAMES } from '../domain/assessment/kinds/names.ts';
import { branchingCase } from './items/case.ts';
import { multiple, single } from './items/choice.ts';
import { matching } from './items/matching.ts';
import { ordering } from './items/ordering.ts';
import { hotspot } from './items/hotspot.ts';
import { numeric } from './items/numeric.ts';
import { pad } from './items/pad.ts';

const names = KIND_NAMES.map((name) => `"${name}"`);

/** The schema of every kind. Adding a kind adds its own. */
const kinds = [single, multiple, ordering, matching, hotspot, numeric, branchingCase, pad] as const;

/** One question. */
export const itemSchema = z.discriminatedUnion('kind', kinds, {
  error: `an item is of kind ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
}) satisfies z.ZodType<Item, unknown>;

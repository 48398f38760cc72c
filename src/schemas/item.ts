import { z } from 'astro/zod';
import type { Item } from '../domain/assessment/item.ts';
import { KIND_NAMES } from '../domain/assessment/kinds/names.ts';
import { branchingCase } from './items/case.ts';
import { multiple, single } from './items/choice.ts';
import { matching } from './items/matching.ts';
import { ordering } from './items/ordering.ts';

const names = KIND_NAMES.map((name) => `"${name}"`);

/** One question. Adding a kind adds its schema here. */
export const itemSchema = z.discriminatedUnion('kind', [single, multiple, ordering, matching, branchingCase], {
  error: `an item is of kind ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
}) satisfies z.ZodType<Item, unknown>;

import type { Told } from '../domain/anatomy/description.ts';
import { DESCRIPTIONS } from '../domain/anatomy/descriptions.ts';

/** What the page of the anatomy explorer says of itself: there, and where the search lists it. */
export const EXPLORER_PAGE = {
  title: 'What is under your hand',
  opening:
    'Someone once pressed on a spine, then on the aorta, sure that it was the psoas. Move the pad, and see what it would press.',
  description: 'An anatomy explorer: what lies under a hand on the belly, from skin to bone.',
} as const;

/** What the explorer tells of every structure, by id. */
export const toldOfStructures = (): Record<string, Told> =>
  Object.fromEntries(Object.entries(DESCRIPTIONS).map(([id, { sources: _, ...told }]) => [id, told]));

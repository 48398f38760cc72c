import type { ItemBase, Option } from '../item.ts';
import { allOrNothing, type Kind } from './kind.ts';

/* One best answer that is a place in a picture. A response holds the id of the chosen region, which is an option's. */

/** What a shape of a picture may look like: tissues, and three ways to draw without one. */
export const LOOKS = [
  'outline',
  'detail',
  'ground',
  'skin',
  'fat',
  'fascia',
  'muscle',
  'psoas',
  'peritoneum',
  'gut',
  'bone',
  'artery',
  'vein',
  'nerve',
  'ureter',
  'hand',
] as const;

/** A part of the drawing that is only looked at. */
export interface Shape {
  /** SVG path data. */
  readonly d: string;
  readonly look: (typeof LOOKS)[number];
}

/** A place that can be chosen. */
export interface Region {
  /** The id of the option that names it. */
  readonly id: string;
  /** SVG path data of its edge. */
  readonly d: string;
  /** Where its letter stands: from the left, from the top. */
  readonly at: readonly [x: number, y: number];
}

/** A drawing with places in it. Several items may share one. */
export interface Picture {
  /** What it shows, for who does not see it; it must not give the answer away. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** From the back to the front. */
  readonly shapes: readonly Shape[];
  /** Those without an option are not drawn. */
  readonly regions: readonly Region[];
}

/** One best answer, chosen in a picture or in the list beside it. */
export interface HotspotItem extends ItemBase {
  readonly kind: 'hotspot';
  readonly picture: Picture;
  /** Each names the place of one region, in words that do without the picture. */
  readonly options: readonly Option[];
  /** The id of the one right option. */
  readonly key: string;
}

/** What decides the grade of a hotspot. The drawing is not in it: redrawn, an old answer still names its place. */
export interface HotspotKey {
  readonly kind: 'hotspot';
  /** All option ids, sorted. */
  readonly options: readonly string[];
  readonly key: string;
}

/** A place in a picture: right for the one key alone. */
export const hotspot: Kind<HotspotItem, HotspotKey> = {
  key: ({ kind, options, key }) => ({ kind, options: options.map(({ id }) => id).sort(), key }),
  grade: ({ key }, chosen) => allOrNothing(chosen.length > 0 && chosen.every((id) => id === key)),
  isAnswered: (_, chosen) => chosen.length > 0,
  parts: ({ options }) => options.map(({ id }) => id),
  guesses: ({ kind, options }) => options.map(({ id }) => ({ response: { kind, chosen: [id] }, weight: 1n })),
  reasons: ({ options, key }) => [
    { reasons: options.map(({ id, text, rationale }) => ({ id, right: id === key, text, rationale })) },
  ],
  closedQuestions: ({ stem, question, options, key }) => [{ stem, question, options, keys: [key], several: false }],
};

import { across, type Outline, outline, oval, type Point, polygon, type Polygon, type Shape } from './geometry.ts';
import { LANDMARKS, RECTUS_EDGE } from './landmarks.ts';
import { contains, courseOf, polygonOf } from './outline.ts';

/**
 * The map of the belly's surface, in the millimetres of the view from the front. It is for drawing and for asking; a
 * learner is told zones in words, never a distance: on a person, the edge of the rectus is found by touch, and decides.
 */

/** How far the map reaches to the side, and downwards and upwards. */
const [FAR, LOW, HIGH] = [180, -190, 220];

/** The skin as it is seen from the front, on the person's left, from the ribs down to the thigh. */
const SKIN_LEFT: readonly Point[] = [
  [140, HIGH],
  [140, HIGH],
  [138, 168],
  [132, 120],
  [136, 80],
  [152, 40],
  [161, -10],
  [168, -70],
  [171, -130],
  [166, LOW],
  [166, LOW],
  [14, LOW],
  [14, LOW],
  [10, -156],
  [0, -146],
];

/** The outline of the body on the map. */
export const SKIN: Outline = outline(...SKIN_LEFT, ...SKIN_LEFT.slice(0, -1).reverse().map(across));

/** The lower margin of the ribs, on the left. */
export const RIB_MARGIN: readonly Point[] = [
  [6, HIGH],
  [30, 206],
  [66, 152],
  [98, 110],
  [134, 98],
];

/** The crest of the hip bone as far as it can be felt, on the left: from the front hip point up and back. */
export const CREST: readonly Point[] = [LANDMARKS.frontHipPoint, [130, 4], [142, 36], LANDMARKS.topOfHipBone];

/** The inguinal ligament, on the left. */
export const LIGAMENT: readonly [Point, Point] = [LANDMARKS.frontHipPoint, LANDMARKS.pubicTubercle];

/** Where a search may begin, on the left: across the line from front hip point to navel, just outside the rectus. */
const WINDOW_LEFT: Outline = outline(
  [72, 50],
  [86, 42],
  [102, 20],
  [110, -2],
  [102, -20],
  [86, -28],
  [68, -28],
  [65, -16],
  [69, 8],
  [71, 36],
);

/** Where a search may begin. On the right it lies over the region of the appendix. */
export const WINDOWS = {
  right: { ...WINDOW_LEFT, points: WINDOW_LEFT.points.map(across) },
  left: WINDOW_LEFT,
} as const;

const navel = LANDMARKS.navel[1];
/** The part of the rectus edge below the navel, as a fine line. */
const EDGE = courseOf(RECTUS_EDGE);
const EDGE_BELOW = EDGE.filter(([, y]) => y < navel);
const [edgeAtNavel] = EDGE.reduce((near, point) =>
  Math.abs(point[1] - navel) < Math.abs(near[1] - navel) ? point : near,
);

/** Everything below the two ligaments. One shape, or the midline between two would belong to neither. */
const GROIN: Polygon = polygon(
  [-FAR, LANDMARKS.frontHipPoint[1]],
  across(LANDMARKS.frontHipPoint),
  across(LANDMARKS.pubicTubercle),
  LANDMARKS.pubicTubercle,
  LANDMARKS.frontHipPoint,
  [FAR, LANDMARKS.frontHipPoint[1]],
  [FAR, LOW],
  [-FAR, LOW],
);

/** The places where this course never presses, each as shapes that together fill it. */
export const KEEP_OUT = {
  'above-navel': {
    name: 'above the navel',
    reason: 'More organs join the path there, among them the pancreas and the kidneys.',
    shapes: [polygon([-FAR, navel], [-FAR, HIGH], [FAR, HIGH], [FAR, navel])],
  },
  'inside-rectus': {
    name: 'inside the rectus edge, and the midline',
    reason: 'That way lie the great vessels and the spine.',
    shapes: [
      polygon(
        [edgeAtNavel, navel],
        ...EDGE_BELOW,
        LANDMARKS.pubicTubercle,
        across(LANDMARKS.pubicTubercle),
        ...EDGE_BELOW.map(across).reverse(),
        [-edgeAtNavel, navel],
      ),
    ],
  },
  groin: {
    name: 'the groin',
    reason: 'Nerve, artery and vein lie close together there, and not deep.',
    shapes: [GROIN],
  },
} as const satisfies Record<string, { name: string; reason: string; shapes: readonly Shape[] }>;

/** The id of a place where this course never presses. */
export type KeepOutId = keyof typeof KEEP_OUT;

/** What a point of the surface counts as. `elsewhere`: neither a place to begin nor one of the three to keep out of. */
export type Zone = KeepOutId | 'window' | 'elsewhere';

const KEEP_OUT_IDS = Object.keys(KEEP_OUT) as readonly KeepOutId[];

/** Which zone a point lies in. A place to keep out of counts before all else. */
export function zoneAt(point: Point): Zone {
  const out = KEEP_OUT_IDS.find((id) => KEEP_OUT[id].shapes.some((shape) => contains(shape, point)));
  if (out) return out;
  return contains(WINDOWS.left, point) || contains(WINDOWS.right, point) ? 'window' : 'elsewhere';
}

/** How wide, and how long, two soft finger pads side by side are. */
export const PAD = { width: 22, length: 30 } as const;

/** Two soft finger pads side by side, with their middle at a point. */
export const padAt = (point: Point): Shape => oval(point, PAD.width, PAD.length);

/** Every zone that a pad touches, however little: a pad is in the window only when it touches nothing else. */
export function zonesUnder(point: Point): ReadonlySet<Zone> {
  return new Set([point, ...polygonOf(padAt(point))].map(zoneAt));
}

const inMiddle = <Id extends string>(id: Id, name: string, at: Point) => ({ id, name, side: 'middle', at }) as const;
const onLeft = <Id extends string>(id: Id, name: string, at: Point) => ({ id, name, side: 'left', at }) as const;
const onRight = <Id extends string>(id: Id, name: string, at: Point) => ({ id, name, side: 'right', at }) as const;
const paired = <Id extends string>(id: Id, name: string, left: Point) =>
  [onRight(`${id}-right`, name, across(left)), onLeft(`${id}-left`, name, left)] as const;

const NAMED = [
  ...paired('above-navel', 'above the navel, beside the rectus edge', [88, 120]),
  inMiddle('above-navel-middle', 'above the navel, in the middle', [0, 120]),
  inMiddle('on-navel', 'on the navel', LANDMARKS.navel),
  inMiddle('left-of-middle', 'just below the navel, a little left of the middle', [8, 54]),
  onRight('right-of-middle', 'below the navel, just beside the middle', [-13, 50]),
  ...paired('half-way', 'half-way from front hip point to navel', [59, 26]),
  ...paired('outside-edge', 'just outside the rectus edge', [84, 8]),
  onLeft('inside-edge-left', 'low, inside the rectus edge', [46, 0]),
  inMiddle('below-navel-middle', 'below the navel, in the middle', [0, 20]),
  ...paired('front-hip-point', 'on the front hip point', LANDMARKS.frontHipPoint),
  ...paired('groin', 'in the groin', [70, -100]),
] as const;

/** The id of a named place, which never changes: `outside-edge-left`. */
export type PlaceId = (typeof NAMED)[number]['id'];

/** A place for the pad that a learner may choose from a list, or where a question puts it. */
export interface Place {
  readonly id: PlaceId;
  /** Without its side, where it is on one. */
  readonly name: string;
  readonly side: 'right' | 'left' | 'middle';
  readonly at: Point;
}

/** Places with a name, from the top down. */
export const PLACES: readonly Place[] = NAMED;

/** The ids of all named places, in the same order. */
export const PLACE_IDS: readonly PlaceId[] = NAMED.map(({ id }) => id);

/** The named place with an id. */
export const placeOf = (id: PlaceId): Place => PLACES.find((place) => place.id === id)!;

import { across, mirrored, outline, oval, type Point, type Shape, tube } from '../geometry.ts';
import { LANDMARKS } from '../landmarks.ts';
import { contains } from '../outline.ts';
import { CREST } from '../surface.ts';
import { touchesPad } from './touches.ts';

/** The top of the pubic bone, from one tubercle to the other, on the left. */
const PUBIC_BONE_LEFT: readonly Point[] = [
  [6, -108],
  [20, -100],
  [37, -104],
  [38, -118],
  [26, -130],
];

/** Where bone lies right under skin and fat and can be felt: front hip points, crests and the top of the pubic bone. */
const SHALLOW: readonly Shape[] = [
  ...[oval(LANDMARKS.frontHipPoint, 20), tube(12, ...CREST)].flatMap((shape) => [shape, mirrored(shape)]),
  outline(...PUBIC_BONE_LEFT, ...PUBIC_BONE_LEFT.map(across).reverse()),
];

/** Whether a pad with its middle here rests on such a bone: it goes no further. */
export const restsOnBone = (at: Point): boolean => SHALLOW.some((shape) => contains(shape, at));

/** Whether some of a pad with its middle here lies on such a bone. */
export const touchesShallowBone = (at: Point): boolean => SHALLOW.some((shape) => touchesPad(at, shape));

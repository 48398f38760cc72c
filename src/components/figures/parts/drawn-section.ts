import { pathOf, type Frame } from '../../../domain/anatomy/drawing.ts';
import { between, outline, oval, type Outline, type Point, type Shape } from '../../../domain/anatomy/geometry.ts';
import { middleOf } from '../../../domain/anatomy/outline.ts';
import type { Section } from '../../../domain/anatomy/section.ts';
import { inset, LOOP_FORMS, type Place } from '../../../domain/anatomy/shaping.ts';
import { structure, type StructureId } from '../../../domain/anatomy/structures.ts';

/** Sections are drawn in thirds of a millimetre, so that whole numbers are fine enough. */
export const FINE: Frame = { scale: 3, origin: [0, 0] };

/** The path of a structure's parts: those in the middle and on the left, as the right side is drawn by mirroring the left. */
export function pathIn(section: Section): (of: StructureId, kind?: Shape['kind']) => string {
  return (of, kind) =>
    section.parts
      .filter((part) => part.of === of && (kind === undefined || part.shape.kind === kind))
      .filter(({ side }) => side !== 'right' || structure(of).sides === 'right')
      .map(({ shape }) => pathOf(shape, FINE))
      .join('');
}

/** A line so many millimetres inside the outline of a part on one side only, such as the lining of a colon. */
export const liningIn = (section: Section, of: StructureId, by: number): string =>
  section.parts
    .filter((part) => part.of === of && part.shape.kind === 'outline')
    .map(({ shape }) => pathOf(inset(shape as Outline, by), FINE))
    .join('');

/** The hollow in the middle of a tube that is cut across, on the left. */
export const hollowIn = (section: Section, of: StructureId, wide: number): string =>
  section.parts
    .filter((part) => part.of === of && part.side === 'left')
    .map(({ shape }) => pathOf(oval(middleOf(shape), wide), FINE))
    .join('');

/** Half the width of a form of a loop, in the units it is drawn in. */
const HALF = 40;

/** The outline of a form of a loop of bowel, drawn once and put in its places. */
export const formPath = (form: number): string =>
  pathOf(outline(...LOOP_FORMS[form]!), { scale: HALF, origin: [0, 0] });

/** The folds of its lining: a wavy line inside it. */
export function foldsPath(form: number): string {
  const edge = inset(outline(...LOOP_FORMS[form]!), 0.28).points;
  const waves = edge.flatMap((corner, at): Point[] => {
    const next = edge[(at + 1) % edge.length]!;
    const deep = at % 2 === 0 ? 0.36 : 0.5;
    const [x, y] = [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2];
    return [corner, [x * deep, y * deep]];
  });
  return pathOf(outline(...waves), { scale: HALF, origin: [0, 0] });
}

/** How a form is put in its place. */
export function placing({ at: [x, y], width, depth, turn = 0 }: Place): string {
  const [across, up] = [width, depth].map((size) => (size * FINE.scale) / 2 / HALF);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const numbers = [across! * cos, -across! * sin, up! * sin, up! * cos].map((value) => +value.toFixed(2));
  return `matrix(${[...numbers, Math.round(x * FINE.scale), Math.round(-y * FINE.scale)].join(' ')})`;
}

/** Vessels of the mesentery: from its root behind to every other loop. */
export function vesselPaths(root: Point, loops: readonly Place[]): string {
  const fine = ([x, y]: Point) => `${Math.round(x * FINE.scale)} ${Math.round(-y * FINE.scale)}`;
  return loops
    .filter((_, at) => at % 2 === 0)
    .map(({ at }) => `M${fine(root)}Q${fine([between(root, at, 0.7)[0], between(root, at, 0.3)[1]])} ${fine(at)}`)
    .join('');
}

import { lineOf, pathOf } from '../../domain/anatomy/drawing.ts';
import { FRONT, type FrontLayerId } from '../../domain/anatomy/front.ts';
import { HOLE_OF_HIP_BONE } from '../../domain/anatomy/front/bones.ts';
import { FIBRES } from '../../domain/anatomy/front/muscles.ts';
import { across, mirrored } from '../../domain/anatomy/geometry.ts';
import type { Part } from '../../domain/anatomy/part.ts';
import type { StructureId } from '../../domain/anatomy/structures.ts';
import { colourOf, drawn, HALVES } from '../figures/parts/front.ts';

/** A shape of the view from the front as it is painted. */
export interface FrontShape {
  readonly of: StructureId;
  readonly d: string;
  readonly fill: string;
  /** True where one runs into the next and no line parts them: vessels that fork. */
  readonly joined: boolean;
}

/** A layer that is lifted off in one go. */
export interface PaintedLayer {
  readonly id: FrontLayerId;
  readonly name: string;
  /** What it holds, each once. */
  readonly structures: readonly StructureId[];
  /** Shapes that are painted together, from the back to the front. */
  readonly groups: readonly (readonly FrontShape[])[];
  /** Lines that only give it form. */
  readonly lines?: string;
}

const hole = pathOf(HOLE_OF_HIP_BONE, HALVES);
const otherHole = pathOf(mirrored(HOLE_OF_HIP_BONE), HALVES);

function shapeOf(part: Part): FrontShape {
  const d = drawn(part) + (part.of === 'hip-bone' ? (part.side === 'left' ? hole : otherHole) : '');
  const fill = colourOf(part.of);
  return { of: part.of, d, fill, joined: /artery|vein/.test(fill) && part.of !== 'gonadal-vessels' };
}

/** Neighbours that run into each other stand together; every other shape by itself. */
function grouped(shapes: readonly FrontShape[]): readonly (readonly FrontShape[])[] {
  const groups: FrontShape[][] = [];
  for (const shape of shapes) {
    const last = groups.at(-1);
    if (shape.joined && last?.[0]?.joined && last[0].fill === shape.fill) last.push(shape);
    else groups.push([shape]);
  }
  return groups;
}

const fibres = Object.values(FIBRES)
  .flat()
  .flatMap((line) => [lineOf(line, HALVES), lineOf(line.map(across), HALVES)])
  .join('');

/** The layers in the order in which they are lifted off. */
export const LAYERS: readonly PaintedLayer[] = FRONT.map(({ id, name, parts }) => ({
  id,
  name,
  structures: [...new Set(parts.map(({ of }) => of))],
  groups: grouped(parts.map(shapeOf)),
  ...(id === 'muscles' && { lines: fibres }),
}));

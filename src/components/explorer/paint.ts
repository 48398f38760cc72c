import { pathOf, type Frame } from '../../domain/anatomy/drawing.ts';
import { outline, oval, type Outline, type Point } from '../../domain/anatomy/geometry.ts';
import { middleOf } from '../../domain/anatomy/outline.ts';
import type { Part, Side } from '../../domain/anatomy/part.ts';
import type { Section } from '../../domain/anatomy/section.ts';
import { inset } from '../../domain/anatomy/shaping.ts';
import type { StructureKind } from '../../domain/anatomy/structure.ts';
import { structure, type StructureId } from '../../domain/anatomy/structures.ts';

/** Thirds of a millimetre, so that whole numbers are fine enough; the picture scales the group back. */
const FINE: Frame = { scale: 3, origin: [0, 0] };

/** One shape of a slice as it is painted. */
export interface Painted {
  readonly of: StructureId;
  readonly side: Side;
  readonly d: string;
  /** The class of its tissue, of styles/figures.css. */
  readonly look: string;
  /** What is laid over its colour, so that tissues differ without it as well. */
  readonly texture?: 'lobes' | 'fibres' | 'hatch';
  /** A line inside it: the lining of gut, the hollow of a ureter. */
  readonly inner?: string;
}

/** Kinds that are drawn as another one. */
const ALIKE: Partial<Record<StructureKind, string>> = {
  ligament: 'fascia',
  disc: 'fascia',
  vessels: 'vein',
  organ: 'muscle',
};
/** Structures whose kind says less than their name. */
const OWN: Partial<Record<StructureId, string>> = { psoas: 'psoas', mesentery: 'wash', 'vertebral-canal': 'raised' };
const TEXTURES: Readonly<Record<string, Painted['texture']>> = {
  muscle: 'fibres',
  psoas: 'fibres',
  bone: 'lobes',
  vein: 'hatch',
};

/** The class of tissue that a structure is drawn with. */
export function tissueOf(of: StructureId): string {
  const { kind } = structure(of);
  return OWN[of] ?? ALIKE[kind] ?? kind;
}

/** What is laid over its colour. */
export const textureOf = (of: StructureId): Painted['texture'] =>
  of === 'fat-under-skin' ? 'lobes' : TEXTURES[tissueOf(of)];

/** The same for one shape of it: nerves inside the psoas lie in a cleft of fat. */
const lookOf = ({ of, shape }: Part): string =>
  of === 'lumbar-plexus' && shape.kind === 'outline' ? 'fat' : tissueOf(of);

const paintings = new WeakMap<Section, readonly Painted[]>();

/** The shapes of a slice, from the back of the picture to its front. Painted once: a pad that is dragged goes to and fro. */
export function painted(section: Section): readonly Painted[] {
  const known = paintings.get(section);
  if (known) return known;
  const made = paint(section);
  paintings.set(section, made);
  return made;
}

const paint = ({ parts }: Section): readonly Painted[] =>
  parts.map((part) => {
    const texture = textureOf(part.of);
    const inner = innerOf(part);
    return {
      of: part.of,
      side: part.side,
      d: pathOf(part.shape, FINE),
      look: lookOf(part),
      ...(texture && { texture }),
      ...(inner && { inner }),
    };
  });

function innerOf({ of, shape }: Part): string | undefined {
  if (of === 'ureter') return pathOf(oval(middleOf(shape), 2), FINE);
  if (structure(of).kind !== 'gut' || shape.kind !== 'outline') return undefined;
  if (of === 'small-bowel') return pathOf(folds(shape), FINE);
  return pathOf(inset(shape, of === 'appendix' ? 2.4 : 4.5), FINE);
}

/** The folds of the lining of a loop of small bowel: a wavy line inside it. */
function folds(loop: Outline): Outline {
  const [mx, my] = middleOf(loop);
  const towards = ([x, y]: Point, share: number): Point => [mx + (x - mx) * share, my + (y - my) * share];
  return outline(
    ...loop.points.flatMap((corner, at) => {
      const next = loop.points[(at + 1) % loop.points.length]!;
      const half: Point = [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2];
      return [towards(corner, 0.72), towards(half, at % 2 === 0 ? 0.36 : 0.5)];
    }),
  );
}

import { placed, type Frame } from '../../../domain/anatomy/drawing.ts';
import type { Point } from '../../../domain/anatomy/geometry.ts';
import type { Side } from '../../../domain/anatomy/part.ts';
import { structure, type StructureId } from '../../../domain/anatomy/structures.ts';

/** A name in a drawn section, and what its leader points at. The words come from the model. */
export interface Label {
  readonly of: StructureId;
  readonly side: Side;
  /** Where its first line stands, in units of the picture. */
  readonly at: Point;
  readonly anchor?: 'end' | 'middle';
  /** After how many words a new line begins. */
  readonly breaks?: readonly number[];
  /** Where the leader leaves the words, and bends, in units of the picture. */
  readonly from: readonly Point[];
  /** What it points at, in millimetres of the section. */
  readonly to: Point;
}

/** A round window in a picture, in which a part of it is seen closer; in units of the picture. */
export interface Window {
  readonly at: Point;
  readonly radius: number;
}

/** How far apart two lines of a label are. */
const LINE = 15;

/** A label's lines: what is written where. */
export function linesOf({ of, at: [x, y], breaks = [] }: Label): { text: string; x: number; y: number }[] {
  const words = structure(of).name.split(' ');
  const ends = [...breaks, words.length];
  return ends.map((end, line) => ({ text: words.slice(ends[line - 1] ?? 0, end).join(' '), x, y: y + line * LINE }));
}

/** The corners of a label's leader, in units of the picture. */
export const leaderOf = ({ from, to }: Label, frame: Frame): readonly Point[] => [...from, placed(to, frame)];

/** All leaders as one path. */
export const leaders = (labels: readonly Label[], frame: Frame): string =>
  labels
    .map((label) => `M${leaderOf(label, frame).map((point) => point.map(Math.round).join(' ')).join(' ')}`)
    .join('');

import { SECTION_HEIGHTS } from '../landmarks.ts';
import { sectionBrim } from '../section-brim.ts';
import { sectionL4 } from '../section-l4.ts';
import type { Build, Level, Section } from '../section.ts';

const made = new Map<string, Section>();

/** The slice at a level in a build, drawn once: a hand that moves asks for it all the time. */
export function sectionAt(level: Level, build: Build): Section {
  const key = `${level} ${build}`;
  const known = made.get(key);
  if (known) return known;
  const section = level === 'l4' ? sectionL4(build) : sectionBrim(build);
  made.set(key, section);
  return section;
}

/** The level of the slice that is nearest to a height of the surface. */
export const levelNear = (height: number): Level =>
  Math.abs(height - SECTION_HEIGHTS.l4) <= Math.abs(height - SECTION_HEIGHTS.brim) ? 'l4' : 'brim';

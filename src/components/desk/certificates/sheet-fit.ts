import type { Certificate } from '../../../domain/credential/certificate.ts';
import { hoursWords, licenceWords, reviewWords } from './certificate-words.ts';

/*
 * How a certificate is set so that it fills one page of A4 or Letter, and never a second. How much room everything takes is
 * reckoned from its letters, with the sizes of desk-sheet.css: what is printed cannot be measured before it is.
 */

/** How much is on the page: the more, the smaller it is set. */
export type Density = (typeof DENSITIES)[number];
const DENSITIES = ['roomy', 'close', 'dense'] as const;

/** How the page is set. */
export interface SheetFit {
  readonly density: Density;
  /** A long name is set smaller. */
  readonly name: keyof typeof NAME_SIZES;
  /** The objectives that are printed; all of them are in the signed file. */
  readonly objectives: readonly string[];
  /** How many are not. */
  readonly left: number;
}

/** What is set smaller rather than with fewer objectives than these. */
const ENOUGH_OBJECTIVES = 6;

/** The smaller of both pages in each direction, less the margins, in points; and some room for what was misjudged. */
const PAGE = { width: 521, height: 700 } as const;

/** How much room a hand has to sign. */
const SIGNED = 23;

/** How wide a letter is on average, as a share of its size; a bold one. */
const LETTER = 0.5;
const BOLD = 0.56;

const NAME_SIZES = { short: 32, long: 22, longer: 15, longest: 11 } as const;

/** Sizes and spaces in points, as in desk-sheet.css. */
const SIZES: Readonly<Record<Density, Sizes>> = {
  roomy: { text: 10, lead: 1.36, wide: 9.2, gap: 14, mark: 54, heading: 27, above: 43, row: 8.5, pad: 23, code: 176 },
  close: { text: 9, lead: 1.3, wide: 8.4, gap: 9.6, mark: 54, heading: 27, above: 23, row: 8.5, pad: 23, code: 176 },
  dense: { text: 8.2, lead: 1.26, wide: 7.8, gap: 6.8, mark: 37, heading: 18, above: 12, row: 4, pad: 12, code: 168 },
};

interface Sizes {
  readonly text: number;
  readonly lead: number;
  readonly wide: number;
  readonly gap: number;
  readonly mark: number;
  readonly heading: number;
  /** What stands free above the name and below the licence. */
  readonly above: number;
  readonly row: number;
  readonly pad: number;
  readonly code: number;
}

/** How a certificate is set. */
export function sheetFit(facts: Certificate): SheetFit {
  const all = facts.course.objectives;
  const name = nameSize(facts.recipient.name);
  for (const density of DENSITIES) {
    const objectives = thatFit(all, PAGE.height - heightOf(facts, name, SIZES[density]), SIZES[density]);
    const isEnough = objectives.length >= Math.min(all.length, ENOUGH_OBJECTIVES);
    if (isEnough || density === 'dense') return { density, name, objectives, left: all.length - objectives.length };
  }
  throw new Error('Something is always dense enough.');
}

/** As many objectives as fit into a height, in two columns. */
function thatFit(all: readonly string[], room: number, { wide, lead, row }: Sizes): readonly string[] {
  const column = PAGE.width / 2 - 22;
  // Their name stands above them, and below them how many more there are.
  const lines = Math.floor((room - row - 11 - wide * lead) / (wide * lead));
  // (Columns do not come out even.)
  let left = Math.max(0, (lines - 1) * 2);
  let isOver = false;
  return all.filter((text) => {
    left -= linesOf(text, wide, column);
    isOver ||= left < 0;
    return !isOver;
  });
}

/** How high all else stands. */
function heightOf(facts: Certificate, name: SheetFit['name'], sizes: Sizes): number {
  const { recipient, course, provider, seen, validUntil } = facts;
  const { text, lead, wide, gap, mark, heading, above, row, pad, code } = sizes;
  const line = text * lead;
  const beside = PAGE.width - mark - 14;
  const top =
    linesOf(provider.name, 12, beside, BOLD) * 12 * lead +
    [provider.number, provider.address, provider.email].reduce(
      (sum, one) => sum + (one === undefined ? 0 : linesOf(one, text, beside - 20) * line),
      0,
    );
  const title = course.title.length > 60 ? 12.5 : 16;
  const size = NAME_SIZES[name];
  const main =
    linesOf(facts.heading, heading, PAGE.width, BOLD) * heading * 1.1 +
    linesOf(recipient.name, size, PAGE.width, BOLD) * size * 1.2 +
    above +
    (recipient.licences.length === 0
      ? 0
      : linesOf(recipient.licences.map(licenceWords).join('; '), text) * line + line) +
    line +
    linesOf(course.title, title, PAGE.width, BOLD) * title * 1.15;
  const cells = [
    facts.completed,
    'home study',
    ...(course.hours === undefined ? [] : [hoursWords(course.hours)]),
    ...(course.number === undefined ? [] : [course.number]),
    facts.instructor,
    course.version,
    ...(validUntil === undefined ? [] : [validUntil]),
  ].map((one) => linesOf(one, text, PAGE.width / 4 - 14, BOLD));
  // The line to sign on stands last, and takes two columns of four.
  const before = cells.length % 4 === 3 ? cells.length + 1 : cells.length;
  const rows = Math.ceil((before + 2) / 4);
  const lines = Array.from({ length: rows }, (_, at) => Math.max(0, ...cells.slice(at * 4, at * 4 + 4)));
  const grid =
    pad +
    lines.reduce((sum, one, at) => sum + 11 + Math.max(one * line, at === rows - 1 ? SIGNED : 0) + row, 0) +
    (11 + linesOf(reviewWords(facts.review), text, PAGE.width, BOLD) * line + row) +
    (11 + linesOf(seen.words, wide) * wide * lead);
  return Math.max(mark, top) + main + grid + code + 3 * gap;
}

/** Lines that a text takes; words do not break, so each line has less than fits into it. */
function linesOf(text: string, size: number, width: number = PAGE.width, letter = LETTER): number {
  return Math.max(1, Math.ceil((widthOf(text) * size * letter) / (width * 0.96)));
}

function nameSize(name: string): SheetFit['name'] {
  const width = widthOf(name);
  return width > 90 ? 'longest' : width > 45 ? 'longer' : width > 24 ? 'long' : 'short';
}

/** How wide a text is set, in letters: those of East Asia are twice as wide. */
function widthOf(text: string): number {
  const wide = /\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u;
  return Array.from(text).reduce((sum, one) => sum + (wide.test(one) ? 2 : 1), 0);
}

import type { Certificate } from '../../../domain/credential/certificate.ts';

/* How a certificate is set so that it fills one page of A4 or Letter, and never a second. */

/** How much is on the page: the more, the smaller it is set. */
export type Density = 'roomy' | 'close' | 'dense';

/** How the page is set. */
export interface SheetFit {
  readonly density: Density;
  /** A long name is set smaller. */
  readonly name: 'short' | 'long' | 'longer' | 'longest';
  /** The objectives that are printed; all of them are in the signed file. */
  readonly objectives: readonly string[];
  /** How many are not. */
  readonly left: number;
}

/** Characters that the objectives may take where little else is on the page, and where much is. */
const ROOM = { roomy: 1000, close: 760, dense: 420 } as const;

/** A line has about so many characters; an objective takes whole lines. */
const LINE = 50;

/** How a certificate is set. */
export function sheetFit(facts: Certificate): SheetFit {
  const { recipient, course, provider, seen, review } = facts;
  const licences = recipient.licences.reduce((sum, { number, state }) => sum + number.length + state.length + 4, 0);
  const others =
    widthOf(seen.words) +
    licences +
    widthOf(provider.name) +
    widthOf(provider.address ?? '') +
    widthOf(course.title) +
    widthOf(review ? review.name + review.licence : '') +
    Math.max(0, widthOf(recipient.name) - 40);
  const density = others > 1250 ? 'dense' : others > 800 ? 'close' : 'roomy';
  let room: number = ROOM[density];
  const objectives = course.objectives.filter((text) => {
    room -= Math.ceil(widthOf(text) / LINE) * LINE;
    return room >= 0;
  });
  const name = widthOf(recipient.name);
  return {
    density,
    name: name > 90 ? 'longest' : name > 45 ? 'longer' : name > 24 ? 'long' : 'short',
    objectives,
    left: course.objectives.length - objectives.length,
  };
}

/** How wide a text is set, in letters: those of East Asia are twice as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, one) => sum + (/\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(one) ? 2 : 1),
    0,
  );
}

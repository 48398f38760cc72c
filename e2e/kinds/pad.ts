import { padPlaceAt } from '../../src/domain/anatomy/explore/pad-places.ts';
import { PLACES } from '../../src/domain/anatomy/surface.ts';
import type { PadItem } from '../../src/domain/assessment/item.ts';
import type { Answer } from './answers.ts';

/** Does a task: every part rightly, or the first of them wrongly. */
export const doTask: Answer<'pad'> = async (question, item, hands, right) => {
  for (const [at, { ask, options, keys }] of item.asks.entries()) {
    const well = right || at > 0;
    if (ask === 'place') {
      await hands.select(question.getByLabel('Place the pad'), placeFor(item, well));
      continue;
    }
    const wanted = well ? keys : options.flatMap(({ id }) => (keys.includes(id) ? [] : [id])).slice(0, 1);
    for (const { id } of options) {
      const input = question.locator(`input[value="${id}"]`);
      if ((await input.isChecked()) !== wanted.includes(id) && (ask === 'press' || wanted.includes(id)))
        await hands.choose(input);
    }
  }
};

/** The value, in the list of places, of one where a search may begin on the side that is asked for, or of one where not. */
export function placeFor({ id, asks }: PadItem, right: boolean): string {
  const keys = asks.find(({ ask }) => ask === 'place')?.keys ?? [];
  const found = PLACES.findIndex(({ at }) => keys.includes(padPlaceAt(at)) === right);
  if (found < 0) throw new Error(`${id} has no such place.`);
  return String(found);
}

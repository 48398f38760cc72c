import { z } from 'astro/zod';
import {
  type Decision,
  DECISIONS,
  handsLeave,
  judgedDecisions,
  staysThere,
} from '../../domain/anatomy/explore/decisions.ts';
import { DESCRIPTIONS } from '../../domain/anatomy/descriptions.ts';
import { judgedPlaces } from '../../domain/anatomy/explore/pad-places.ts';
import { standingOf, SUPERVISED, SUPERVISED_ELSEWHERE } from '../../domain/anatomy/explore/standing.ts';
import { underHand } from '../../domain/anatomy/explore/under-hand.ts';
import { STRUCTURE_IDS, structure, type StructureId } from '../../domain/anatomy/structures.ts';
import { PLACE_IDS, placeOf, zonesUnder, type Place, type PlaceId } from '../../domain/anatomy/surface.ts';
import type { PadAsk, PadItem } from '../../domain/assessment/kinds/pad.ts';
import { base, type Issues } from './base.ts';

const question = z.string().min(1);
/** Why the right answer is right, in whole sentences. */
const rationale = z.string({ error: 'say in a rationale why that is right' }).min(1);

const fields = z.strictObject({
  ...base,
  kind: z.literal('pad'),
  /** Where the pad stands: the id of a named place of `src/domain/anatomy/surface.ts`. Without it the learner puts it. */
  start: z.enum(PLACE_IDS as [PlaceId, ...PlaceId[]], { error: unknownName('place', PLACE_IDS) }).optional(),
  /** What the pad would press at its start. Which of those offered are right, the anatomical model says. */
  press: z
    .strictObject({
      question,
      /** Ids of structures of the model, in an order that tells nothing. */
      offered: z
        .array(
          z.enum(STRUCTURE_IDS as [StructureId, ...StructureId[]], { error: unknownName('structure', STRUCTURE_IDS) }),
        )
        .min(3)
        .max(6),
    })
    .optional(),
  /** What to do next; every decision is offered. */
  decide: z
    .strictObject({
      question,
      key: z.enum(DECISIONS, { error: `the key of a decision is one of ${DECISIONS.join(', ')}` }),
      rationale,
    })
    .optional(),
  /** Where a search may begin, to be shown with the pad. */
  place: z
    .strictObject({
      question,
      /** The person's side, not the picture's. */
      side: z.enum(['left', 'right'], { error: 'a search begins on the "left" or on the "right"' }),
      /** What is to be said besides of where the pad stood before. */
      rationale: rationale.optional(),
    })
    .optional(),
});
type Fields = z.output<typeof fields>;

/** `kind: pad`: a task with a pad of two fingers on the picture of a belly. The words and the keys come from the model. */
export const pad = fields.superRefine(checkTask).transform(taskOf);

function checkTask({ start, press, decide, place }: Fields, context: Issues): void {
  const wrong = (path: PropertyKey[], message: string, fix: string) =>
    context.addIssue({ code: 'custom', path, message, params: { fix } });
  if (!press && !decide && !place)
    wrong([], 'nothing is asked with the pad', 'add at least one of "press", "decide" and "place"');
  if (press) {
    if (!start) wrong(['press'], 'nothing lies under a pad that stands nowhere', 'name its place in a line "start: …"');
    const ids = press.offered;
    for (const [at, id] of ids.entries())
      if (ids.indexOf(id) !== at)
        wrong(['press', 'offered', at], `the structure "${id}" is offered twice`, 'take one of the two out');
    const under = start ? pressedAt(placeOf(start)) : undefined;
    if (under && !ids.some((id) => under.has(id)))
      wrong(['press', 'offered'], 'none of these lies under the pad', `offer one of ${[...under].join(', ')}`);
    if (under?.size && ids.every((id) => under.has(id)))
      wrong(['press', 'offered'], 'all of these lie under the pad', 'offer at least one that does not');
  }
  if (start && decide && staysThere(decide.key) && !mayStay(start))
    wrong(
      ['decide', 'key'],
      `"${decide.key}" leaves a hand where this course does not press`,
      'a pad that does not begin in the window leaves: choose another key, or another start',
    );
}

/** What is asked, in its order, with every word that a learner reads. */
function taskOf({ start, press, decide, place, ...item }: Fields): PadItem {
  const at = start && placeOf(start);
  const asks: PadAsk[] = [];
  if (at && press) {
    const under = pressedAt(at);
    const options = press.offered.map((id) => structureOption(id, under.has(id)));
    asks.push({ ask: 'press', question: press.question, options, keys: press.offered.filter((id) => under.has(id)) });
  }
  const decideAsk = decide && {
    ask: 'decide' as const,
    question: decide.question,
    options: judgedDecisions(decide.key, decide.rationale, !start || mayStay(start)),
    keys: [decide.key],
  };
  const placeAsk = place && {
    ask: 'place' as const,
    question: place.question,
    options: judgedPlaces(place.side).map(({ id, text, rationale }) => ({
      id,
      text,
      rationale: id === `${place.side}-window` && place.rationale ? `${rationale} ${place.rationale}` : rationale,
    })),
    keys: [`${place.side}-window`],
  };
  // Where the pad already stands somewhere, what to do there comes before where it should go instead.
  for (const ask of start ? [decideAsk, placeAsk] : [placeAsk, decideAsk]) if (ask) asks.push(ask);
  return {
    ...item,
    ...(at && { start: { name: nameOf(at), at: [at.at[0], at.at[1]] as const } }),
    asks: asks.map((ask, place) => (place === asks.length - 1 ? supervised(ask) : ask)),
  };
}

/** With the course's reminder after the right answer to what is asked last. */
const supervised = (ask: PadAsk): PadAsk => {
  const last = ask.keys.at(-1);
  const reminder = ask.ask === 'decide' && handsLeave(last as Decision) ? SUPERVISED_ELSEWHERE : SUPERVISED;
  const options = ask.options.map((option) =>
    option.id === last ? { ...option, rationale: `${option.rationale} ${reminder}` } : option,
  );
  return { ...ask, options };
};

const nameOf = ({ name, side }: Place): string => (side === 'middle' ? name : `on the ${side}, ${name}`);

const pressedAt = ({ at }: Place): ReadonlySet<StructureId> => new Set(underHand(at).pressed.map(({ of }) => of));

const mayStay = (start: PlaceId): boolean => standingOf(zonesUnder(placeOf(start).at)) === 'window';

function structureOption(id: StructureId, isUnder: boolean): PadAsk['options'][number] {
  const { name } = structure(id);
  const told = DESCRIPTIONS[id];
  const text = name.charAt(0).toUpperCase() + name.slice(1);
  return { id, text, rationale: isUnder ? (told.hazard ?? told.text) : told.text };
}

function unknownName(what: string, names: readonly string[]) {
  return ({ input }: { readonly input?: unknown }) =>
    `unknown ${what} "${String(input)}"; known are ${names.join(', ')}`;
}

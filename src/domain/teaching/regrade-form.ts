import { canonicalJson } from '../assessment/digest-material.ts';
import { RETEST_ITEMS, type Form, type FormItem } from '../assessment/form.ts';
import { kindOf } from '../assessment/kinds/kinds.ts';
import { reaches } from '../assessment/pass-mark.ts';
import { ratio } from '../assessment/ratio.ts';
import { gradeFormByKeys, type FormResult } from '../assessment/result.ts';
import type { Attempt } from '../progress/final.ts';
import type { Disagreement, Outcome } from './finding.ts';
import type { ReleasedItem, ReleasedKeys } from './released-keys.ts';

/** A form graded again. */
export interface RegradedForm {
  /** The attempt, its result the one that its answers earn; without one while it is open. */
  readonly attempt: Attempt;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Grades the answers of an attempt by the released keys alone. What the file says of a place, that it is critical or which
 * objective it tests, is not believed: the released version says it.
 *
 * @param attempt as the log tells it, with its stored result
 * @param drawn its form as it was drawn, before any place was exchanged
 */
export function regradeForm(attempt: Attempt, drawn: Form, keys: ReleasedKeys): RegradedForm {
  const { id, result: stored, replacements } = attempt;
  const isDrawn = new Set(drawn.items.map((place) => place.id));
  const released = (place: FormItem) => {
    const own = keys.item(drawn.version, place.id);
    return isDrawn.has(place.id) && own?.keyDigest === place.keyDigest ? own : keys.byDigest(place.id, place.keyDigest);
  };
  const items = attempt.form.items.map((place) => ({ place, released: released(place) }));
  // Of a re-test all has to be right, whatever its form says.
  const passMark = drawn.retest ? 100 : attempt.form.passMark;
  const form = { ...attempt.form, passMark, items: items.map(({ place, released }) => truePlace(place, released)) };
  const known = new Map(items.map(({ place, released }) => [place.id, released?.key]));
  const earned = gradeFormByKeys(form, (item) => known.get(item), attempt.responses);

  const places = [
    ...drawn.items.filter((place) => !isOneOf(place, [keys.item(drawn.version, place.id)])),
    // What was put in for another comes from whichever version was in force then.
    ...replacements
      .flatMap(({ by }) => by ?? [])
      .filter((place) => !isOneOf(place, keys.withText(place.id, place.keyDigest, place.textDigest))),
  ];
  const disagreements: Disagreement[] = [
    ...places.map((place) => ({ kind: 'place', attempt: id, item: place.id }) as const),
    ...(isWellDrawn(drawn, keys) ? [] : [{ kind: 'form', attempt: id } as const]),
    ...wrongReplacements(attempt, drawn, keys).map((item) => ({ kind: 'replacement', attempt: id, item }) as const),
    ...(stored && !isSame(stored, earned, form.passMark)
      ? [{ kind: 'result', attempt: id, claimed: outcomeOf(stored), earned: outcomeOf(earned) } as const]
      : []),
  ];
  return { attempt: { ...attempt, form, ...(stored && { result: earned }) }, disagreements };
}

function truePlace(place: FormItem, released: ReleasedItem | undefined): FormItem {
  return released ? { ...place, critical: released.key.critical, objective: released.objective } : place;
}

function isOneOf(place: FormItem, items: readonly (ReleasedItem | undefined)[]): boolean {
  return items.some(
    (item) =>
      item !== undefined &&
      place.keyDigest === item.keyDigest &&
      place.textDigest === item.textDigest &&
      place.critical === item.key.critical &&
      place.objective === item.objective &&
      !kindOf(item.key).tellsOutcome,
  );
}

/** True for a form that its version may have drawn: no item twice, and as many of each objective as its blueprint says. */
function isWellDrawn({ version, items, retest, passMark }: Form, keys: ReleasedKeys): boolean {
  if (new Set(items.map(({ id }) => id)).size < items.length) return false;
  const counts = countsOf(items.map((place) => keys.item(version, place.id)?.objective ?? ''));
  if (retest) return passMark === 100 && canonicalJson(counts) === canonicalJson({ [retest.objective]: RETEST_ITEMS });
  return canonicalJson(counts) === canonicalJson(keys.version(version)?.blueprint ?? {});
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** The places that were exchanged for no reason, or for an item of another objective, or for one that is there already. */
function wrongReplacements({ replacements }: Attempt, drawn: Form, keys: ReleasedKeys): string[] {
  const items = new Map(drawn.items.map((place) => [place.id, place]));
  return replacements.flatMap(({ voided, by }) => {
    const place = items.get(voided);
    items.delete(voided);
    const reason = place !== undefined && keys.changedAfter(drawn.version, voided, place.keyDigest);
    const fits = by === undefined || (!items.has(by.id) && by.objective === place?.objective);
    if (by) items.set(by.id, by);
    return reason && fits ? [] : [voided];
  });
}

function outcomeOf({ score, right, total, passed }: FormResult): Outcome {
  return { score: score ?? { n: right, d: 1 }, total, passed };
}

/** Whether a stored result is the earned one. The first release stored no score, and asked the mark of whole items. */
function isSame(stored: FormResult, earned: FormResult, passMark: number): boolean {
  if (stored.score) return canonicalJson(stored) === canonicalJson(earned);
  const { objectives, right, total } = earned;
  const criticalMet = objectives.every(({ critical, right, total }) => !critical || right === total);
  const passed = reaches(ratio(BigInt(right)), total, passMark) && criticalMet;
  return canonicalJson(stored) === canonicalJson({ ...earned, score: undefined, passed });
}

/** What is known of a learner's latest checked answer to one practice item. */
export interface PracticeMark {
  /** False when the latest checked answer was wrong. */
  readonly right: boolean;
  /** Place of that answer in the log: higher is later. */
  readonly at: number;
}

/** The items a first sitting shows: the first of the lesson, in authored order. */
export function firstSitting(items: readonly string[], size: number): string[] {
  return items.slice(0, size);
}

/**
 * The items of a further sitting, in authored order: those never answered first, then those last answered wrongly,
 * then those answered longest ago.
 */
export function nextSitting(
  items: readonly string[],
  marks: Readonly<Record<string, PracticeMark>>,
  size: number,
): string[] {
  const rank = (id: string): readonly [number, number] => {
    const mark = marks[id];
    if (!mark) return [0, items.indexOf(id)];
    return [mark.right ? 2 : 1, mark.at];
  };
  const chosen = new Set(
    [...items]
      .sort((a, b) => {
        const [groupA, placeA] = rank(a);
        const [groupB, placeB] = rank(b);
        return groupA - groupB || placeA - placeB;
      })
      .slice(0, size),
  );
  return items.filter((id) => chosen.has(id));
}

/** The items of a sitting whose latest answer was wrong, to be tried again. */
export function missedOf(sitting: readonly string[], marks: Readonly<Record<string, PracticeMark>>): string[] {
  return sitting.filter((id) => marks[id]?.right === false);
}

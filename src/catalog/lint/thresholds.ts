/**
 * Where "too long" and "too many" begin. All but the numbers of options are proposals of this course: the guides that
 * the rules come from name the flaw and no number. Change one here when response data speak against it.
 */
export const THRESHOLDS = {
  /** Longest key against the mean length of the distractors, in characters. */
  keyToDistractors: 1.25,
  /** Longest option against the shortest, in words, when they also differ by `optionWordGap`. */
  longestToShortest: 2.5,
  optionWordGap: 6,
  optionWords: 20,
  /** Of a choice in a closed select on a phone, 36 characters are seen; the rest is cut off. */
  choiceCharacters: 36,
  stemWords: 75,
  /** Three are enough (Rodriguez 2005); a fourth is allowed. */
  singleOptions: { least: 3, most: 4 },
  multipleOptions: { least: 4, most: 6 },
  /** Points above chance that the share of items with the longest key may reach. */
  longestKeyPoints: 10,
  /** Points above chance that the share of keys in one place may reach. */
  keyPlacePoints: 15,
  /** Shares are judged from so many items with one key; below, chance alone moves them too far. */
  judgedFrom: 20,
} as const;

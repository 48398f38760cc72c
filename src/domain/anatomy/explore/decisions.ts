/** What a learner may decide to do next, from the least careful to the most. */
export const DECISIONS = ['carry-on', 'ask', 'ease-off', 'stop', 'refer', 'call'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Each in words, as an action. */
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  'carry-on': 'Carry on, as lightly as before',
  ask: 'Ask the client first, before any touch',
  'ease-off': 'Ease off at once, and move outwards',
  stop: 'Lift off slowly, and sit with the client',
  refer: 'End the belly work, and send the client to a doctor',
  call: 'End it, and call 911, 112 or 999',
};

/** Those after which a hand may be, or stay, where the pad is. */
const STAYING: readonly Decision[] = ['carry-on', 'ask'];

/** Whether a hand may press where the pad is once this is decided. */
export const staysThere = (decision: Decision): boolean => STAYING.includes(decision);

/** Whether this decision takes the hands off the belly, and not only to another place on it. */
export const handsLeave = (decision: Decision): boolean => byCare(decision, 'ease-off') > 0;

/** Less than zero where the first is less careful than the second, more than zero where it is more so. */
export const byCare = (a: Decision, b: Decision): number => DECISIONS.indexOf(a) - DECISIONS.indexOf(b);

/** A decision in words, and why it is or is not the right one. */
export interface JudgedDecision {
  readonly id: Decision;
  readonly text: string;
  /** Whole sentences. */
  readonly rationale: string;
}

/**
 * Every decision, judged where one of them is right.
 *
 * @param why why that one is, in whole sentences
 * @param mayStay false where a hand already is in a place where this course does not press
 */
export const judgedDecisions = (right: Decision, why: string, mayStay: boolean): readonly JudgedDecision[] =>
  DECISIONS.map((id) => ({ id, text: DECISION_WORDS[id], rationale: judged(id, right, why, mayStay) }));

function judged(id: Decision, right: Decision, why: string, mayStay: boolean): string {
  if (id === right) return why;
  if (staysThere(id) && !mayStay) return 'No hand belongs there.';
  return byCare(id, right) > 0 ? moreThanNeeded(id, right) : 'That is not enough here.';
}

/** Too much care is the safer mistake, and never blamed; but a doctor or an ambulance for nothing may frighten somebody. */
function moreThanNeeded(id: Decision, right: Decision): string {
  if (right === 'ask') return 'No hand is there yet, and you cannot know before you ask.';
  if (id === 'ask') return 'That came before the first touch. With the hands there, keep asking as you go.';
  if (!isReferral(id)) return 'That is more than is needed here. Leaving is the safer mistake, and always allowed.';
  if (isReferral(right))
    return 'That is more than is needed as things stand. If they get worse, or if you are in doubt, call.';
  return 'That is more than is needed here. It is the safer mistake, but it may frighten someone who is well.';
}

const isReferral = (id: Decision): boolean => id === 'refer' || id === 'call';

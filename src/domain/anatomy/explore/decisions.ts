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

/** Less than zero where the first is less careful than the second, more than zero where it is more so. */
export const byCare = (a: Decision, b: Decision): number => DECISIONS.indexOf(a) - DECISIONS.indexOf(b);

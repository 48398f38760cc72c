import type { Answer } from './answers.ts';

/** Gives every row its choice; wrongly, gives the first row another one. */
export const matchRows: Answer<'matching'> = async (question, { choices, rows }, hands, right) => {
  for (const [at, { text, choice }] of rows.entries()) {
    const other = choices.find(({ id }) => id !== choice)!;
    await hands.select(question.getByLabel(text, { exact: true }), right || at > 0 ? choice : other.id);
  }
};

import type { Answer } from './answers.ts';

/** Enters the right number, or an end of the range that is not right. */
export const enterNumber: Answer<'numeric'> = async (question, { answer, tolerance, range }, hands, right) => {
  const wrong = answer - tolerance > range.from ? range.from : range.to;
  await hands.write(question.getByRole('textbox'), String(right ? answer : wrong));
};

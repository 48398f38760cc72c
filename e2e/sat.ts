import { drawForm, type Form } from '../src/domain/assessment/form.ts';
import { grade, keyOf } from '../src/domain/assessment/grading.ts';
import type { Asked, BankItem, Response } from '../src/domain/assessment/item.ts';
import { kindOf } from '../src/domain/assessment/kinds/kinds.ts';
import type { Event } from '../src/domain/progress/entry.ts';
import { readContent } from '../tools/read-content.ts';
import { bank } from './bank.ts';

const { course } = readContent(process.cwd());
if (!course) throw new Error('The content has mistakes: npm run test:content');
const { version } = course;
const { blueprint, passMark } = course.final;

/** How many questions a form of the build under test has. */
export const FORM_LENGTH = course.final.items;

/** A form that was begun and answered in an earlier visit, and not handed in: the log that `withLog` puts there. */
export function answeredForm(right: (objective: string) => boolean): Event[] {
  const form = drawForm(bank, blueprint, { seed: 7, version, passMark, earlier: [] });
  return [{ kind: 'final-started', form }, ...answersTo(form, 'earlier-1', right)];
}

/** The answers to every question of a form, as the log has them. */
export function answersTo(form: Form, attempt: string, right: (objective: string) => boolean): Event[] {
  return form.items.map(({ id }): Event => {
    const entry = bank.find(({ item }) => item.id === id)!;
    const response = answerTo(entry, right(entry.item.objective));
    return { kind: 'final-answered', attempt, item: id, response };
  });
}

/** The words of the questions of that form. */
export function wordsOf(events: readonly Event[]): string[] {
  const [started] = events;
  if (started?.kind !== 'final-started') return [];
  return started.form.items.map(({ id }) => bank.find(({ item }) => item.id === id)!.item.stem);
}

/** An answer that is right, or one that earns nothing. */
function answerTo({ item }: BankItem, right: boolean): Response {
  for (const { response } of kindOf(item).guesses(item as Asked)) {
    const verdict = grade(keyOf(item), response);
    if (right ? verdict.right : verdict.earned === 0) return response;
  }
  throw new Error(`${item.id} has no such answer.`);
}

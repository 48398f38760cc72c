import { missedOf, nextSitting } from '../domain/assessment/sitting.ts';
import { log } from './log.ts';
import { practice, quiz } from './practice.ts';

/** Begins another sitting: of the items missed in this one, or of those most in need of practice. */
export function startSitting(which: 'missed' | 'next'): void {
  const own = quiz.get();
  const state = practice.get();
  if (!own || !state) return;
  const ids = own.items.map(({ id }) => id);
  const items = which === 'missed' ? missedOf(state.items, state.marks) : nextSitting(ids, state.marks, own.size);
  if (items.length > 0) log.append({ kind: 'practice-started', lesson: own.lesson, items });
}

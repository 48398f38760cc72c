import { atom } from 'nanostores';
import { describe, expect, it } from 'vitest';
import { EMPTY_GRADEBOOK } from '../../../domain/teaching/gradebook/record.ts';
import type { DeskState } from '../../../stores/desk.ts';
import { url } from '../../ui/url.ts';
import { askBeforeLeaving } from './leaving.ts';

const saved: DeskState = { isOpen: true, book: EMPTY_GRADEBOOK, copy: 'kept', damaged: 0 };
const loose: DeskState = { ...saved, book: { ...EMPTY_GRADEBOOK, revision: 1 } };

/** A page of the desk in a state, with a link clicked before it is left; true where the browser is to ask. */
function asksWhenLeft(states: readonly DeskState[], href?: string): boolean {
  const page = Object.assign(new EventTarget(), { location: { pathname: url('instructor/desk/') } });
  const state = atom(states[0]!);
  const end = askBeforeLeaving({ state }, page as unknown as Window);
  for (const next of states) state.set(next);
  if (href !== undefined) {
    const click = new Event('click');
    Object.defineProperty(click, 'target', { value: { closest: () => ({ getAttribute: () => href }) } });
    page.dispatchEvent(click);
  }
  const leaving = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(leaving);
  end();
  const after = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(after);
  expect(after.defaultPrevented).toBe(false);
  return leaving.defaultPrevented;
}

describe('leaving the desk', () => {
  it('is asked about only while something is in no backup', () => {
    expect(asksWhenLeft([saved])).toBe(false);
    expect(asksWhenLeft([loose])).toBe(true);
    expect(asksWhenLeft([loose, { ...loose, book: { ...loose.book, saved: { revision: 1, at: 5 } } }])).toBe(false);
    expect(asksWhenLeft([{ ...loose, isOpen: false }])).toBe(false);
  });

  it('is not asked about from one of its pages to another, unless nothing is kept', () => {
    expect(asksWhenLeft([loose], url('instructor/desk/assign/'))).toBe(false);
    expect(asksWhenLeft([{ ...loose, copy: 'blocked' }], url('instructor/desk/assign/'))).toBe(true);
    expect(asksWhenLeft([loose], url('instructor/desk/#backup'))).toBe(true);
    expect(asksWhenLeft([loose], url('lessons/ask-first/'))).toBe(true);
  });
});

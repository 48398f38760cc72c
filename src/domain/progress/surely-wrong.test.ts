import { describe, expect, it } from 'vitest';
import { bankOf, choice, eventOfEveryKind, formOf, logOf, resultOf } from '../testing/fixtures.ts';
import type { Event } from './entry.ts';
import { surelyWrong } from './surely-wrong.ts';

type Answered = Extract<Event, { kind: 'practice-answered' | 'review-answered' }>;
const practised = (item: string, changes: Partial<Answered> = {}): Event =>
  ({ ...eventOfEveryKind['practice-answered'], item, right: false, certainty: 3, ...changes }) as Event;
const reviewed = (item: string, changes: Partial<Answered> = {}): Event =>
  ({ ...eventOfEveryKind['review-answered'], item, right: false, certainty: 3, ...changes }) as Event;
const of = (...events: Event[]) => surelyWrong(logOf(...events));

describe('surelyWrong', () => {
  it('names what was answered wrongly and surely, the latest first', () => {
    expect(of(practised('a'), reviewed('b'), practised('c'))).toEqual(['c', 'b', 'a']);
  });

  it.each([
    ['less surely', { certainty: 2 }],
    ['without a rating', { certainty: undefined }],
    ['rightly', { right: true }],
  ] as const)('leaves out what was answered %s', (_, changes) => {
    expect(of(practised('a', changes), reviewed('b', changes))).toEqual([]);
  });

  it('goes by the latest answer alone, wherever it was given', () => {
    expect(of(practised('a'), reviewed('a', { right: true }))).toEqual([]);
    expect(of(reviewed('a', { right: true }), practised('a'))).toEqual(['a']);
    expect(of(practised('a'), reviewed('a', { certainty: 1 }))).toEqual([]);
  });

  it('names an item once, at the place of its latest answer', () => {
    expect(of(practised('a'), practised('b'), practised('a'))).toEqual(['a', 'b']);
  });

  it('takes no notice of a choice that was not checked', () => {
    expect(of(practised('a'), { ...eventOfEveryKind['practice-chosen'], item: 'a' })).toEqual(['a']);
  });

  describe('in a final', () => {
    const final = (certainty: 1 | 3): Event[] => [
      { kind: 'final-started', form: formOf(bankOf({ depth: 3 })) },
      { kind: 'final-answered', attempt: 'tab-1', item: 'depth-1', response: choice('tea'), certainty },
      { kind: 'final-answered', attempt: 'tab-1', item: 'depth-2', response: choice('go'), certainty },
    ];
    const handedIn: Event = {
      kind: 'final-submitted',
      attempt: 'tab-1',
      result: resultOf(false, { rightItems: ['depth-2'] }),
    };

    it('counts once it is handed in', () => {
      expect(of(...final(3))).toEqual([]);
      expect(of(...final(3), handedIn)).toEqual(['depth-1']);
      expect(of(...final(1), handedIn)).toEqual([]);
    });

    it('is mended by a later answer, and does not speak of what was left open', () => {
      expect(of(...final(3), handedIn, reviewed('depth-1', { right: true }))).toEqual([]);
      expect(of(practised('depth-3'), ...final(3).slice(0, 1), handedIn)).toEqual(['depth-3']);
    });
  });
});

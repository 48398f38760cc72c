import { describe, expect, it } from 'vitest';
import { choice } from '../domain/testing/fixtures.ts';
import { log } from './log.ts';
import { openPractice, practice, quiz } from './practice.ts';

describe('openPractice', () => {
  it('shows an empty quiz at first, and then follows whatever the log learns, from here or another device', () => {
    const own = { lesson: 'one', size: 1, items: [{ id: 'a', keyDigest: 'key', textDigest: 'text' }] };
    expect(practice.get()).toBeUndefined();
    openPractice(own);
    expect(quiz.get()).toEqual(own);
    expect(practice.get()).toMatchObject({ items: ['a'], answered: 0 });

    const { id } = log.append({ kind: 'practice-started', lesson: 'one', items: ['a'] });
    const answer = { item: 'a', keyDigest: 'key', textDigest: 'text', response: choice('go'), right: true };
    log.append({ kind: 'practice-answered', sitting: id, ...answer });
    expect(practice.get()).toMatchObject({ sitting: id, answered: 1, right: 1 });

    log.erase();
    expect(practice.get()).toMatchObject({ sitting: undefined, answered: 0 });
  });

  it('goes on with a sitting that was begun under an id the lesson had before', () => {
    log.erase();
    const { id } = log.append({ kind: 'practice-started', lesson: 'old', items: ['a'] });
    openPractice({
      lesson: 'new',
      formerly: ['old'],
      size: 1,
      items: [{ id: 'a', keyDigest: 'key', textDigest: 'text' }],
    });
    expect(practice.get()?.sitting).toBe(id);
  });
});

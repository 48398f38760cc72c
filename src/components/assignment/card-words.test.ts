import { describe, expect, it } from 'vitest';
import { progressWords } from './card-words.ts';

const two = {
  lessons: [
    { id: 'a', state: 'read' as const },
    { id: 'b', state: 'new' as const },
  ],
  read: 1,
  practised: 0,
};

describe('progressWords', () => {
  it('tells lessons, final, sittings and time', () => {
    expect(progressWords({ ...two, final: 'failed', sittingsLeft: 1, minutes: 1 })).toEqual([
      '1 of 2 lessons read, 0 practised.',
      'The final is not passed yet.',
      'One sitting is left.',
      'One active minute with them so far.',
    ]);
  });

  it('leaves out what is not asked, and the sittings of someone who has passed', () => {
    const none = { lessons: [], read: 0, practised: 0, minutes: 0 };
    expect(progressWords({ ...none, final: 'passed', sittingsLeft: 2 })).toEqual(['The final is passed.']);
    expect(progressWords({ ...two, minutes: 12 })).toEqual([
      '1 of 2 lessons read, 0 practised.',
      '12 active minutes with them so far.',
    ]);
  });
});

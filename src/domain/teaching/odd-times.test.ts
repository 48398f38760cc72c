import { describe, expect, it } from 'vitest';
import { finalAttempts } from '../progress/final.ts';
import type { Entry } from '../progress/entry.ts';
import { entryOf } from '../testing/fixtures.ts';
import { KEYS, Learner } from '../testing/learner.ts';
import { oddTimes } from './odd-times.ts';

const START = Date.parse('2023-11-14T12:00:00Z');
const spent = (n: number, at: number, seconds: number, by = 'tab') =>
  entryOf({ kind: 'time-spent', lesson: 'twelve-layers', seconds }, by, n, START + at * 1000);
const odd = (log: readonly Entry[], made = START + 3_600_000, received?: number) =>
  oddTimes(log, finalAttempts(log), { made, received, keys: KEYS });

describe('oddTimes', () => {
  it('finds nothing odd in work that goes on as the clock does', () => {
    const learner = new Learner();
    learner.read('twelve-layers');
    learner.sit([0, 0, 0, 0, 0, 0], { seed: 1 });
    expect(odd(learner.log, learner.now, learner.now)).toEqual([]);
    expect(odd([spent(1, 300, 300), spent(2, 360, 60), spent(3, 400, 100, 'other')])).toEqual([]);
  });

  it('finds an entry later than the file, and a file later than its arrival', () => {
    expect(odd([spent(1, 7200, 60)])).toEqual([{ kind: 'from-the-future', entry: 'tab-1' }]);
    expect(odd([], START, START - 3_600_000)).toEqual([{ kind: 'from-the-future' }]);
    expect(odd([], START, START - 60_000)).toEqual([]);
  });

  it('finds a clock that went back within a page, and none between two pages', () => {
    expect(odd([spent(1, 1000, 60), spent(2, 500, 60, 'other'), spent(3, 700, 60)])).toContainEqual({
      kind: 'clock-back',
      entry: 'tab-3',
    });
    expect(odd([spent(1, 1000, 60), spent(2, 500, 60, 'other')])).toEqual([]);
  });

  it('finds more active time in a page than the clock went on', () => {
    expect(odd([spent(1, 300, 300), spent(2, 330, 300), spent(3, 340, 300)])).toEqual([
      { kind: 'time-twice', entry: 'tab-2' },
    ]);
  });

  it('finds a sitting that nobody could have read', () => {
    const learner = new Learner();
    const attempt = learner.sit([], { seed: 1, submit: false });
    const begun = finalAttempts(learner.log)[0]!.startedAt;
    const result = { right: 0, total: 6, passed: false, rightItems: [], objectives: [] };
    const after = (seconds: number) => [
      ...learner.log,
      entryOf({ kind: 'final-submitted', attempt, result }, 'tab', 99, begun + seconds * 1000),
    ];
    expect(odd(after(17), learner.now)).toEqual([{ kind: 'hasty', attempt, seconds: 17 }]);
    expect(odd(after(18), learner.now)).toEqual([]);
  });

  it('finds work from before its version was released', () => {
    const opened = (day: string) =>
      entryOf({ kind: 'lesson-opened', lesson: 'twelve-layers', version: '1.0.0' }, 'tab', 1, Date.parse(day));
    expect(odd([opened('2023-10-30')])).toEqual([{ kind: 'before-release', entry: 'tab-1' }]);
    expect(odd([opened('2023-10-31')])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { bankOf, formOf, logOf, resultOf } from '../testing/fixtures.ts';
import type { ObjectiveResult } from '../assessment/result.ts';
import type { Entry, Event } from './entry.ts';
import { finalAttempts } from './final.ts';
import { passedSitting, retestGate, sittings, type PassageRef } from './standing.ts';

const form = formOf(bankOf({ 'no-feet': 2, depth: 8 }, ['no-feet']));
const started: Event = { kind: 'final-started', form };
const retest = (attempt: string, objective: string): Event => ({
  kind: 'final-started',
  form: { ...form, retest: { attempt, objective } },
});
const critical = (objective: string, right: number): ObjectiveResult => ({
  objective,
  critical: true,
  right,
  total: 2,
});
const handedIn = (attempt: string, right: number, ...objectives: ObjectiveResult[]): Event => ({
  kind: 'final-submitted',
  attempt,
  result: resultOf(right === 10, { right, total: 10, objectives }),
});
const retested = (attempt: string, passed: boolean): Event => ({
  kind: 'final-submitted',
  attempt,
  result: resultOf(passed),
});
const opened = (passage: string): Event => ({ kind: 'passage-opened', lesson: 'floor', passage });
const of = (...events: Event[]) => sittings(finalAttempts(logOf(...events)));

describe('sittings', () => {
  it('is open until it is handed in', () => {
    expect(of(started)).toMatchObject([{ outcome: 'open', missed: [] }]);
  });

  it('passes with the mark and every critical objective', () => {
    const log = logOf(started, handedIn('tab-1', 10, critical('no-feet', 2)));
    expect(sittings(finalAttempts(log))).toMatchObject([{ outcome: 'passed', missed: [], passedAt: log[1]?.at }]);
  });

  it('fails below the mark, whatever the critical objectives', () => {
    expect(of(started, handedIn('tab-1', 7, critical('no-feet', 2)))[0]?.outcome).toBe('failed');
    expect(of(started, handedIn('tab-1', 7, critical('no-feet', 1)))[0]?.outcome).toBe('failed');
  });

  it('wants a re-test of each critical objective missed, and nothing else, once the mark is reached', () => {
    const [sitting] = of(started, handedIn('tab-1', 8, critical('no-feet', 1), critical('the-call', 1)));
    expect(sitting).toMatchObject({
      outcome: 'retest',
      missed: [
        { objective: 'no-feet', retests: [], met: false },
        { objective: 'the-call', retests: [], met: false },
      ],
    });
  });

  it('passes at the last re-test that was needed; a sitting is no re-test of another', () => {
    const log = logOf(
      started,
      handedIn('tab-1', 8, critical('no-feet', 1), critical('the-call', 1)),
      retest('tab-1', 'no-feet'),
      retested('tab-3', true),
      retest('tab-1', 'the-call'),
      retested('tab-5', false),
      retest('tab-1', 'the-call'),
      retested('tab-7', true),
    );
    const all = sittings(finalAttempts(log));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ outcome: 'passed', passedAt: log[7]?.at });
    expect(sittings(finalAttempts(log.slice(0, 7)))[0]?.outcome).toBe('retest');
  });

  it('does not take the re-test of one sitting for that of another', () => {
    const all = of(
      started,
      handedIn('tab-1', 8, critical('no-feet', 1)),
      started,
      handedIn('tab-3', 8, critical('no-feet', 1)),
      retest('tab-1', 'no-feet'),
      retested('tab-5', true),
    );
    expect(all.map(({ outcome }) => outcome)).toEqual(['passed', 'retest']);
  });

  it('does not pass by a re-test of a form below the mark', () => {
    const [sitting] = of(
      started,
      handedIn('tab-1', 7, critical('no-feet', 1)),
      retest('tab-1', 'no-feet'),
      retested('tab-3', true),
    );
    expect(sitting?.outcome).toBe('failed');
  });
});

describe('passedSitting', () => {
  it('is the first pass: later sittings neither add to it nor take it away', () => {
    const all = of(started, handedIn('tab-1', 7), started, handedIn('tab-3', 10), started, handedIn('tab-5', 7));
    expect(passedSitting(all)?.attempt.id).toBe('tab-3');
    expect(passedSitting(of(started, handedIn('tab-1', 7), started))).toBeUndefined();
  });
});

describe('retestGate', () => {
  const passages: PassageRef[] = [{ lesson: 'floor', id: 'feet' }];
  const missed = handedIn('tab-1', 8, critical('no-feet', 1));

  /** The gate on a day after these events, which all happened on the first. */
  function gate(events: readonly Event[], today = '2026-11-20', wanted = passages) {
    const log: Entry[] = logOf(...events);
    const [sitting] = sittings(finalAttempts(log));
    if (!sitting?.missed[0]) throw new Error('Nothing was missed.');
    return retestGate(log, sitting, sitting.missed[0], { passages: wanted, today, dayOf: () => '2026-11-20' });
  }

  it('opens once the passage was opened after the miss; before it does not count', () => {
    expect(gate([started, missed])).toEqual({ kind: 'read', passages });
    expect(gate([started, opened('feet'), missed])).toEqual({ kind: 'read', passages });
    expect(gate([started, missed, opened('other')])).toEqual({ kind: 'read', passages });
    expect(gate([started, missed, opened('feet')])).toEqual({ kind: 'ready' });
  });

  it('names every passage of the missed questions that is still to be opened', () => {
    const both = [...passages, { lesson: 'floor', id: 'tools' }];
    expect(gate([started, missed, opened('feet')], '2026-11-20', both)).toEqual({
      kind: 'read',
      passages: [{ lesson: 'floor', id: 'tools' }],
    });
  });

  const once = [started, missed, opened('feet'), retest('tab-1', 'no-feet'), retested('tab-4', false)];
  const twice = [...once, opened('feet'), retest('tab-1', 'no-feet'), retested('tab-7', false)];

  it('asks for the passage again after a failed re-test', () => {
    expect(gate(once)).toEqual({ kind: 'read', passages });
    expect(gate([...once, opened('feet')])).toEqual({ kind: 'ready' });
  });

  it('waits for another day after two failed ones', () => {
    expect(gate([...twice, opened('feet')])).toEqual({ kind: 'another-day' });
    expect(gate([...twice, opened('feet')], '2026-11-21')).toEqual({ kind: 'ready' });
  });

  it('waits too when the clock was set back, for a day earlier is no day later', () => {
    expect(gate([...twice, opened('feet')], '2026-11-19')).toEqual({ kind: 'another-day' });
  });
});

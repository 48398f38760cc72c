import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, DECISIONS, handsLeave, staysThere } from '../src/domain/anatomy/explore/decisions.ts';
import { isOnBelly } from '../src/domain/anatomy/explore/moved.ts';
import { padPlaceAt } from '../src/domain/anatomy/explore/pad-places.ts';
import { standingOf, SUPERVISED, SUPERVISED_ELSEWHERE } from '../src/domain/anatomy/explore/standing.ts';
import { underHand } from '../src/domain/anatomy/explore/under-hand.ts';
import { zonesUnder } from '../src/domain/anatomy/surface.ts';
import { asked } from '../src/domain/assessment/asked.ts';
import type { PadItem } from '../src/domain/assessment/item.ts';
import { pad, padAnswer, padEntry } from '../src/domain/assessment/kinds/pad.ts';
import { readContent } from './read-content.ts';

/* What no task with the pad may ever teach, whoever writes it: that a hand is well where this course does not press. */

const { course } = readContent('.');
if (!course) throw new Error('The content has mistakes: run npm run test:content first.');
const tasks = course.bank.flatMap(({ item }) => (item.kind === 'pad' ? [item] : []));
const byId = (id: string) => tasks.find((task) => task.id === id)!;
const asks = (task: PadItem) => task.asks.map(({ ask }) => ask);
const keysOf = (task: PadItem, ask: string) => task.asks.find((each) => each.ask === ask)?.keys ?? [];
const textOf = (task: PadItem) => JSON.stringify(pad.reasons(task));

/** The wholly right answer to a task, without its place. */
const rightBut = (task: PadItem, ...open: string[]) =>
  task.asks.flatMap(({ ask, keys }) => (open.includes(ask) ? [] : keys.map((id) => padEntry(ask, id))));

const spots = fc
  .tuple(fc.integer({ min: -140, max: 140 }), fc.integer({ min: -125, max: 165 }))
  .filter((point) => isOnBelly(point));

describe('the tasks with the pad', () => {
  it('are of four sorts: find the zone, what are you touching, a pulse, a sore belly', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(12);
    expect(tasks.filter((task) => asks(task).includes('place')).length).toBeGreaterThanOrEqual(4);
    expect(tasks.filter((task) => asks(task).includes('press')).length).toBeGreaterThanOrEqual(4);
    expect(tasks.filter(({ id }) => id.startsWith('pad-pulse-')).length).toBeGreaterThanOrEqual(3);
    expect(tasks.filter(({ id }) => id.startsWith('pad-sore-')).length).toBeGreaterThanOrEqual(2);
  });

  it('never grade a place right that touches what to keep out of, or lies elsewhere, whatever else is answered', () => {
    for (const task of tasks.filter((one) => asks(one).includes('place'))) {
      const key = pad.key(asked(task));
      fc.assert(
        fc.property(spots, fc.constantFrom(...DECISIONS), (at, decision) => {
          if (standingOf(zonesUnder(at)) === 'window') return;
          const chosen = [...rightBut(task, 'place', 'decide'), padEntry('place', padPlaceAt(at))];
          const decided = asks(task).includes('decide') ? [...chosen, padEntry('decide', decision)] : chosen;
          const { right, earned, possible } = pad.grade(key, decided);
          expect(right, task.id).toBe(false);
          expect(earned).toBeLessThan(possible);
          // And where the decision is about that place, no decision to stay earns anything there.
          if (key.bound && staysThere(decision)) expect(earned).toBe(0);
        }),
        { numRuns: 200 },
      );
    }
  });

  it('never leave a hand where it began outside the window', () => {
    for (const task of tasks.filter(({ start }) => start && standingOf(zonesUnder(start.at)) !== 'window'))
      expect(
        keysOf(task, 'decide').filter((id) => staysThere(id as (typeof DECISIONS)[number])),
        task.id,
      ).toEqual([]);
  });

  it('name as pressed exactly what the model has under the pad', () => {
    for (const task of tasks.filter((one) => asks(one).includes('press'))) {
      const under = new Set(underHand(task.start!.at).pressed.map(({ of }) => of as string));
      const press = task.asks.find(({ ask }) => ask === 'press')!;
      expect(press.keys, task.id).toEqual(press.options.map(({ id }) => id).filter((id) => under.has(id)));
    }
  });

  it('hold the two famous mistakes: the spine and the aorta, taken for the psoas', () => {
    const [spine, aorta] = [byId('pad-spine'), byId('pad-aorta')];
    expect(keysOf(spine, 'press')).toContain('vertebra');
    expect(keysOf(aorta, 'press')).toContain('aorta');
    for (const task of [spine, aorta]) {
      expect(keysOf(task, 'press')).not.toContain('psoas');
      expect(keysOf(task, 'decide')).toEqual(['ease-off']);
    }
  });

  it('keep the pulse rule whole: light and well, ease off; strong, or higher-risk, refer; unwell, call', () => {
    const decided = (id: string) => keysOf(byId(id), 'decide');
    expect(decided('pad-pulse-light')).toEqual(['ease-off']);
    expect(decided('pad-pulse-strong')).toEqual(['refer']);
    expect(decided('pad-pulse-higher-risk')).toEqual(['refer']);
    expect(decided('pad-pulse-unwell')).toEqual(['call']);
  });

  it('end every right answer with the edge that is found by touch, under supervision', () => {
    for (const task of tasks) {
      expect(textOf(task).split('find the edge by touch, under supervision.'), task.id).toHaveLength(2);
      // After a call or a no, nobody is told to find an edge on that same belly.
      const last = task.asks.at(-1)!;
      const off = last.ask === 'decide' && handsLeave(last.keys[0] as Decision);
      expect(textOf(task), task.id).toContain(off ? SUPERVISED_ELSEWHERE : SUPERVISED);
    }
  });

  it('never say that care costs nobody anything, and never blame it', () => {
    for (const task of tasks) expect(textOf(task), task.id).not.toMatch(/harms nobody/);
    expect(textOf(byId('pad-aorta'))).toContain('may frighten someone who is well');
    expect(textOf(byId('pad-pulse-strong'))).toContain('in doubt, call');
  });

  it('tell zones in words, and offer as many wrong answers as it takes to think', () => {
    for (const task of tasks) {
      expect(`${task.stem} ${textOf(task)}`, task.id).not.toMatch(/\d\s?(mm|cm|centimet|millimet)/);
      for (const { keys, options } of task.asks)
        expect(options.length - keys.length, task.id).toBeGreaterThanOrEqual(1);
      expect(padAnswer('place', rightBut(task)).length).toBeLessThanOrEqual(1);
    }
  });
});

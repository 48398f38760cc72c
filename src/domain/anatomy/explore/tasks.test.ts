import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Point } from '../geometry.ts';
import { BUILDS } from '../section.ts';
import { structure } from '../structures.ts';
import { PLACES, zoneAt, zonesUnder } from '../surface.ts';
import { DECISION_WORDS, DECISIONS, staysThere } from './decisions.ts';
import { gradeTask, SUPERVISED } from './grade-task.ts';
import { isOnBelly } from './moved.ts';
import { standingOf } from './standing.ts';
import { asksOf, type Task, TASK_SORTS, type TaskAnswer } from './task.ts';
import { taskOf, TASKS } from './tasks.ts';
import { underHand } from './under-hand.ts';

const sources = (parse(readFileSync('src/evidence/sources.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id);
const WINDOW: Readonly<Record<'right' | 'left', Point>> = { right: [-84, 8], left: [84, 8] };
const standing = (at: Point) => standingOf(zonesUnder(at));
const under = (task: Task, build: (typeof BUILDS)[number] = 'average') => {
  const ids = underHand(task.start!.at, build).pressed.map(({ of }) => of);
  return task.press!.offered.filter((of) => ids.includes(of));
};

/** The answer in which everything is right. */
const best = (task: Task): TaskAnswer => ({
  ...(task.place && { at: WINDOW[task.place.side] }),
  ...(task.press && { pressed: under(task) }),
  ...(task.decide && { decision: task.decide.right }),
});

const number = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const onBelly = fc.tuple(number(-140, 140), number(-125, 165)).filter(isOnBelly);
const notInWindow = onBelly.filter((at) => standing(at) !== 'window');
const task = fc.constantFrom(...TASKS);
const decision = fc.constantFrom(...DECISIONS);

describe('the tasks', () => {
  it('are of all four sorts, each with an id of its own', () => {
    expect(new Set(TASKS.map(({ sort }) => sort))).toEqual(new Set(TASK_SORTS));
    expect(new Set(TASKS.map(({ id }) => id)).size).toBe(TASKS.length);
    expect(taskOf('aorta')?.sort).toBe('touching');
    expect(taskOf('nowhere')).toBeUndefined();
  });

  it.each(TASKS)('$id rests on sources of the course, and tells no distance', (each) => {
    expect(each.sources.length).toBeGreaterThan(0);
    for (const source of each.sources) expect(sources).toContain(source);
    const feedback = gradeTask(each, best(each)).asks.flatMap((ask) => ask.feedback);
    for (const text of [each.situation, ...feedback]) {
      expect(text).toMatch(/^[A-Z“].*[.”?]$/);
      expect(text).not.toMatch(/\d ?(mm|cm|inch|millimet|centimet)/);
    }
  });

  it.each(TASKS)('$id can be done, and then adds that an edge is found by touch', (each) => {
    expect(asksOf(each).length).toBeGreaterThan(0);
    const grade = gradeTask(each, best(each));
    expect(grade.asks.map(({ result }) => result)).toEqual(asksOf(each).map(() => 'right'));
    expect(grade).toMatchObject({ answered: true, right: true, supervised: SUPERVISED });
  });

  it.each(TASKS)('$id counts what is untouched as open, and as nothing else', (each) => {
    const grade = gradeTask(each, {});
    expect(grade).toMatchObject({ answered: false, right: false });
    expect(grade.supervised).toBeUndefined();
    for (const ask of grade.asks) expect(ask).toMatchObject({ result: 'open', feedback: [] });
  });

  it('have one right decision each, and between them every decision', () => {
    const asked = TASKS.filter(({ decide }) => decide);
    for (const each of asked) {
      const right = DECISIONS.filter((decision) => gradeTask(each, { ...best(each), decision }).right);
      expect(right).toEqual([each.decide!.right]);
    }
    expect(new Set(asked.map(({ decide }) => decide!.right))).toEqual(new Set(DECISIONS));
    expect(Object.keys(DECISION_WORDS)).toEqual([...DECISIONS]);
  });

  it.each(TASKS.filter(({ press }) => press))(
    '$id has some right names and some wrong, the same in every build',
    (each) => {
      const right = under(each);
      expect(right.length).toBeGreaterThan(0);
      expect(right.length).toBeLessThan(each.press!.offered.length);
      for (const build of BUILDS) expect(under(each, build)).toEqual(right);
    },
  );

  it('hold the two mistakes that people remember, neither of them the psoas', () => {
    expect(under(taskOf('spine')!)).toEqual(['vertebra', 'vena-cava']);
    expect(under(taskOf('aorta')!)).toEqual(['aorta', 'vertebra']);
    expect(under(taskOf('right-window')!)).toEqual(['caecum', 'psoas']);
    for (const each of TASKS.filter(({ sort }) => sort === 'pulse'))
      expect(underHand(each.start!.at).beating.map(({ of }) => of)).toContain('external-iliac-artery');
  });

  it('begin where their words say: on a picture of the window, or with a sore belly, in it; all others outside it', () => {
    for (const each of TASKS.filter(({ start }) => start))
      expect([each.id, standing(each.start!.at)]).toEqual([
        each.id,
        each.sort === 'sore' || each.id === 'right-window' ? 'window' : 'keep-out',
      ]);
  });

  it('let only a light, painless pulse of a well client be followed by moving outwards', () => {
    const right = (id: string) => taskOf(id)!.decide!.right;
    expect([right('pulse-light'), right('aorta')]).toEqual(['ease-off', 'ease-off']);
    expect([right('pulse-strong'), right('pulse-higher-risk')]).toEqual(['refer', 'refer']);
    expect(right('pulse-unwell')).toBe('call');
  });
});

describe('a grade', () => {
  it('is never right for a place that is not wholly in the window, whatever is decided and named', () => {
    fc.assert(
      fc.property(task, notInWindow, decision, fc.boolean(), (each, at, decision, names) => {
        fc.pre(each.place !== undefined);
        const pressed = names && each.press ? each.press.offered : (best(each).pressed ?? []);
        const grade = gradeTask(each, { at, decision, pressed });
        expect(grade.right).toBe(false);
        expect(grade.asks.find(({ ask }) => ask === 'place')?.result).toBe('wrong');
        expect(grade.standing).not.toBe('window');
        expect(grade.supervised).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('never lets a hand stay in a place to keep out of, even if a task says so', () => {
    const staying = DECISIONS.filter(staysThere);
    fc.assert(
      fc.property(notInWindow, fc.constantFrom(...staying), decision, (at, right, decision) => {
        const each: Task = {
          ...taskOf('pulse-strong')!,
          start: { name: 'here', at },
          decide: { question: 'What do you do?', right, why: 'Because.' },
        };
        expect(gradeTask(each, { decision }).right).toBe(false);
      }),
      { numRuns: 60 },
    );
    for (const each of TASKS) {
      const grade = gradeTask(each, { decision: 'carry-on' });
      if (!each.start || standing(each.start.at) !== 'window')
        expect(grade.asks.find(({ ask }) => ask === 'decide')?.result).not.toBe('right');
    }
  });

  it('never takes what lies outside the window, the strip below it or the flank, for a place to begin', () => {
    const elsewhere = onBelly.filter((at) => zoneAt(at) === 'elsewhere');
    fc.assert(
      fc.property(elsewhere, decision, (at, decision) => {
        const grade = gradeTask(taskOf('find-left')!, { at, decision });
        expect(grade.right).toBe(false);
        expect(grade.asks[0]!.result).toBe('wrong');
      }),
      { numRuns: 60 },
    );
  });

  it('tells left from right', () => {
    const left = gradeTask(taskOf('find-left')!, { at: WINDOW.right, decision: 'carry-on' });
    expect(left.asks[0]).toMatchObject({ ask: 'place', result: 'wrong' });
    expect(left.asks[0]!.feedback[0]).toContain('the person’s right');
    const right = gradeTask(taskOf('find-right')!, { at: WINDOW.right, decision: 'ask' });
    expect(right.right).toBe(true);
    expect(right.asks[0]!.feedback.join(' ')).toContain('region of the appendix');
  });

  it('says why of every named place that is kept out of', () => {
    for (const { at, name } of PLACES.filter((place) => standing(place.at) === 'keep-out')) {
      const [ask] = gradeTask(taskOf('find-left')!, { at }).asks;
      expect(ask!.feedback.join(' '), name).toContain('The pad touches a place to keep out of');
    }
  });

  it('is wrong when a name is missing and when one is too many, and says of each what it is', () => {
    const each = taskOf('aorta')!;
    const decision = 'ease-off';
    for (const pressed of [[], ['aorta'], ['aorta', 'vertebra', 'psoas'], ['psoas']] as const) {
      const [ask] = gradeTask(each, { pressed, decision }).asks;
      expect(ask).toMatchObject({ ask: 'press', result: 'wrong' });
      expect(ask!.feedback).toHaveLength(each.press!.offered.length);
    }
    const [ask] = gradeTask(each, { pressed: ['vertebra', 'aorta'], decision }).asks;
    expect(ask!.result).toBe('right');
    expect(ask!.feedback).toContain(`Aorta: under the pad. ${structure('aorta').hazard!}`);
    expect(ask!.feedback[0]).toMatch(/^Psoas: not under the pad here\./);
  });

  it('says whether a wrong decision was too little or more than needed', () => {
    const told = (decision: (typeof DECISIONS)[number]) =>
      gradeTask(taskOf('pulse-strong')!, { decision }).asks.find(({ ask }) => ask === 'decide')!.feedback[0];
    expect(told('ease-off')).toBe('That is not enough here.');
    expect(told('call')).toBe('That is more than is needed here; it harms nobody.');
    expect(told('carry-on')).toBe('No hand belongs there.');
  });
});

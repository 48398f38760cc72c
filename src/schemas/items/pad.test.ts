import { describe, expect, it } from 'vitest';
import { DECISIONS } from '../../domain/anatomy/explore/decisions.ts';
import { itemSchema } from '../item.ts';

const task = (changes: Record<string, unknown> = {}) => ({
  kind: 'pad',
  id: 'beat',
  objective: 'pulse-rule',
  stem: 'A pad feels a light beat.',
  question: 'What is under the pad, and what do you do?',
  start: 'left-of-middle',
  press: { question: 'What would it press?', offered: ['psoas', 'aorta', 'vertebra'] },
  decide: { question: 'And now?', key: 'ease-off', rationale: 'Any pulse: ease off.' },
  place: { question: 'Where instead?', side: 'left', rationale: 'The edge decides.' },
  passage: 'the-pulse-rule',
  sources: ['moore'],
  reviewed: '2026-11-21',
  ...changes,
});
const read = (changes: Record<string, unknown> = {}) => itemSchema.parse(task(changes));
const asksOf = (changes: Record<string, unknown> = {}) => {
  const item = read(changes);
  if (item.kind !== 'pad') throw new Error('not a pad');
  return item.asks;
};
const problems = (changes: Record<string, unknown>) =>
  (itemSchema.safeParse(task(changes)).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the schema of a task with the pad', () => {
  it('takes the right structures from the anatomical model', () => {
    const [press] = asksOf();
    expect(press).toMatchObject({ ask: 'press', keys: ['aorta', 'vertebra'] });
    expect(press!.options.map(({ text }) => text)).toEqual(['Psoas', 'Aorta', expect.stringContaining('Bone')]);
  });

  it('offers every decision and every place, each with a reason', () => {
    const [, decide, place] = asksOf();
    expect(decide!.options.map(({ id }) => id)).toEqual([...DECISIONS]);
    expect(decide!.options.find(({ id }) => id === 'carry-on')?.rationale).toBe('No hand belongs there.');
    expect(place).toMatchObject({ keys: ['left-window'] });
    for (const { rationale } of [...decide!.options, ...place!.options]) expect(rationale).toMatch(/\.$/);
  });

  it('asks for the place first where the pad stands nowhere yet', () => {
    expect(asksOf().map(({ ask }) => ask)).toEqual(['press', 'decide', 'place']);
    expect(asksOf({ start: undefined, press: undefined }).map(({ ask }) => ask)).toEqual(['place', 'decide']);
  });

  it('ends the last right answer with the reminder that an edge is found by touch, under supervision', () => {
    const last = asksOf().at(-1)!;
    const right = last.options.find(({ id }) => id === last.keys[0])!;
    expect(right.rationale).toMatch(/The edge decides\. On a person, find the edge by touch, under supervision\.$/);
    const reminders = JSON.stringify(asksOf()).match(/under supervision/g);
    expect(reminders).toHaveLength(1);
  });

  it('names an unknown place, structure or decision, and what is known', () => {
    expect(problems({ start: 'the-moon' })).toEqual([
      expect.stringMatching(/^start: unknown place "the-moon"; known are .*outside-edge-left/),
    ]);
    expect(problems({ press: { question: 'What?', offered: ['psoas', 'aorta', 'gill'] } })).toEqual([
      expect.stringMatching(/^press\.offered\.2: unknown structure "gill"; known are .*psoas/),
    ]);
    expect(problems({ decide: { question: 'What?', key: 'pray', rationale: 'It helps.' } })).toEqual([
      expect.stringContaining('the key of a decision is one of carry-on, ask, ease-off, stop, refer, call'),
    ]);
  });

  it('refuses a task that asks nothing, or asks what lies under a pad that stands nowhere', () => {
    expect(problems({ press: undefined, decide: undefined, place: undefined })).toEqual([
      ': nothing is asked with the pad',
    ]);
    expect(problems({ start: undefined })).toEqual(['press: nothing lies under a pad that stands nowhere']);
  });

  it('refuses structures of which none, or all, lie under the pad, and one that is offered twice', () => {
    const press = (...offered: string[]) => problems({ press: { question: 'What?', offered } });
    expect(press('kidney', 'caecum', 'bladder')).toEqual([expect.stringContaining('none of these lies under the pad')]);
    expect(press('aorta', 'vertebra', 'skin')).toEqual([expect.stringContaining('all of these lie under the pad')]);
    expect(press('aorta', 'kidney', 'aorta')).toEqual([expect.stringContaining('"aorta" is offered twice')]);
  });

  it('refuses a decision that leaves a hand where this course does not press', () => {
    const decide = (key: string) => ({ question: 'And now?', key, rationale: 'It is soft.' });
    for (const key of ['carry-on', 'ask'])
      expect(problems({ decide: decide(key) })).toEqual([
        expect.stringContaining(`"${key}" leaves a hand where this course does not press`),
      ]);
    const press = { question: 'What?', offered: ['psoas', 'aorta', 'kidney'] };
    expect(problems({ start: 'outside-edge-left', press, decide: decide('carry-on') })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ALARMS, isAlarming } from './alarm.ts';

describe('isAlarming', () => {
  it.each([
    'vomiting',
    'client is Vomiting after massage',
    'she fainted',
    'passed out on the table',
    'blood in urine',
    'blood in my pee',
    'chest pain',
    'pain in the chest',
    'cant breathe',
    "can't breathe",
    'short of breath',
    'he has stopped breathing',
    'client is not breathing',
    'she isn’t breathing',
    'no pulse',
    'wont wake up',
    'dizzy after session',
    'cannot feel his legs',
    'belly hard as a board',
    'throwing up',
    'black stools',
    'cold blue foot',
    '911',
  ])('shows the way to the emergency signs for "%s"', (question) => {
    expect(isAlarming(question)).toBe(true);
  });

  it.each([
    '',
    'psoas',
    'consent',
    'how deep is the psoas',
    'belly button',
    'massage strokes',
    'blood thinner',
    'breathing and the psoas',
    'where to feel the pulse',
    'not a floor',
    'pain',
  ])('leaves "%s" alone', (question) => {
    expect(isAlarming(question)).toBe(false);
  });

  it('can be raised by every entry of the list', () => {
    expect(ALARMS.filter((words) => !isAlarming(words))).toEqual([]);
    expect(isAlarming('vom')).toBe(false);
  });
});

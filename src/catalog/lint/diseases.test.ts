import { describe, expect, it } from 'vitest';
import { diseaseIn } from './diseases.ts';

describe('diseaseIn', () => {
  it.each([
    'Appendicitis',
    'aneurysms',
    'hernias',
    'haematoma',
    'hematoma',
    'peritonitis',
    'thrombosis',
    'thrombus',
    'DVT',
    'embolism',
    'abscess',
    'ectopic',
    'torsion',
    'cancer',
    'diverticulitis',
    'pancreatitis',
    'obstruction',
    'pre-eclampsia',
    'gallstones',
    'tumour',
  ])('knows %s', (name) => {
    expect(diseaseIn(`Ask whether ${name} runs in the family`)).toBe(name);
  });

  it.each(['It may be a stroke', 'Signs of stroke', 'Fear a stroke, and call'])('knows the illness in: %s', (text) => {
    expect(diseaseIn(text)).toBeDefined();
  });

  it.each([
    'Use a stroke along the back',
    'Lighten every stroke',
    'Finish with long strokes',
    'Stop, and send her to the emergency department',
    'Note the pain, the fever and the bleeding',
  ])('finds none in: %s', (text) => {
    expect(diseaseIn(text)).toBeUndefined();
  });
});

import type { Structure } from '../structure.ts';

/** The gut with its folds, and the organs of the belly. */
export const GUT = {
  omentum: { name: 'omentum', kind: 'fat', sides: 'one', step: 9, hazard: true, pulse: false },
  'small-bowel': { name: 'small bowel', kind: 'gut', sides: 'one', step: 9, hazard: true, pulse: false },
  mesentery: { name: 'mesentery', kind: 'fat', sides: 'one', step: 9, hazard: true, pulse: false },
  caecum: { name: 'caecum', kind: 'gut', sides: 'right', step: 9, hazard: true, pulse: false },
  appendix: { name: 'appendix', kind: 'gut', sides: 'right', step: 9, hazard: true, pulse: false },
  'ascending-colon': { name: 'ascending colon', kind: 'gut', sides: 'right', hazard: true, pulse: false },
  'descending-colon': { name: 'descending colon', kind: 'gut', sides: 'left', hazard: true, pulse: false },
  'sigmoid-colon': { name: 'sigmoid colon', kind: 'gut', sides: 'left', step: 9, hazard: true, pulse: false },
  'transverse-colon': { name: 'transverse colon', kind: 'gut', sides: 'one', hazard: true, pulse: false },
  duodenum: { name: 'duodenum', kind: 'gut', sides: 'one', hazard: true, pulse: false },
  pancreas: { name: 'pancreas', kind: 'organ', sides: 'one', hazard: true, pulse: false },
  kidney: { name: 'kidney', kind: 'organ', sides: 'pair', hazard: true, pulse: false },
  bladder: { name: 'bladder', kind: 'organ', sides: 'one', hazard: true, pulse: false },
} as const satisfies Record<string, Structure>;

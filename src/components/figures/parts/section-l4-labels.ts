import type { Frame } from '../../../domain/anatomy/drawing.ts';
import type { Label } from './labels.ts';

/** Where the whole slice stands in its picture. */
export const SLICE: Frame = { scale: 1.125, origin: [200, 244] };

/** The same, seen closer: the psoas on the person's left with its neighbours. */
export const CLOSER: Frame = { scale: 2.13, origin: [125, 533] };

/** The round window in which it is seen, in units of the picture. */
export const WINDOW = { at: [168, 520], radius: 117 } as const;

export const SLICE_LABELS: readonly Label[] = [
  { of: 'transversus-abdominis', side: 'right', at: [0, 34], from: [[141, 29]], to: [-86, 92] },
  { of: 'internal-oblique', side: 'right', at: [0, 52], from: [[108, 47]], to: [-102, 84] },
  { of: 'external-oblique', side: 'right', at: [0, 70], from: [[100, 66]], to: [-116, 76] },
  { of: 'fat-under-skin', side: 'middle', at: [0, 88], breaks: [2], from: [[40, 107]], to: [-138, 66] },
  { of: 'mesentery', side: 'middle', at: [206, 82], anchor: 'middle', from: [[200, 86]], to: [-27, 64] },
  { of: 'small-bowel', side: 'middle', at: [400, 34], anchor: 'end', from: [[321, 30]], to: [30, 80] },
  { of: 'omentum', side: 'middle', at: [400, 52], anchor: 'end', from: [[338, 48]], to: [44, 91] },
  { of: 'rectus-abdominis', side: 'left', at: [400, 70], anchor: 'end', from: [[358, 66]], to: [64, 106] },
  { of: 'skin', side: 'middle', at: [400, 88], anchor: 'end', from: [[370, 84]], to: [120, 108] },
  { of: 'ascending-colon', side: 'right', at: [0, 360], from: [[52, 346]], to: [-97, 8] },
  { of: 'back-muscles', side: 'right', at: [184, 366], anchor: 'middle', from: [[164, 352]], to: [-36, -60] },
  { of: 'descending-colon', side: 'left', at: [400, 360], anchor: 'end', from: [[340, 346]], to: [100, 0] },
];

export const CLOSER_LABELS: readonly Label[] = [
  { of: 'aorta', side: 'middle', at: [0, 404], from: [[37, 400], [60, 400]], to: [4, 34] },
  { of: 'vena-cava', side: 'middle', at: [0, 426], from: [[63, 424]], to: [-20, 31] },
  { of: 'sympathetic-trunk', side: 'left', at: [0, 600], breaks: [1], from: [[58, 587]], to: [26.5, 15.5] },
  { of: 'vertebra', side: 'middle', at: [0, 636], from: [[90, 623]], to: [-14, -16] },
  { of: 'ureter', side: 'left', at: [300, 386], from: [[297, 382]], to: [37, 26] },
  { of: 'genitofemoral-nerve', side: 'left', at: [300, 405], breaks: [1], from: [[297, 401]], to: [43.5, 23.6] },
  { of: 'gonadal-vessels', side: 'left', at: [300, 439], from: [[297, 435]], to: [51, 25] },
  { of: 'back-peritoneum', side: 'middle', at: [300, 459], from: [[297, 455]], to: [64, 25.2] },
  { of: 'psoas-sheath', side: 'left', at: [300, 486], from: [[297, 482]], to: [58.5, 13] },
  { of: 'psoas', side: 'left', at: [300, 511], from: [[297, 507]], to: [48, 8] },
  { of: 'femoral-nerve', side: 'left', at: [300, 540], from: [[297, 536]], to: [58.5, -7.5] },
  { of: 'lumbar-plexus', side: 'left', at: [300, 566], from: [[297, 562]], to: [49.5, -11] },
  { of: 'quadratus-lumborum', side: 'left', at: [300, 590], breaks: [1], from: [[297, 586]], to: [70, -20] },
];

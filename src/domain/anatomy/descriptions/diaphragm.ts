import type { Description } from '../description.ts';
import type { DIAPHRAGM } from '../structures/diaphragm.ts';

export const DIAPHRAGM_DESCRIBED: Readonly<Record<keyof typeof DIAPHRAGM, Description>> = {
  diaphragm: {
    say: 'DY-uh-fram',
    text: 'The muscle of breathing. Some of its fibres rise from the arch over the top of the psoas.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'posterior-wall-slides'],
  },
  'medial-arcuate-ligament': {
    text: 'The medial arcuate ligament, a thickened band of the psoas fascia. The top of the psoas passes behind it.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'posterior-wall-slides'],
  },
};

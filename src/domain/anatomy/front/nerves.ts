import { tube } from '../geometry.ts';
import { LANDMARKS } from '../landmarks.ts';
import { bothSides, type Part } from '../part.ts';

/** The nerves that leave the psoas, and the chain that only runs beside it. */
export const FRONT_NERVES: readonly Part[] = [
  ...bothSides('sympathetic-trunk', tube(3, [24, 204], [25, 120], [25, 40], [22, -10], [18, -44])),
  ...bothSides('obturator-nerve', tube(3, [38, 22], [35, 0], [44, -36], [52, -66], [54, -104])),
  ...bothSides('ilioinguinal-nerves', tube(3, [48, 128], [66, 114], [98, 94], [126, 72])),
  ...bothSides(
    'lateral-femoral-cutaneous-nerve',
    tube(4, [56, 78], [80, 54], [106, 16], LANDMARKS.skinNerveAtLigament, [107, -60]),
  ),
  ...bothSides('femoral-nerve', tube(5, [62, 48], [76, 26], [88, -6], [90, -36], [82, -70], [80, -104], [82, -140])),
  ...bothSides('genitofemoral-nerve', tube(4, [43, 92], [44, 56], [54, 6], [66, -34], [74, -66])),
];

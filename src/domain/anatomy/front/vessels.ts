import { tube } from '../geometry.ts';
import { LANDMARKS } from '../landmarks.ts';
import { bothSides, middle, oneSided, type Part } from '../part.ts';
import { tapered } from '../tapered.ts';

const [ATX, ATY] = LANDMARKS.arteryAtLigament;

/** The veins, which lie behind the arteries. None has a pulse. */
export const FRONT_VEINS: readonly Part[] = [
  ...bothSides(
    'external-iliac-vein',
    tapered([25, -2, 11], [32, -14, 11], [40, -32, 11], [50, -54, 11], [58, -78, 11], [60, -90, 11]),
  ),
  ...bothSides('femoral-vein', tapered([56, -72, 11], [60, -90, 11], [63, -140, 10], [62, -188, 10])),
  // The left one crosses behind the right artery; the two meet to the right of the midline.
  oneSided('common-iliac-vein', 'left', tapered([-20, 34, 15], [-6, 20, 14], [14, 6, 13], [32, -14, 11])),
  oneSided('common-iliac-vein', 'right', tapered([-16, 38, 16], [-20, 18, 14], [-26, 2, 13], [-32, -14, 11])),
  middle('vena-cava', tapered([-16, 218, 24], [-17, 140, 23], [-17, 70, 24], [-16, 26, 25])),
];

/** The arteries. */
export const FRONT_ARTERIES: readonly Part[] = [
  ...bothSides('internal-iliac-vessels', tapered([34, 8, 9], [32, -12, 8], [28, -32, 7], [25, -48, 6])),
  // The one runs on a little under the other, so that no gap opens where they meet.
  ...bothSides(
    'external-iliac-artery',
    tapered([29, 16, 11], [36, 2, 10], [45, -18, 9], [56, -46, 9], [ATX, ATY, 9], [71, -84, 9]),
  ),
  ...bothSides(
    'femoral-artery',
    tapered([ATX - 1, ATY + 2, 9], [69, -77, 9], [71, -84, 9], [73, -100, 9], [73, -140, 8], [72, -188, 8]),
  ),
  oneSided('common-iliac-artery', 'left', tapered([7, 66, 12], [12, 48, 12], [22, 30, 11], [35, 4, 11])),
  oneSided('common-iliac-artery', 'right', tapered([3, 66, 12], [-6, 48, 12], [-20, 28, 11], [-35, 4, 11])),
  middle('aorta', tapered([4, 218, 20], [5, 150, 19], [6, 90, 18], [5, 54, 18])),
];

/** The ureters, and the vessels that cross them. */
export const FRONT_URETERS: readonly Part[] = [
  ...bothSides(
    'ureter',
    tube(
      5,
      [50, 148],
      [42, 128],
      [37, 100],
      [37, 60],
      [36, 40],
      [32, 8],
      [40, -24],
      [48, -52],
      [40, -78],
      [20, -92],
      [12, -98],
    ),
  ),
  ...bothSides('gonadal-vessels', tube(4, [12, 132], [28, 104], [49, 66], [51, 40], [49, 8], [58, -28])),
];

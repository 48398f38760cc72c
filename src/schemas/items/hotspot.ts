import { z } from 'astro/zod';
import { LOOKS } from '../../domain/assessment/kinds/hotspot.ts';
import { base, checkOptions, id, option, type Issues } from './base.ts';

const path = z.string().regex(/^[Mm][\d\sMmLlHhVvCcSsQqTtAaZz.,+-]*$/, {
  error: 'write SVG path data: it begins with M, and numbers and letters of path commands follow',
});

/** A drawing with places in it; several items may share one (`pictures` of the quiz file). */
const picture = z.strictObject({
  /** What it shows, for who does not see it, without the answer. */
  alt: z.string({ error: 'a picture needs an alt: say what it shows, without the answer' }).min(1),
  /** In its own units, which are a phone's pixels: its letters are a fixed size, and targets. */
  width: z.number().min(240).max(360),
  height: z.number().min(60).max(640),
  /** The drawing, from the back to the front. */
  shapes: z.array(z.strictObject({ d: path, look: z.enum(LOOKS) })),
  /** Places that can be chosen. Those that are no option of the item are not drawn. */
  regions: z
    .array(
      z.strictObject({
        id,
        d: path,
        /** Where its letter stands: from the left, from the top. */
        at: z.tuple([z.number(), z.number()], { error: 'write where its letter stands: at: [120, 240]' }),
      }),
    )
    .min(2),
});

/** `kind: hotspot`: one best answer that is a place in a picture. */
export const hotspot = z
  .strictObject({
    ...base,
    kind: z.literal('hotspot'),
    picture,
    /** Each has the id of the region it names. */
    options: z.array(option).min(2),
    /** The id of the one right option. */
    key: z.string({ error: 'an item of kind "hotspot" needs one key: the id of the right option' }),
  })
  .superRefine((item, context) => {
    checkOptions(item.options, [item.key], context);
    checkRegions(item.picture, context);
    const regions = item.picture.regions.map((region) => region.id);
    for (const [place, { id }] of item.options.entries())
      if (!regions.includes(id))
        context.addIssue({
          code: 'custom',
          path: ['options', place, 'id'],
          message: `the option "${id}" has no region in the picture (${regions.join(', ')})`,
          params: { fix: 'give the option the id of its region, or draw a region with this id' },
        });
  });

/** Region ids that differ, and letters that stand inside the picture and beside each other. */
function checkRegions({ width, height, regions }: z.output<typeof picture>, context: Issues): void {
  for (const [place, { id, at }] of regions.entries()) {
    const wrong = (field: string, message: string, fix: string) =>
      context.addIssue({
        code: 'custom',
        path: ['picture', 'regions', place, field],
        message,
        params: { fix },
      });
    if (regions.findIndex((other) => other.id === id) !== place)
      wrong('id', `the region "${id}" is drawn twice`, 'one path may hold several pieces; or give one another id');
    const [x, y] = at;
    if (x < 0 || y < 0 || x > width || y > height)
      wrong('at', `the letter of "${id}" stands outside the picture`, `keep within [0, 0] and [${width}, ${height}]`);
    // A letter is a target of its own, 28 units wide.
    const near = regions.slice(0, place).find((other) => Math.hypot(other.at[0] - x, other.at[1] - y) < 30);
    if (near)
      wrong('at', `the letters of "${near.id}" and "${id}" cover each other`, 'move one of them inside its region');
  }
}

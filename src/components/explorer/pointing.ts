import type { Attachment } from 'svelte/attachments';
import type { Point } from '../../domain/anatomy/geometry.ts';
import type { StructureId } from '../../domain/anatomy/structures.ts';

/** What pointers do to a view. Points are millimetres of the view, `y` upwards. */
interface Pointing {
  /** Where the pad is drawn now, so that it does not jump when it is taken hold of. */
  readonly pad: () => Point;
  /** The pad is dragged to a point. */
  readonly drag: (to: Point) => void;
  /** It is let go. */
  readonly drop: () => void;
  /** A single tap. */
  readonly tap?: (at: Point) => void;
  /** A tap on a structure. */
  readonly pick?: (of: StructureId) => void;
}

/**
 * Lets a pointer drag the pad of a picture (whatever is marked `data-pad`) and tap anywhere. For pointers only: the buttons
 * and lists beside the pictures do the same, so nothing here is for a keyboard to miss.
 */
export const pointing =
  ({ pad, drag, drop, tap, pick }: Pointing): Attachment<SVGSVGElement> =>
  (svg) => {
    let held: { readonly id: number; readonly by: Point } | undefined;
    let dragged = false;

    function at({ clientX, clientY }: PointerEvent | MouseEvent): Point {
      const matrix = svg.getScreenCTM()!.inverse();
      return [clientX * matrix.a + matrix.e, -(clientY * matrix.d + matrix.f)];
    }
    function take(event: PointerEvent): void {
      dragged = false;
      if (event.button !== 0 || !(event.target as Element).closest('[data-pad]')) return;
      const [x, y] = at(event);
      const [padX, padY] = pad();
      held = { id: event.pointerId, by: [padX - x, padY - y] };
      svg.setPointerCapture(event.pointerId);
    }
    function move(event: PointerEvent): void {
      if (held?.id !== event.pointerId) return;
      const [x, y] = at(event);
      dragged = true;
      drag([x + held.by[0], y + held.by[1]]);
    }
    /** A finger that holds the pad moves nothing else. Chromium does not heed `touch-action` on a part of a picture. */
    function keepStill(event: TouchEvent): void {
      if (held) event.preventDefault();
    }
    function letGo(event: PointerEvent): void {
      if (held?.id !== event.pointerId) return;
      held = undefined;
      if (dragged) drop();
    }
    function click(event: MouseEvent): void {
      if (dragged) return;
      tap?.(at(event));
      const of = (event.target as Element).closest<SVGElement>('[data-of]')?.dataset.of;
      if (of) pick?.(of as StructureId);
    }

    const stop = new AbortController();
    const options = { signal: stop.signal };
    svg.addEventListener('pointerdown', take, options);
    svg.addEventListener('pointermove', move, options);
    svg.addEventListener('touchmove', keepStill, { ...options, passive: false });
    svg.addEventListener('pointerup', letGo, options);
    svg.addEventListener('pointercancel', letGo, options);
    svg.addEventListener('click', click, options);
    return () => stop.abort();
  };

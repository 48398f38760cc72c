/** The figure's id from its component's path or name: `…/TwelveLayers.astro` is `twelve-layers`. */
export function figureId(component: string): string {
  return component
    .replace(/^.*\/|\.astro$/g, '')
    .replace(/(?<!^)([A-Z])/g, '-$1')
    .toLowerCase();
}

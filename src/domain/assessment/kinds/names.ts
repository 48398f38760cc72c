/** The names of the kinds, as items and stored responses carry them. A name is never reused. */
export const KIND_NAMES = ['single', 'multiple', 'ordering', 'matching', 'hotspot', 'numeric', 'case', 'pad'] as const;

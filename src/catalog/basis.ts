/** The words that `<Basis is="…" />` may say. The page "About this course" explains them. */
export const BASIS_WORDS = [
  'well established',
  'supported',
  'contested',
  'unsupported',
  'false',
  'convention',
  'law',
  'anatomy',
  'arithmetic',
] as const;

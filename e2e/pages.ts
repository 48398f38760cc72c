/** Every page of the course, and one that is not there. */
export const PAGES = [
  '',
  'lessons/the-phone-call/',
  'lessons/twelve-layers/',
  'lessons/twelve-layers/practice/',
  'lessons/a-belly-is-not-a-floor/',
  'review/',
  'final/',
  'certificate/',
  'your-data/',
  'emergency/',
  'own-body/',
  'instructor/',
  'about/',
  'report/',
  'nowhere/',
];

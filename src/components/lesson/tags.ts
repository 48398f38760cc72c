import Quiz from '../quiz/Quiz.astro';
import Basis from './Basis.astro';
import CheckYourself from './CheckYourself.astro';
import Cite from './Cite.astro';
import ContentNote from './ContentNote.astro';
import Explorer from './Explorer.astro';
import Figure from './Figure.astro';
import Hazard from './Hazard.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Passage from './Passage.astro';
import Summary from './Summary.astro';
import Term from './Term.astro';

/** The tags an author may use in a lesson. They read only `Astro.locals.lesson`, so lessons import nothing. */
export const lessonTags = {
  a: Link,
  h2: Heading,
  Basis,
  CheckYourself,
  Cite,
  ContentNote,
  Explorer,
  Figure,
  Hazard,
  Passage,
  Quiz,
  Summary,
  Term,
};

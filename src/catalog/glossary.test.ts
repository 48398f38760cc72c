import { describe, expect, it } from 'vitest';
import type { Term } from '../schemas/term.ts';
import { assemble } from './assemble.ts';
import { phoneCall, smallContent, twelveLayers } from './testing/small-content.ts';

const word = (id: string, term: string): Term => ({ id, term, also: [], means: 'It is.', sources: ['grays'] });
const glossary = [word('skin', 'skin'), word('fat', 'fat'), word('ehlers', 'Ehlers-Danlos')];

describe('the glossary of a course', () => {
  const [call, layers] = [phoneCall(), twelveLayers()];
  const { course, problems } = assemble(
    smallContent({
      glossary,
      lessons: [
        {
          ...call,
          body: call.body.replace('Send', '<Term id="ehlers">Ehlers-Danlos</Term>, <Term id="fat">fat</Term>'),
        },
        {
          ...layers,
          body: layers.body.replace('Skin', '<Term id="skin">Skin</Term>').replace('fat', '<Term id="fat">fat</Term>'),
        },
      ],
    }),
  );

  it('runs from A to Z, each word with the lessons that mark it', () => {
    expect(problems).toEqual([]);
    expect(course.glossary.map(({ id, usedIn }) => [id, usedIn.map((lesson) => lesson.id)])).toEqual([
      ['ehlers', ['the-phone-call']],
      ['fat', ['the-phone-call', 'twelve-layers']],
      ['skin', ['twelve-layers']],
    ]);
  });

  it('gives each lesson its own words, from A to Z', () => {
    expect(course.lessons.map(({ terms }) => terms.map(({ id }) => id))).toEqual([
      ['ehlers', 'fat'],
      ['fat', 'skin'],
    ]);
  });
});

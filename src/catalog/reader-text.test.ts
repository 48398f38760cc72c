import { describe, expect, it } from 'vitest';
import { figuresOf, readerText, sectionsOf, withoutFigures } from './reader-text.ts';

describe('readerText', () => {
  it('keeps how sure it is, and leaves out the numbers of sources and the heading', () => {
    const body = `
## Why *now*

Send her [to **hospital**](https://example.org/a_b).<Cite id="mori-2020" /> <Basis is="supported" />
The <Term id="aorta">aorta</Term> too.<Cite id="a b" />
`;
    expect(readerText(body)).toBe('Send her to hospital. (supported) The aorta too.');
  });

  it('tells hazards, later headings, and items of lists apart', () => {
    const body = `
<Hazard title="Three kind answers">

Waiting is the risk.

</Hazard>

### After that

- vomiting
- fever

1. Stop
`;
    expect(readerText(body)).toBe('Three kind answers: Waiting is the risk. After that: · vomiting · fever · Stop');
  });

  it('does not give away the answer to a question between sections', () => {
    expect(readerText('One.\n\n<CheckYourself question="Which?">\n\nThe gut.\n\n</CheckYourself>\n\nTwo.')).toBe(
      'One. Two.',
    );
  });

  it('leaves out what is to be tried with the explorer', () => {
    expect(readerText('One.\n\n<Explorer at="on-navel">\n\nLook.\n\n</Explorer>\n\nTwo.')).toBe('One. Two.');
  });

  it('reads signs that mean code, and no remarks of the author', () => {
    expect(readerText('Fewer \\{x &lt; 3.{/* not for\n readers */}')).toBe('Fewer {x < 3.');
  });
});

it('figures are told apart from the text around them', () => {
  const body =
    'Before.\n\n<Figure id="twelve-layers">\n\nTwelve layers.<Cite id="moore" /> Schematic.\n\n</Figure>\n\nAfter.';
  expect(figuresOf(body)).toEqual([{ id: 'twelve-layers', caption: 'Twelve layers. Schematic.' }]);
  expect(readerText(withoutFigures(body))).toBe('Before. After.');
});

it('sections take the ids that the page gives their headings', () => {
  const headings = [
    { depth: 2, slug: 'first', text: 'First' },
    { depth: 3, slug: 'within', text: 'Within' },
    { depth: 2, slug: 'first-1', text: 'First' },
  ];
  expect(sectionsOf('Before.\n\n## First\n\nOne.\n\n### Within\n\nTwo.\n\n## First\n\nThree.\n', headings)).toEqual([
    { slug: 'first', heading: 'First', text: 'One. Within: Two.' },
    { slug: 'first-1', heading: 'First', text: 'Three.' },
  ]);
});

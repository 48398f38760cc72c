import { describe, expect, it } from 'vitest';
import { plainProse } from './plain-prose.ts';

const NAMES: Record<string, string> = { 'mori-2020': 'Mori and others, 2020', moore: 'Moore' };
const prose = (body: string) => plainProse(body, (id) => NAMES[id] ?? id);
const texts = (body: string) => prose(body).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('plain prose', () => {
  it('says labels and sources in words, and names the sources once', () => {
    const body =
      'Send her **now**.<Cite id="mori-2020 moore" /> <Basis is="convention" />\n\nAgain.<Cite id="moore" />';
    expect(prose(body)).toEqual({
      blocks: [
        { kind: 'paragraph', text: 'Send her now. [Mori and others, 2020; Moore] [convention]' },
        { kind: 'paragraph', text: 'Again. [Moore]' },
      ],
      cited: ['mori-2020', 'moore'],
    });
  });

  it('keeps headings, lists with their wrapped lines, and rows of tables', () => {
    expect(
      texts('## Why *now*\n\nOne:\n\n- first\n  and more\n- second\n\n1. third\n\n| a | b |\n| --- | --- |\n| c | d |'),
    ).toEqual([
      'heading: Why now',
      'paragraph: One:',
      'item: first and more',
      'item: second',
      'item: third',
      'item: a · b',
      'item: c · d',
    ]);
  });

  it('says what a box is, keeps the words of unknown tags, and leaves figures, the explorer and remarks out', () => {
    expect(
      texts(
        '<Hazard title="Not here">\n\nLeave it.\n\n</Hazard>\n\n<Figure id="x">\n\nA picture.\n\n</Figure>\n\n<Explorer at="on-navel">\n\nLook.\n\n</Explorer>\n{/* note */}\nThe <Term id="aorta">aorta</Term> is [near](lessons/x/).',
      ),
    ).toEqual(['paragraph: Hazard: Not here.', 'paragraph: Leave it.', 'paragraph: The aorta is near.']);
  });

  it('leaves signs alone that are not markup', () => {
    expect(texts('5 * 3 is less than &lt; a_b, "*so*".')).toEqual(['paragraph: 5 * 3 is less than < a_b, "so".']);
  });
});

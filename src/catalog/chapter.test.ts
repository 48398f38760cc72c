import { describe, expect, it } from 'vitest';
import { asChapter, idsOf, linkedWithin } from './chapter.ts';

describe('a chapter', () => {
  it('has its own ids, and its references follow them', () => {
    expect(asChapter('<section id="why"><a href="#why">up</a></section>', 'call')).toBe(
      '<section id="call--why"><a href="#call--why">up</a></section>',
    );
    expect(
      asChapter(
        '<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc><g id="g" fill="url(#g)"/><use href="#g"/></svg>',
        'one',
      ),
    ).toBe(
      '<svg aria-labelledby="one--t one--d"><title id="one--t">T</title><desc id="one--d">D</desc><g id="one--g" fill="url(#one--g)"/><use href="#one--g"/></svg>',
    );
  });

  it('leaves what lies outside it alone: sources, other pages, words', () => {
    const html =
      '<a href="#source-mori">1</a> <a href="/emergency/#call" title="a > b">id="x"</a> <button popovertarget="term-aorta">';
    expect(asChapter(html, 'call')).toBe(html);
  });

  it('has no id in common with another chapter of the same text', () => {
    const html = '<h2 id="order">Order</h2><button popovertarget="p">?</button><div id="p">Here</div>';
    const both = asChapter(html, 'a') + asChapter(html, 'b');
    expect(new Set(idsOf(both)).size).toBe(idsOf(both).length);
    expect(both).toContain('popovertarget="b--p"');
  });

  it('has its headings one level lower', () => {
    expect(asChapter('<h2 class="x">Why</h2><h3>How</h3><header>no</header>', 'a')).toBe(
      '<h3 class="x">Why</h3><h4>How</h4><header>no</header>',
    );
  });
});

describe('links of the handbook', () => {
  const ids = new Set(['call', 'call--why']);
  const linked = (address: string) => linkedWithin(`<a href="${address}">x</a>`, ids, '/course/lessons/');

  it('lead to its own places', () => {
    expect(linked('/course/lessons/call/')).toBe('<a href="#call">x</a>');
    expect(linked('/course/lessons/call/#why')).toBe('<a href="#call--why">x</a>');
  });

  it('lead to the page where the handbook has no such place', () => {
    for (const address of [
      '/course/lessons/call/#quiz',
      '/course/lessons/other/',
      '/course/lessons/call/paper/',
      '/course/emergency/',
      '#call',
    ])
      expect(linked(address)).toBe(`<a href="${address}">x</a>`);
  });
});

import { describe, expect, it } from 'vitest';
import { figureProblems } from './figure-problems.ts';

const FILE = 'src/components/figures/FootAndHand.astro';

/** A figure without a mistake, with something more in it. */
const figure = (more = '') =>
  `<svg class="fig" viewBox="0 0 400 100" role="img">\n  <title>A foot</title>\n  <desc>It stands.</desc>\n${more}</svg>\n`;

describe('figureProblems', () => {
  it('finds nothing wrong with a figure that is right', () => {
    expect(figureProblems(FILE, figure('  <path class="hazard-line" d="M0 0" fill="none" />\n'))).toEqual([]);
  });

  it('finds what the policy would block, and names its line', () => {
    const fix = 'use a class from src/styles/figures.css, or an attribute such as fill="none"';
    expect(figureProblems(FILE, figure('  <path style="fill: red" d="M0 0" />\n'))).toEqual([
      { file: FILE, line: 4, message: expect.stringContaining('has a style attribute') as string, fix },
    ]);
    expect(figureProblems(FILE, figure('  <path\n    style="fill: red" />\n'))).toMatchObject([{ line: 5 }]);
    expect(figureProblems(FILE, figure('  <style>path { fill: red }</style>\n'))).toMatchObject([
      { line: 4, message: expect.stringContaining('has a <style>') as string },
    ]);
  });

  it('finds a figure without words', () => {
    expect(figureProblems(FILE, '<svg />\n').map(({ message }) => message)).toEqual([
      'the figure has no class="fig"',
      'the figure has no role="img"',
      'the figure has no <title>',
      'the figure has no <desc>',
    ]);
  });
});

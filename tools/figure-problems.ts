import type { Problem } from '../src/catalog/course.ts';

const NEEDED: readonly (readonly [RegExp, string])[] = [
  [/<svg\b[^>]*\sclass="[^"]*\bfig\b/, 'class="fig"'],
  [/<svg\b[^>]*\srole="img"/, 'role="img"'],
  [/<title\b/, 'a <title>'],
  [/<desc\b/, 'a <desc>'],
];

/** What would turn a figure black or leave it without words, found before a browser shows it. */
export function figureProblems(file: string, text: string): Problem[] {
  const styled = [...text.matchAll(/<style\b|\sstyle\s*=/g)].map((match) => ({
    file,
    line: text.slice(0, match.index + 1).split('\n').length,
    message: `a figure has ${match[0].startsWith('<') ? 'a <style>' : 'a style attribute'}: the policy blocks it, and the shape turns black`,
    fix: 'use a class from src/styles/figures.css, or an attribute such as fill="none"',
  }));
  const missing = NEEDED.filter(([what]) => !what.test(text)).map(([, name]) => ({
    file,
    line: 1,
    message: `the figure has no ${name.replace(/^a /, '')}`,
    fix: `give its <svg> ${name}`,
  }));
  return [...styled, ...missing];
}

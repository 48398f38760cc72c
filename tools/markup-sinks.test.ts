import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KNOWN, markupSinks, sinksIn } from './markup-sinks.ts';

const found = markupSinks('.');

describe('text made into markup or code', () => {
  it('is only where tools/markup-sinks.ts says why it is safe', () => {
    const unknown = found.filter(({ file, how }) => !KNOWN.some((one) => one.file === file && one.how === how));
    expect(unknown).toEqual([]);
  });

  it('is still wherever it says so', () => {
    for (const { file, how } of KNOWN)
      expect(
        found.filter((sink) => sink.file === file && sink.how === how),
        file,
      ).toHaveLength(1);
  });

  it('is told in docs/security.md, each place with its reason', () => {
    const doc = readFileSync('docs/security.md', 'utf8');
    for (const { file, how, why } of KNOWN) expect(doc).toContain(`| \`${file}\` | \`${how}\` | ${why} |`);
  });

  it.each([
    '{@html name}',
    '<p set:html={name} />',
    'place.innerHTML = name',
    "place.insertAdjacentHTML('beforeend', name)",
    'place.setHTMLUnsafe(name)',
    "new DOMParser().parseFromString(name, 'text/html')",
    'frame.srcdoc = name',
    'document.write(name)',
    'eval(name)',
    'new Function(name)',
    "setTimeout('go()', 1)",
    '<a href="javascript:go()">',
    '<Island client:only="svelte" />',
  ])('is found in a line like %s', (line) => expect(sinksIn('x.ts', `one();\n${line}\n`)).toMatchObject([{ line: 2 }]));

  it('is not found in comments, nor where text stays text', () => {
    for (const line of ['// never innerHTML', '/* no {@html} */', 'place.textContent = name', 'evaluate(name)'])
      expect(sinksIn('x.ts', line)).toEqual([]);
  });

  it('is told apart from an address in a string', () =>
    expect(sinksIn('x.ts', "a = 'https://x.example/'; b.innerHTML = a")).toHaveLength(1));
});

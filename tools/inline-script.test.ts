import { describe, expect, it } from 'vitest';
import { inlineScript } from './inline-script.ts';

describe('a script of the head', () => {
  it('loses its comments, spaces and long names, and nothing else', () => {
    const script =
      '/* why\n   so */\n(function () {\n  var aLongName = { kept: "c  d" };\n  return aLongName;\n})();\n';
    const short = inlineScript(script);
    expect(short.length).toBeLessThan(script.length / 1.5);
    expect(short).not.toMatch(/why|aLongName|\n/);
    // What is said by it, said in the same way, gives the same value.
    expect((0, eval)(short)).toEqual({ kept: 'c  d' });
  });

  it('is given values in the place of texts, whatever is in them', () => {
    const short = inlineScript("(function () { return '/BASE/' + '/BASE/'; })()", { '/BASE/': '/$&"\\' });
    expect((0, eval)(short)).toBe('/$&"\\/$&"\\');
  });

  it('is refused where it cannot be parsed', () => {
    expect(() => inlineScript('var = 1')).toThrow(/cannot be read/);
  });
});

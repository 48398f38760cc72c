import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeatedName } from './repeated-name.ts';

it.each([
  ['{"a":1,"a":1}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"a":{"b":1,"c":[1],"b" : 2}}', 'b'],
  ['[{"a":1},{"x":"a","":0,"":1}]', ''],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['{"a}\\"{":1,"b":["{"],"a}\\"{"\n:2}', 'a}"{'],
])('finds in %s the name that stands twice', (text, name) => {
  expect(repeatedName(text)).toBe(name);
});

it('finds none in what JSON writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(repeatedName(JSON.stringify(value, null, indent))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
  expect(repeatedName('[{"a":"a"},{"a":["a","a"]},"a","a"]')).toBeUndefined();
});

import fc from 'fast-check';

/* What someone may put where the course reads a text: for the tests of its doors. */

/** Names that mean something to a program, marks that mean something to a page, and characters that are none. */
export const HOSTILE_TEXTS = [
  '',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202egnp.exe',
  '\u2066\u2067\u2069',
  '\ud800',
  '\udfff\ud800',
  '\u0000',
  '\ufeff',
  '../../etc/passwd',
  '=HYPERLINK("http://example.org")',
  'x'.repeat(2000),
  '🙂'.repeat(60),
] as const;

/** Numbers that are not counts, or are too large to count on. */
export const HOSTILE_NUMBERS = [-0, -1, 0.5, 1e21, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, 1e-320] as const;

/** Any text, a hostile one often. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Any value that can stand in JSON, with hostile texts, numbers and field names in it. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    hostileText,
    fc.constantFrom(...HOSTILE_NUMBERS, null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    // As JSON makes them: `__proto__` is then a field like any other.
    fc
      .array(fc.tuple(hostileText, tie('value')), { maxLength: 4 })
      .map(
        (fields) =>
          JSON.parse(`{${fields.map((one) => one.map((part) => JSON.stringify(part)).join(':')).join()}}`) as unknown,
      ),
  ),
})).value;

/** A copy of a JSON value in which one part, anywhere, is another one: anything, if it is not said what. */
export function tampered(
  value: unknown,
  instead: fc.Arbitrary<unknown> = fc.oneof(hostileValue, fc.constant(undefined)),
): fc.Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc.tuple(fc.constantFrom(...paths), instead).map(([path, part]) => replaced(value, path, part));
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, instead: unknown): unknown {
  if (key === undefined) return instead;
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (at === key ? replaced(part, rest, instead) : part));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]: [string, unknown]) => [
      name,
      name === key ? replaced(part, rest, instead) : part,
    ]),
  );
}

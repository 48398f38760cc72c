import { minifySync } from 'rolldown/utils';

/**
 * A script of a page's head as it travels with every page: without its comments and spaces, with short names, and otherwise
 * as it is written. Each of `values` takes the place of a literal text of the script.
 *
 * @throws when the script cannot be parsed
 */
export function inlineScript(text: string, values: Readonly<Record<string, string>> = {}): string {
  const filled = Object.entries(values).reduce(
    (script, [name, value]) => script.replaceAll(`'${name}'`, () => JSON.stringify(value)),
    text,
  );
  const { code, errors } = minifySync('head.js', filled, {
    // What browsers of 2016 cannot read stays out, so nothing is rewritten.
    compress: false,
    mangle: true,
    codegen: { removeWhitespace: true },
  });
  if (errors.length > 0) throw new Error(`A script of the head cannot be read: ${errors[0]!.message}`);
  return code;
}

import { z } from 'astro/zod';
import type { Problem } from '../src/catalog/course.ts';
import { didYouMean } from '../src/catalog/nearest.ts';

/** What a schema has against a file, in words for one who writes content. `explained` is the file of the schema. */
export function schemaProblems(file: string, data: unknown, schema: z.ZodType, explained: string): Problem[] {
  const parsed = schema.safeParse(data, { error: inWords });
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        file,
        path: [...issue.path, key],
        message: `${place(data, [...issue.path, key])}: there is no field "${key}" here`,
        fix: didYouMean(key, fieldsAt(schema, data, issue.path)),
      }));
    const missing = issue.path.length > 0 && valueAt(data, issue.path) === undefined;
    const told: unknown = issue.code === 'custom' ? issue.params?.fix : undefined;
    const fix =
      typeof told === 'string'
        ? told
        : missing
          ? `add a line "${String(issue.path.at(-1))}: …" to what begins here`
          : `every field is explained in ${explained}`;
    return [{ file, path: issue.path, message: `${place(data, issue.path)}: ${issue.message}`, fix }];
  });
}

/** Words for what a schema says nothing of its own about. */
const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'this field is missing';
    const wanted = EXPECTED[issue.expected];
    return wanted && `this must be ${wanted}`;
  }
  if (issue.code === 'invalid_value') return `this must be one of: ${issue.values.join(', ')}`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `this has ${String(issue.input).length} characters, and ${issue.maximum} is the most`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'this is empty';
  if (issue.code === 'too_small' && issue.origin === 'array') return `this list needs ${issue.minimum} or more`;
  return undefined;
};

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text (a number or a date needs quotation marks)',
};

/** A place in a file by the ids of what is there, else by its number: `items.call-or-wait.options.2`. */
function place(data: unknown, path: readonly PropertyKey[]): string {
  const parts = path.map((part, at) => {
    if (typeof part !== 'number') return String(part);
    const id = valueAt(data, [...path.slice(0, at + 1), 'id']);
    return typeof id === 'string' ? id : String(part + 1);
  });
  return parts.join('.') || 'the file';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** The fields that a schema allows at a place. */
function fieldsAt(schema: unknown, data: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsAt(schema.unwrap(), data, path);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = schema.def.discriminator;
    const options = schema.options.filter((one) => one instanceof z.ZodObject);
    const chosen = options.find((one) => z.safeParse(one.shape[kind] as z.ZodType, valueAt(data, [kind])).success);
    return fieldsAt(chosen, data, path);
  }
  const [part, ...rest] = path;
  if (schema instanceof z.ZodObject)
    return part === undefined
      ? Object.keys(schema.shape)
      : fieldsAt(schema.shape[String(part)], valueAt(data, [part]), rest);
  if (schema instanceof z.ZodArray && part !== undefined) return fieldsAt(schema.element, valueAt(data, [part]), rest);
  return [];
}

import type { Check, CheckName, FieldLabel } from './report.ts';

/** The name of a check, as a heading. */
export function checkTitle(name: CheckName): string {
  throw new Error(`Not written yet: ${name}`);
}

/** What a check found, as one or two sentences. */
export function checkWords(check: Check): string {
  throw new Error(`Not written yet: ${check.message}`);
}

/** The name of a field, as a term of a list. */
export function fieldWords(label: FieldLabel): string {
  throw new Error(`Not written yet: ${label}`);
}

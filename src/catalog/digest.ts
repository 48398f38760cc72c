import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/assessment/digest-material.ts';

/**
 * The first 48 bits of SHA-256 over canonical JSON, as 8 characters fit for a file's name. A digest is only ever compared
 * with the one of the same item, so it is kept short: two of them stand in every page for every question.
 */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url').slice(0, 8);
}

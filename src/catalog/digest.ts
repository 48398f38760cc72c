import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/assessment/digest-material.ts';

/** The first 16 hexadecimal digits of SHA-256 over canonical JSON: short enough to store, long enough not to collide. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);
}

import type { Trouble } from './fill.ts';

/**
 * What a page asks of the worker: look whether all is saved and save the rest, have a newer version fetched although data is
 * dear, or take over from the worker before.
 */
export interface ToWorker {
  readonly kind: 'save' | 'fetch-update' | 'use-now';
}

/** What the worker tells the pages. Sizes are in bytes. */
export type FromWorker = {
  /** The path the course is served below: one origin may hold several courses, each with a worker. */
  readonly base: string;
} & (
  | { readonly kind: 'saving'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'saved';
      readonly bytes: number;
      /** Paths of files beside the course that could not be saved. */
      readonly lacking: readonly string[];
    }
  | {
      readonly kind: 'failed';
      readonly why: Trouble;
      /** Paths of the files that could not be saved. */
      readonly files: readonly string[];
      readonly done: number;
      readonly total: number;
    }
  /** There is a newer version, to be fetched only after a yes: data is dear. `bytes` is what that takes, about. */
  | { readonly kind: 'offered'; readonly bytes: number }
  /** What was offered is not there any more. */
  | { readonly kind: 'not-offered' }
);

/** More files than a course of this kind will have, and longer than the address of any: past them it is no message of ours. */
const FILES_MOST = 5000;
const FILE_LONGEST = 500;

const TROUBLES: readonly unknown[] = ['missing', 'damaged', 'full', 'refused'] satisfies Trouble[];

/** Reads a message to the worker; what is none gives nothing. */
export function readToWorker(data: unknown): ToWorker | undefined {
  if (!isRecord(data)) return undefined;
  const { kind } = data;
  return kind === 'save' || kind === 'fetch-update' || kind === 'use-now' ? { kind } : undefined;
}

/** Reads a message of the worker of the course below `base`; what is none, or another worker's, gives nothing. */
export function readFromWorker(data: unknown, base: string): FromWorker | undefined {
  if (!isRecord(data) || data['base'] !== base) return undefined;
  const { kind, done, total, bytes, why, files, lacking } = data;
  if (kind === 'saved') return isSize(bytes) && isTexts(lacking) ? { base, kind, bytes, lacking } : undefined;
  if (kind === 'offered') return isSize(bytes) ? { base, kind, bytes } : undefined;
  if (kind === 'not-offered') return { base, kind };
  if (!isSize(done) || !isSize(total) || done > total) return undefined;
  if (kind === 'saving') return { base, kind, done, total };
  if (kind !== 'failed' || !TROUBLES.includes(why) || !isTexts(files)) return undefined;
  return { base, kind, why: why as Trouble, files, done, total };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= FILES_MOST &&
    value.every((one) => typeof one === 'string' && one.length <= FILE_LONGEST)
  );
}

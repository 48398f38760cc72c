import { canonicalJson } from '../assessment/digest-material.ts';
import { boundedJson } from '../doors/bounded-json.ts';
import { checksum } from './checksum.ts';
import { decodeEntry, ENTRY_LONGEST } from './codec.ts';
import { byOrder, type Entry } from './entry.ts';
import { salvage } from './salvage.ts';

/** What a backup file says it is. */
export const BACKUP_FORMAT = 'before-you-press-progress';
const BACKUP_VERSION = 1;

/** Larger files are refused before they are read: a log of 20,000 entries is about 6 MB. */
export const BACKUP_MAX_BYTES = 20_000_000;

/** An entry of a form lies three levels deep in a file, and its own deepest list four more. */
const DEEPEST = 16;

/** A file of the size above holds fewer; one with more is none of the course's. */
export const BACKUP_MOST_ENTRIES = 200_000;

/**
 * Numbers that may be missing between an entry and the next. Every entry is numbered one above what was there, so a gap is
 * as wide as what was lost; this is more than any learner has. With the entries that a file may hold it keeps every number
 * that is let in far below the highest, so that what is done afterwards finds its place behind it. Wherever a log was
 * merged from, it has no wider gap itself, so its own file is let in again.
 */
const WIDEST_GAP = 1_000_000;

/** What came out of a backup file. */
export type RestoredBackup =
  | ({ readonly ok: true } & BackupContent)
  | { readonly ok: false; readonly problem: 'not-json' | 'not-a-backup' | 'newer-format' | 'too-large' };

/** What a file holds, and what of it cannot be had any more. */
export interface BackupContent {
  readonly entries: readonly Entry[];
  /** Entries whose text, shape or checksum is not right. */
  readonly damaged: number;
  /** Entries that a newer version of the course wrote. */
  readonly newer: number;
  /** Entries that the file says to have and has not. */
  readonly missing: number;
  /** True when everything is in it as it was saved; a file of the first releases cannot tell what it lacks. */
  readonly whole: boolean;
  /** When it was saved, in milliseconds since 1970; absent where that cannot be read. */
  readonly savedAt?: number | undefined;
}

/**
 * The text of a backup file: readable JSON with the whole log, one entry a line. Each line has a checksum of its own, so
 * that damage costs the lines it is in, and the file has one over all of them.
 */
export function backupText(log: readonly Entry[], courseTitle: string, savedAt: Date): string {
  const summed = log.toSorted(byOrder).map((entry) => ({ ...entry, sum: sumOf(entry) }));
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    course: courseTitle,
    savedAt: savedAt.toISOString(),
    count: log.length,
    checksum: checksum(summed.map(({ sum }) => sum).join()),
  };
  const lines = summed.map((entry) => `  ${JSON.stringify(entry)}`);
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "entries": [\n${lines.join(',\n')}\n ]\n}\n`;
}

/** A file name with the day in it, as `YYYY-MM-DD`, so that backups sort by date. */
export function backupFileName(day: string): string {
  return `before-you-press-progress-${day}.json`;
}

/** Reads a backup file, also one that is damaged. It never throws; a bad entry costs itself and nothing else. */
export function readBackup(text: string): RestoredBackup {
  const parsed = boundedJson(text, { longest: BACKUP_MAX_BYTES, deepest: DEEPEST });
  if ('fault' in parsed) {
    const saved = parsed.fault === 'too-long' ? undefined : salvage(text, BACKUP_MOST_ENTRIES);
    if (!saved) return { ok: false, problem: 'not-json' };
    if (saved.version > BACKUP_VERSION) return { ok: false, problem: 'newer-format' };
    if (saved.entries.length > BACKUP_MOST_ENTRIES) return { ok: false, problem: 'too-large' };
    const content = { ...contentOf(saved.entries, saved), whole: false };
    // Without a single entry there is nothing to tell it by.
    return content.entries.length > 0 ? { ok: true, ...content } : { ok: false, problem: 'not-json' };
  }
  const file = parsed.value;
  if (file === null || typeof file !== 'object' || !('format' in file) || file.format !== BACKUP_FORMAT)
    return { ok: false, problem: 'not-a-backup' };
  if ('version' in file && typeof file.version === 'number' && file.version > BACKUP_VERSION)
    return { ok: false, problem: 'newer-format' };
  if (!('entries' in file) || !Array.isArray(file.entries)) return { ok: false, problem: 'not-a-backup' };
  if (file.entries.length > BACKUP_MOST_ENTRIES) return { ok: false, problem: 'too-large' };
  return { ok: true, ...contentOf(file.entries, file as Head) };
}

/** What a file says of itself, as far as it can be read. */
interface Head {
  readonly count?: unknown;
  readonly checksum?: unknown;
  readonly savedAt?: unknown;
}

function contentOf(entries: readonly unknown[], head: Head): BackupContent {
  const sums = entries.map(statedSum);
  // Files of the first releases have no checksums: what is in them is taken as it is. In any other, one that is gone is damage.
  const summed = sums.some((sum) => sum !== undefined);
  const decoded = entries.map((one, at) =>
    summed && sums[at] !== sumOf(one) ? ({ fault: 'damaged' } as const) : decodeEntry(one),
  );
  const faulty = (kind: string) => decoded.filter((one) => 'fault' in one && one.fault === kind).length;
  const read = decoded.flatMap((one) => ('entry' in one ? [one.entry] : [])).sort(byOrder);
  const tooHigh = read.findIndex(({ n }, at) => n - (read[at - 1]?.n ?? 0) > WIDEST_GAP);
  const credible = tooHigh === -1 ? read : read.slice(0, tooHigh);
  const [damaged, newer] = [faulty('damaged') + read.length - credible.length, faulty('newer')];
  const count = Number.isSafeInteger(head.count) ? (head.count as number) : 0;
  const missing = Math.max(0, count - decoded.length);
  const asSaved = !summed || head.checksum === checksum(sums.join());
  const savedAt = typeof head.savedAt === 'string' ? Date.parse(head.savedAt.slice(0, 30)) : NaN;
  return {
    entries: credible,
    damaged,
    newer,
    missing,
    whole: asSaved && damaged + newer + missing === 0,
    ...(Number.isNaN(savedAt) ? {} : { savedAt }),
  };
}

function statedSum(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('sum' in value)) return undefined;
  return typeof value.sum === 'string' ? value.sum : '';
}

/** The checksum of an entry, whatever checksum it states. */
function sumOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const text = canonicalJson({ ...value, sum: undefined });
  return text.length > ENTRY_LONGEST ? undefined : checksum(text);
}

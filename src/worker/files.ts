/** Files that are saved together. All but `course` join after the first visit to a page of theirs. */
export type Group = 'course' | 'paper' | 'teaching';

/** A file of the built course, as the worker knows it. */
export interface SavedFile {
  /** Address below the course's own path, without a leading slash: `''` is home, `lessons/twelve-layers/` a lesson. */
  readonly path: string;
  /** The first 8 bytes of its SHA-256, in hexadecimal: a fetched file that differs is not kept. */
  readonly digest: string;
  /** Its size as it lies on the device. */
  readonly bytes: number;
  readonly group: Group;
}

/** The files of one build, written into the worker: `[path, digest, bytes, place of its group]`. */
export type PackedList = readonly (readonly [path: string, digest: string, bytes: number, group: number])[];

const GROUPS: readonly Group[] = ['course', 'paper', 'teaching'];

/** Whether something is the name of a group: what was stored may be anything. */
export function isGroup(value: unknown): value is Group {
  return GROUPS.includes(value as Group);
}

/** What only the desk and the page of checks fetch, by the names that their islands, styles and parts give it. */
const DESK_FILES = /^_astro\/(Desk\w*|desk[\w-]*|Assign|received-words|csv|qr|[Vv]erify|checking|credentials)\.[^/]+$/;

/** The group a file belongs to. What only instructors and reviewers need, and what is for paper, is large. */
export function groupOf(path: string): Group {
  if (DESK_FILES.test(path)) return 'teaching';
  if (/^(instructor|desk|verify|reviewer-pack)\/|^sources\/.+\.(bib|json)$/.test(path)) return 'teaching';
  if (/^handbook\/|^lessons\/[^/]+\/paper\//.test(path)) return 'paper';
  return 'course';
}

/** Folders in which a file's name changes with its content: an older one can be kept beside it, and for ever. */
export const HASHED_FOLDERS = ['_astro', 'bank', 'critical', 'deck', 'desk/keys', 'search/data'] as const;

/** Whether a file's name changes with its content, as in `_astro/quiz.tD2e6r2M.js` or `deck/PFknt2br.json`. */
export function isHashed(path: string): boolean {
  return HASHED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** The name under which a file is stored: the same address with another content is another file. */
export function keyOf({ path, digest }: Pick<SavedFile, 'path' | 'digest'>): string {
  return `${path}?${digest}`;
}

/** What files weigh together on the device. */
export function sizeOf(files: readonly SavedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The digest of a file's content. */
export async function digestOf(content: BufferSource): Promise<string> {
  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...whole.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes a list short enough to travel in the worker. */
export function packList(files: readonly SavedFile[]): PackedList {
  return files.map(({ path, digest, bytes, group }) => [path, digest, bytes, GROUPS.indexOf(group)]);
}

/** Reads a list that {@link packList} wrote. */
export function unpackList(packed: PackedList): readonly SavedFile[] {
  return packed.map(([path, digest, bytes, group]) => ({ path, digest, bytes, group: GROUPS[group] ?? 'course' }));
}

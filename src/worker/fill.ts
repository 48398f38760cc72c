import { keyOf, sizeOf, type SavedFile } from './files.ts';

/** The hands of {@link fill}, so that it can be tried without a browser. */
export interface FillTools {
  /** Keys of what is stored already. */
  readonly stored: ReadonlySet<string>;
  /** Asks the network for a file; `again` is true when what came before was not the file that was meant. */
  fetch(file: SavedFile, again: boolean): Promise<Response>;
  digest(content: ArrayBuffer): Promise<string>;
  keep(file: SavedFile, response: Response): Promise<void>;
  /** Waits before a file is asked for again. */
  pause(milliseconds: number): Promise<void>;
  /** Called whenever more is stored, with bytes of the whole list. */
  progress(done: number, total: number): void;
}

/**
 * Why a file could not be stored: it did not come, it is not what the list says, the device has no room, or the browser
 * would not keep it for a reason of its own.
 */
export type Trouble = 'missing' | 'damaged' | 'full' | 'refused';

/** How a filling ended. */
export type Filled =
  | { readonly kind: 'whole'; readonly bytes: number }
  | {
      readonly kind: 'failed';
      /** The trouble of the first file that failed. */
      readonly why: Trouble;
      /** Paths of the files that failed. */
      readonly files: readonly string[];
      readonly done: number;
      readonly total: number;
    };

/** So many files are asked for at a time, which is what a browser asks of one host over HTTP/1.1. */
export const AT_ONCE = 6;

/** Waits before the second and the third try. */
const PAUSES: readonly number[] = [500, 2000];

/**
 * Headers that are not true of a stored file: it is unpacked, and its length another. `Vary` is left out because nothing of
 * ours varies, and a browser throws when it is to store a file that varies by `*`.
 */
const NOT_STORED: readonly string[] = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** When so many files have failed, the network is gone or the host is another: the rest is not tried. */
const GIVE_UP = AT_ONCE;

/**
 * Stores the files that are missing, several at once, each checked against its digest. It can be interrupted at any
 * moment: what is stored is whole, and the next call goes on from there.
 */
export async function fill(files: readonly SavedFile[], tools: FillTools): Promise<Filled> {
  const total = sizeOf(files);
  const waiting = files.filter((file) => !tools.stored.has(keyOf(file)));
  let done = total - sizeOf(waiting);
  const failed: { path: string; why: Trouble }[] = [];
  if (waiting.length > 0) tools.progress(done, total);

  const work = async () => {
    while (failed.length < GIVE_UP && !failed.some(({ why }) => why === 'full')) {
      const file = waiting.shift();
      if (!file) return;
      const trouble = await fetchAndKeep(file, tools);
      if (trouble) {
        failed.push({ path: file.path, why: trouble });
        continue;
      }
      done += file.bytes;
      tools.progress(done, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  const [first] = failed;
  if (!first) return { kind: 'whole', bytes: total };
  return { kind: 'failed', why: first.why, files: failed.map(({ path }) => path), done, total };
}

async function fetchAndKeep(file: SavedFile, tools: FillTools): Promise<Trouble | undefined> {
  let trouble: Trouble = 'missing';
  for (let tries = 0; tries <= PAUSES.length; tries += 1) {
    if (tries > 0) await tools.pause(PAUSES[tries - 1] ?? 0);
    const content = await contentOf(file, tries > 0, tools);
    // The content decides and not the status: some hosts send the page for a 404 with its own status at its own address.
    if (!content || (await tools.digest(content.body)) !== file.digest) {
      trouble = content?.ok ? 'damaged' : 'missing';
      continue;
    }
    try {
      await tools.keep(file, new Response(content.body, { headers: content.headers }));
      return undefined;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  }
  return trouble;
}

/** A file's content as a response that was never redirected: Safari refuses a stored one that was. */
async function contentOf(file: SavedFile, again: boolean, tools: FillTools) {
  try {
    const response = await tools.fetch(file, again);
    const headers = new Headers(response.headers);
    for (const name of NOT_STORED) headers.delete(name);
    return { ok: response.ok, body: await response.arrayBuffer(), headers };
  } catch {
    return undefined;
  }
}

import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file that goes into an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Files as one zip archive. Pictures are packed already, so they are only put in. */
export function archive(files: readonly ArchivedFile[], at: number): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, content }) => {
      const isText = typeof content === 'string';
      return [name, [isText ? strToU8(content) : content, { level: isText ? 6 : 0, mtime: at }]] as const;
    }),
  );
  return new Uint8Array(zipSync(entries));
}

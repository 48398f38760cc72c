/**
 * A second storage of the device, with every failure turned into a value. It is slower than the first and asked later; it
 * has far more room, and may be there when the first is blocked, full or emptied.
 */
export interface SecondStorage {
  /** All lines, or nothing when it cannot be used. */
  read(): Promise<ReadonlyMap<string, string> | undefined>;
  /**
   * Makes a change wholly or not at all, and only while the line `ended` still holds what the caller last saw there:
   * `overtaken` means that another tab was first.
   */
  change(seen: string | undefined, change: Change): Promise<'kept' | 'overtaken' | 'full' | 'blocked'>;
}

/** A change to the lines of a second storage. */
export interface Change {
  /** Keys of lines that go. */
  readonly remove: readonly string[];
  readonly write: ReadonlyMap<string, string>;
}

/** The line that lists the ended epochs. (All others have a colon in their keys: an epoch, then the id of an entry.) */
export const ENDED_LINE = 'ended';

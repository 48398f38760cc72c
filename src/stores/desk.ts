import { atom, type ReadableAtom } from 'nanostores';
import { bookOf, filesOf, HEAD_LINE, lineChange } from '../domain/teaching/desk/lines.ts';
import { EMPTY_GRADEBOOK, type Gradebook } from '../domain/teaching/gradebook/record.ts';
import { deskStorage, stampOf, type DeskStorage } from './desk-storage.ts';
import { environment } from './environment.ts';
import { isShared } from './shared-device.ts';

/** The desk as its page shows it. */
export interface DeskState {
  /** False until the working copy was asked. */
  readonly isOpen: boolean;
  readonly book: Gradebook;
  /** Whether this browser keeps what is shown; where it does not, a backup is the only copy. */
  readonly copy: 'kept' | 'full' | 'blocked' | 'newer';
  /** Lines of the working copy that cannot be read; they are left where they are. */
  readonly damaged: number;
}

/** A change of the gradebook. It may be made again on what another tab left, so it takes all it needs with it. */
export type BookChange = (book: Gradebook) => Gradebook;

/** An instructor's desk: what is shown, and its working copy, kept together. Nothing of it throws. */
export interface Desk {
  readonly state: ReadableAtom<DeskState>;
  /** Reads the working copy, also again, when the page is shown after another tab was used. */
  open(): Promise<void>;
  /** Changes the gradebook, with the texts of hand-ins that are new in it. */
  change(how: BookChange, files?: ReadonlyMap<string, string>): Promise<void>;
  /** The texts of the hand-ins, all or those asked for, for a backup or to grade again. */
  files(digests?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Empties the desk and its working copy; false where the browser did not let it, and then all is as it was. */
  erase(): Promise<boolean>;
}

/** So often another tab may be first before it is given up for now. */
const TRIES = 10;

/** A desk over a working copy. */
export function createDesk(storage: DeskStorage): Desk {
  const state = atom<DeskState>({ isOpen: false, book: EMPTY_GRADEBOOK, copy: 'kept', damaged: 0 });
  /** What the working copy holds, as far as this tab knows. */
  let kept = EMPTY_GRADEBOOK;
  let stamp = stampOf(undefined);
  /** Changes and files that are shown and not yet kept. */
  let pending: BookChange[] = [];
  let fresh = new Map<string, string>();
  /** One thing after the other. */
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work));

  /** Reads the working copy, and makes what is pending again on it. */
  async function read(): Promise<DeskState['copy']> {
    const stored = await storage.read();
    if ('fault' in stored) {
      state.set({ ...state.get(), isOpen: true, copy: stored.fault });
      return stored.fault;
    }
    const { book, damaged, newer } = bookOf(stored.lines);
    kept = book;
    stamp = stored.stamp;
    // Written over, what a newer version keeps could not be read by it any more.
    const copy = newer.length > 0 ? 'newer' : 'kept';
    state.set({ isOpen: true, book: pending.reduce((all, how) => how(all), book), copy, damaged: damaged.length });
    return copy;
  }

  async function write(): Promise<void> {
    for (let tries = 0; tries < TRIES && pending.length + fresh.size > 0; tries += 1) {
      const { book } = state.get();
      const lines = lineChange(kept, book);
      const left = filesOf(book);
      const dropFiles = [...filesOf(kept)].filter((digest) => !left.has(digest));
      const files = new Map([...fresh].filter(([digest]) => left.has(digest)));
      const outcome = await storage.change(stamp, { ...lines, files, dropFiles });
      if (outcome === 'kept') {
        kept = book;
        stamp = stampOf(lines.put.get(HEAD_LINE));
        pending = [];
        fresh = new Map();
        state.set({ ...state.get(), copy: 'kept' });
      } else if (outcome !== 'overtaken') {
        state.set({ ...state.get(), copy: outcome });
        return;
      } else if ((await read()) !== 'kept') return;
    }
    // Another tab was first each time: what is shown here is not kept yet, and the next change tries again.
    if (pending.length + fresh.size > 0) state.set({ ...state.get(), copy: 'blocked' });
  }

  return {
    state,
    open: () =>
      inTurn(async () => {
        if ((await read()) === 'kept') await write();
      }),
    change: (how, files = new Map()) =>
      inTurn(async () => {
        if (!state.get().isOpen) await read();
        const { book, copy, ...others } = state.get();
        const after = how(book);
        if (after === book && files.size === 0) return;
        pending = [...pending, how];
        fresh = new Map([...fresh, ...files]);
        state.set({ ...others, copy, book: after });
        if (copy !== 'newer') await write();
      }),
    async files(digests) {
      const asked = digests ?? [...filesOf(state.get().book)];
      const stored = await storage.files(asked);
      const own = asked.flatMap((digest) => (fresh.has(digest) ? [[digest, fresh.get(digest)!] as const] : []));
      return new Map([...('fault' in stored ? [] : stored), ...own]);
    },
    async erase() {
      let isErased = false;
      await inTurn(async () => {
        // Where the browser keeps nothing, what is shown is all there is.
        isErased = (await storage.clear()) === 'cleared' || state.get().copy === 'blocked';
        if (!isErased) return;
        kept = EMPTY_GRADEBOOK;
        stamp = stampOf(undefined);
        pending = [];
        fresh = new Map();
        state.set({ ...state.get(), isOpen: true, book: EMPTY_GRADEBOOK, damaged: 0 });
      });
      return isErased;
    },
  };
}

/** The desk of this browser. On a shared device nothing of it is kept. */
export const desk: Desk = createDesk(deskStorage(isShared ? undefined : `byp:${environment.base}:desk`));

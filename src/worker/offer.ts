import type { Store } from './store.ts';

/** How a newer version comes where data is dear: it is offered, and fetched after a yes. */
export interface Offer {
  /** Whether this version may be fetched. If not, it is offered from now on. */
  mayCome(): Promise<boolean>;
  /** Offers the rest of this version again, which was to come and did not. */
  renew(): Promise<void>;
  /** What is offered, in bytes, as long as nobody has said yes. */
  standing(): Promise<number | undefined>;
  /** The learner has said yes to what is offered. */
  accept(): Promise<void>;
  /** The learner's yes came to nothing: it is offered as before. */
  takeBack(): Promise<void>;
  /** Nothing is offered any more. */
  end(): Promise<void>;
}

/**
 * The offers of a build, to the pages of the one before, and of a later one to its own.
 *
 * @param cost about how many bytes are to be fetched
 */
export function offers(build: string, store: Store, cost: () => Promise<number>): Offer {
  const mark = (accepted: boolean) =>
    store.change((memory) => (memory.offered ? { ...memory, offered: { ...memory.offered, accepted } } : memory));
  async function renew(): Promise<void> {
    const bytes = await cost();
    await store.change((memory) => ({ ...memory, offered: { build, bytes, accepted: false } }));
  }
  return {
    async mayCome() {
      const { offered } = await store.memory();
      if ((offered?.build === build && offered.accepted) || (await cost()) === 0) return true;
      await renew();
      return false;
    },
    renew,
    async standing() {
      const { offered } = await store.memory();
      return offered && !offered.accepted ? offered.bytes : undefined;
    },
    accept: () => mark(true),
    takeBack: () => mark(false),
    end: () => store.change((memory) => (memory.offered ? { ...memory, offered: undefined } : memory)),
  };
}

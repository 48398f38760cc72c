import { serve, type Serving } from '../../tools/serve.ts';

/** A web host of a test's own, which can go away, come back, and be given another build. */
export interface Host {
  /** Address of the course. */
  readonly address: string;
  /** Paths that were asked for, below the course's own, since the last `forget`. */
  readonly asked: readonly string[];
  forget(): void;
  /** Ends it: nothing answers any more at its address. */
  close(): Promise<void>;
  /** Starts it again at the same address, with the same build or another one. */
  open(folder?: string): Promise<void>;
  /** Ends it when so many more requests were answered. */
  closeAfter(requests: number): void;
}

/** Serves a build at a free port. */
export async function hostOf(folder: string, base: string): Promise<Host> {
  const asked: string[] = [];
  let left = Infinity;
  let serving: Serving | undefined;
  let current = folder;
  const heard = (path: string) => {
    asked.push(path.slice(base.length));
    left -= 1;
    if (left <= 0) void host.close();
  };
  serving = await serve(folder, base, 0, heard);
  const { address } = serving;
  const host: Host = {
    address,
    asked,
    forget: () => void (asked.length = 0),
    async close() {
      left = Infinity;
      const closing = serving;
      serving = undefined;
      await closing?.close();
    },
    async open(folder = current) {
      await host.close();
      current = folder;
      serving = await serve(folder, base, Number(new URL(address).port), heard);
    },
    closeAfter: (requests) => void (left = requests),
  };
  return host;
}

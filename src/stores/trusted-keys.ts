import { atom, type ReadableAtom } from 'nanostores';
import { boundedJson } from '../domain/doors/bounded-json.ts';
import { environment, type Environment } from './environment.ts';

/* The keys that someone who checks certificates has chosen to trust. They stay on this device, and nobody is told. */

/** A key that is trusted here. */
export interface ChosenKey {
  /** `did:key:…` */
  readonly did: string;
  /** What its holder is called here, as it was typed. */
  readonly name: string;
  /** When it was chosen, in milliseconds since 1970. */
  readonly at: number;
}

/** The list of them. */
export interface TrustedKeys {
  readonly keys: ReadableAtom<readonly ChosenKey[]>;
  /** Reads them, and follows other tabs from then on. */
  open(): void;
  /**
   * Adds a key, or gives one another name. What is not kept holds until the page is closed.
   *
   * @returns `refused`: the list is full, or the name or the key is no such thing
   */
  trust(did: string, name: string): 'kept' | 'not-kept' | 'refused';
  /** Takes a key away. */
  forget(did: string): void;
}

/** Keys that are kept at most. */
export const MOST_KEYS = 200;

/** Characters of a name at most. */
export const LONGEST_NAME = 100;

const BOUNDS = { longest: 100_000, deepest: 2 };

/** A list in an environment's storage, in one line of its own: `byp:<base>:trusted-keys`. */
export function createTrustedKeys(env: Environment): TrustedKeys {
  const line = `byp:${env.base}:trusted-keys`;
  const keys = atom<readonly ChosenKey[]>([]);
  /** False once something could not be kept: what holds then is in this tab alone. */
  let isKept = true;

  function keep(next: readonly ChosenKey[]): 'kept' | 'not-kept' {
    keys.set(next);
    if (next.length === 0) env.storage.remove(line);
    isKept = next.length === 0 || env.storage.write(line, JSON.stringify(next)) === 'kept';
    return isKept ? 'kept' : 'not-kept';
  }

  /** Another tab may have changed it. */
  function latest(): readonly ChosenKey[] {
    return isKept ? readKeys(env.storage.read(line) ?? '[]') : keys.get();
  }

  return {
    keys,
    open() {
      keys.set(latest());
      env.listen(
        (changed, value) => {
          if (changed === null || changed === line) keys.set(readKeys(value ?? '[]'));
        },
        () => keys.set(latest()),
      );
    },
    trust(did, name) {
      const others = latest().filter((one) => one.did !== did);
      const next = [...others, { did, name: name.trim(), at: env.now() }];
      if (next.length > MOST_KEYS || !next.every(isChosenKey)) return 'refused';
      return keep(next);
    },
    forget(did) {
      keep(latest().filter((one) => one.did !== did));
    },
  };
}

/** Those of this browser. */
export const trustedKeys = createTrustedKeys(environment);

/** What a line holds: only what is whole. Trust is never guessed. */
function readKeys(text: string): readonly ChosenKey[] {
  const read = boundedJson(text, BOUNDS);
  if (!('value' in read) || !Array.isArray(read.value)) return [];
  const found = new Map<string, ChosenKey>();
  for (const one of read.value) if (isChosenKey(one)) found.set(one.did, { did: one.did, name: one.name, at: one.at });
  return [...found.values()].slice(0, MOST_KEYS);
}

function isChosenKey(value: unknown): value is ChosenKey {
  const { did, name, at } = (value ?? {}) as Partial<Record<keyof ChosenKey, unknown>>;
  return (
    typeof did === 'string' &&
    /^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{40,50}$/.test(did) &&
    typeof name === 'string' &&
    name.trim() !== '' &&
    name.length <= LONGEST_NAME &&
    Number.isSafeInteger(at)
  );
}

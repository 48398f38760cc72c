import { afterEach, describe, expect, it, vi } from 'vitest';
import { environment, guardedStorage } from './environment.ts';

/** A browser's storage over a Map, with some of its methods made to fail. */
function storageOver(lines: Map<string, string>, broken: Partial<Storage> = {}): Storage {
  return {
    get length() {
      return lines.size;
    },
    key: (place) => [...lines.keys()][place] ?? null,
    getItem: (key) => lines.get(key) ?? null,
    setItem: (key, value) => void lines.set(key, value),
    removeItem: (key) => void lines.delete(key),
    clear: () => lines.clear(),
    ...broken,
  };
}

function failing(error: Error): () => never {
  return () => {
    throw error;
  };
}

describe('guardedStorage', () => {
  it('reads, lists and removes what it wrote', () => {
    const guarded = guardedStorage(() => storage);
    const storage = storageOver(new Map());
    expect(guarded.write('a', '1')).toBe('kept');
    expect(guarded.write('b', '2')).toBe('kept');
    expect(guarded.keys()).toEqual(['a', 'b']);
    expect(guarded.read('a')).toBe('1');
    guarded.remove('a');
    expect(guarded.read('a')).toBeNull();
    expect(guarded.keys()).toEqual(['b']);
  });

  it.each([
    ['there is none', () => undefined],
    ['it is null, as in some embedded browsers', () => null],
    ['the browser forbids even to look', failing(new DOMException('denied', 'SecurityError'))],
  ])('says that storage is blocked when %s', (_, find) => {
    const guarded = guardedStorage(find);
    expect(guarded.keys()).toBeUndefined();
    expect(guarded.read('a')).toBeNull();
    expect(guarded.write('a', '1')).toBe('blocked');
    expect(() => guarded.remove('a')).not.toThrow();
  });

  it('tells a full storage from one that refuses to write', () => {
    const full = storageOver(new Map(), { setItem: failing(new DOMException('no room', 'QuotaExceededError')) });
    const refusing = storageOver(new Map(), { setItem: failing(new DOMException('denied', 'SecurityError')) });
    expect(guardedStorage(() => full).write('a', '1')).toBe('full');
    expect(guardedStorage(() => refusing).write('a', '1')).toBe('blocked');
  });

  it('turns a storage whose every method fails into one that cannot be used', () => {
    const fails = failing(new Error('disk on fire'));
    const storage = storageOver(new Map(), { key: fails, getItem: fails, setItem: fails, removeItem: fails });
    Object.defineProperty(storage, 'length', { get: fails });
    const guarded = guardedStorage(() => storage);
    expect(guarded.keys()).toBeUndefined();
    expect(guarded.read('a')).toBeNull();
    expect(guarded.write('a', '1')).toBe('blocked');
    expect(() => guarded.remove('a')).not.toThrow();
  });

  it('finds a storage that a browser gives only later', () => {
    const browser: { storage?: Storage } = {};
    const guarded = guardedStorage(() => browser.storage);
    expect(guarded.write('a', '1')).toBe('blocked');
    browser.storage = storageOver(new Map());
    expect(guarded.write('a', '1')).toBe('kept');
  });
});

describe('asking a browser for its storage', () => {
  it('is done once, however many lines are read', () => {
    const find = vi.fn(() => storageOver(new Map([['a', '1']])));
    const guarded = guardedStorage(find);
    for (const key of ['a', 'b', 'a']) guarded.read(key);
    guarded.write('b', '2');
    expect(guarded.keys()).toEqual(['a', 'b']);
    expect(find).toHaveBeenCalledOnce();
  });
});

describe('the environment', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A page to which a browser's events can be sent, and what a listener learns of them. */
  function listening(localStorage: Storage) {
    const page = new EventTarget();
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const learned: unknown[] = [];
    environment.listen(
      (key, value) => learned.push([key, value]),
      () => learned.push('shown again'),
    );
    const send = (type: string, about: object) => page.dispatchEvent(Object.assign(new Event(type), about));
    return { learned, send };
  }

  it('tells of what another tab wrote, and of its emptying storage', () => {
    const storageArea = storageOver(new Map());
    const { learned, send } = listening(storageArea);
    send('storage', { key: 'a', newValue: '1', storageArea });
    send('storage', { key: null, newValue: null, storageArea: null });
    expect(learned).toEqual([
      ['a', '1'],
      [null, null],
    ]);
  });

  it('does not take what is written to another storage for its own', () => {
    const { learned, send } = listening(storageOver(new Map()));
    send('storage', { key: 'a', newValue: '1', storageArea: storageOver(new Map()) });
    expect(learned).toEqual([]);
  });

  it('tells when the page comes back from sleep, and not when it is first shown', () => {
    const { learned, send } = listening(storageOver(new Map()));
    send('pageshow', { persisted: false });
    send('pageshow', { persisted: true });
    expect(learned).toEqual(['shown again']);
  });

  it('draws whole numbers of 32 bits, and not always the same', () => {
    const drawn = Array.from({ length: 50 }, () => environment.random());
    for (const one of drawn) {
      expect(Number.isInteger(one)).toBe(true);
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThan(2 ** 32);
    }
    expect(new Set(drawn).size).toBeGreaterThan(45);
  });
});

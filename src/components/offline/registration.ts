import type { Environment } from '../../stores/environment.ts';
import { readFromWorker, type FromWorker, type ToWorker } from '../../worker/messages.ts';
import { workerAddress } from './trusted.ts';

/** What happens to the copy on this device. */
export interface Watcher {
  told(message: FromWorker): void;
  /** The browser ended the first installing worker. */
  stopped(): void;
  /** A newer version is installed and waits. */
  ready(): void;
  /** The newer version took over, because a learner said so here or in another tab. */
  taken(): void;
}

/** The worker of this course, seen from a page. */
export interface Registered {
  /** Looks whether all is saved, and saves the rest. */
  save(): void;
  /** Lets the version that waits take over. */
  useNow(): void;
  /** Asks the host for a newer version. */
  update(): void;
}

/** Whether this course's worker is on this device already. One of a wider path does not count. */
export async function isRegistered(base: string): Promise<boolean> {
  const found = await navigator.serviceWorker.getRegistration(base);
  return found !== undefined && new URL(found.scope).pathname === base;
}

/** Registers the worker and watches it; nothing where the browser allows none. */
export async function register({ base }: Environment, watcher: Watcher): Promise<Registered | undefined> {
  const container = navigator.serviceWorker;
  container.addEventListener('message', ({ data }) => {
    const message = readFromWorker(data, base);
    if (message) watcher.told(message);
  });
  const begin = (): Promise<ServiceWorkerRegistration | undefined> =>
    container.register(workerAddress(base), { scope: base, updateViaCache: 'none' });
  const registration = await begin().catch(() => undefined);
  if (!registration) return undefined;

  const post = (worker: ServiceWorker | null, message: ToWorker) => worker?.postMessage(message);
  const follow = (worker: ServiceWorker | null) => {
    if (!worker) return;
    worker.addEventListener('statechange', () => {
      const { active } = registration;
      if (worker.state === 'installed' && active) watcher.ready();
      if (worker.state === 'activated') {
        watcher.taken();
        post(worker, { kind: 'save' });
      }
      if (worker.state === 'redundant' && !active) watcher.stopped();
    });
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.installing);
  follow(registration.waiting);
  if (registration.waiting && registration.active) watcher.ready();
  post(registration.active, { kind: 'save' });

  return {
    save() {
      if (registration.active) post(registration.active, { kind: 'save' });
      // A worker that failed to install is gone; what it saved is not.
      else void begin().then((again) => follow(again?.installing ?? null), watcher.stopped);
    },
    useNow: () => post(registration.waiting, { kind: 'use-now' }),
    update: () => void registration.update().catch(() => undefined),
  };
}

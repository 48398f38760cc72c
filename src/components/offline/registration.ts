import type { Environment } from '../../stores/environment.ts';
import { readFromWorker, type FromWorker, type ToWorker } from '../../worker/messages.ts';
import { workerAddress } from './trusted.ts';

/** What happens to the copy on this device. */
export interface Watcher {
  told(message: FromWorker): void;
  /** The browser ended the first installing worker. */
  stopped(): void;
  /** The browser ended a newer version before all of it was there, or it could not be fetched. */
  interrupted(): void;
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
  /** Has a newer version fetched although data is dear. */
  fetchUpdate(): void;
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
  const address = workerAddress(base);
  let registration: ServiceWorkerRegistration | undefined;

  const begin = async () => {
    // Some browsers, and some extensions, refuse; one that blocks workers may answer with nothing at all.
    registration = await container.register(address, { scope: base, updateViaCache: 'none' }).catch(() => undefined);
    if (registration) follow(registration, watcher);
    return registration !== undefined;
  };
  if (!(await begin())) return undefined;

  return {
    save() {
      if (registration?.active) post(registration.active, { kind: 'save' });
      // A worker that failed to install is gone, and its registration with it; what it saved is not.
      else void begin().then((begun) => begun || watcher.stopped());
    },
    useNow: () => post(registration?.waiting, { kind: 'use-now' }),
    fetchUpdate: () => post(registration?.active, { kind: 'fetch-update' }),
    update: () => void registration?.update().catch(() => undefined),
  };
}

function follow(registration: ServiceWorkerRegistration, watcher: Watcher): void {
  const watch = (worker: ServiceWorker | null) => {
    if (!worker) return;
    // One handler a worker, however often it is met.
    worker.onstatechange = () => {
      const { active } = registration;
      if (worker.state === 'installed' && active) watcher.ready();
      if (worker.state === 'activated') {
        watcher.taken();
        post(worker, { kind: 'save' });
      }
      if (worker.state === 'redundant' && active) watcher.interrupted();
      if (worker.state === 'redundant' && !active) watcher.stopped();
    };
  };
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing);
  watch(registration.waiting);
  if (registration.waiting && registration.active) watcher.ready();
  post(registration.active, { kind: 'save' });
}

function post(worker: ServiceWorker | null | undefined, message: ToWorker): void {
  worker?.postMessage(message);
}

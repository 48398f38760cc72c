import { answer } from './answer.ts';
import { unpackList, type PackedList, type SavedFile } from './files.ts';
import { readToWorker, type FromWorker } from './messages.ts';
import { offers } from './offer.ts';
import { remember } from './prune.ts';
import { reply } from './reply.ts';
import { saver } from './save.ts';
import { openStore } from './store.ts';
import { connection, isDear } from './thrift.ts';

// The service worker. Here its events are wired and nothing else; docs/offline.md tells what happens when.

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const SAVED_BUILD: string;
/** Written in by the build. */
declare const SAVED_FILES: PackedList;
/** Written in by the build: how much of a file's size is left when the host packs it, on the average. */
declare const SAVED_SHARE: number;

const { scope } = self.registration;
const base = new URL(scope).pathname;
const files = unpackList(SAVED_FILES);
const byPath = new Map(files.map((file) => [file.path, file]));
const store = openStore(scope);
const saving = saver({
  scope,
  build: SAVED_BUILD,
  files,
  store,
  fetch: (address, how) => fetch(address, how),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  progress(done, total) {
    // A newer version comes in quietly: the pages have all they need.
    if (!beside) void tell({ base, kind: 'saving', done, total });
  },
});

const offer = offers(SAVED_BUILD, store, async () => Math.ceil((await saving.lacks()) * SAVED_SHARE));

/** True while this version comes in beside one that is in use. */
let beside = false;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const message = readToWorker(event.data);
  if (message?.kind === 'use-now') void self.skipWaiting();
  if (message?.kind === 'save') event.waitUntil(look());
  if (message?.kind === 'fetch-update') event.waitUntil(fetchUpdate());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const navigates = request.mode === 'navigate';
  const who = answer({ method: request.method, url: request.url, navigates }, { scope, lists: (p) => byPath.has(p) });
  if (who.kind === 'browser') return;
  const file = who.kind === 'stored' ? byPath.get(who.path) : undefined;
  const replied = reply(who, request, byPath, store);
  event.respondWith(replied);
  if (file && navigates && !isDear(connection()))
    event.waitUntil(
      replied.then(
        (given) => opened(file, given),
        () => undefined,
      ),
    );
});

/** A page was opened: its group joins, unless another page stands in for it because there is no network. */
async function opened(file: SavedFile, { ok }: Response): Promise<void> {
  if (ok && (await saving.visit(file))) await look();
}

/** A version is installed when all of it is there; until then the one before goes on. */
async function install(): Promise<void> {
  beside = self.registration.active !== null;
  const asks = beside && isDear(connection());
  if (asks && !(await offer.mayCome())) {
    await tellOffer();
    throw new Error('Not fetched: the learner is asked first');
  }
  const saved = await saving.save();
  const lacking = saved.kind === 'saved' ? saved.lacking : saved.files;
  // A newer version takes nothing away that could be opened offline, so it waits for what joined too; a first one does not.
  if (lacking.length === 0 || (saved.kind === 'saved' && !beside)) return offer.end();
  if (!beside) await tell({ base, ...saved });
  if (asks) {
    await offer.renew();
    await tellOffer();
  }
  throw new Error(`Not saved: ${lacking.join(', ')}`);
}

async function activate(): Promise<void> {
  beside = false;
  const { builds } = await store.memory();
  await store.change((memory) => remember(memory, SAVED_BUILD, files));
  // On a first visit the open page is served from here on, so that what it loads later is there offline.
  if (builds.length === 0) await self.clients.claim();
}

/** Looks whether all is there, as a browser may have taken files away, and saves what is not. */
async function look(): Promise<void> {
  await tell({ base, ...(await saving.save()) });
  await tellOffer();
  const { registration } = self;
  await saving.tidy(() => registration.installing !== null || registration.waiting !== null);
}

/** The learner wants the newer version although data is dear. */
async function fetchUpdate(): Promise<void> {
  const { registration } = self;
  await offer.accept();
  try {
    await registration.update();
  } catch {
    await offer.takeBack();
    return tellOffer();
  }
  if (registration.installing || registration.waiting) return;
  // The host has gone back to the version in use.
  await offer.end();
  await tell({ base, kind: 'not-offered' });
}

async function tellOffer(): Promise<void> {
  const bytes = await offer.standing();
  if (bytes !== undefined && isDear(connection())) await tell({ base, kind: 'offered', bytes });
}

async function tell(message: FromWorker): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage(message);
}

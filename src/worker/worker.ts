import { answer } from './answer.ts';
import { unpackList, type PackedList } from './files.ts';
import type { Filled } from './fill.ts';
import { readToWorker, type FromWorker } from './messages.ts';
import { remember } from './prune.ts';
import { reply } from './reply.ts';
import { saver } from './save.ts';
import { openStore } from './store.ts';

// The service worker. Here its events are wired and nothing else; docs/offline.md tells what happens when.

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const SAVED_BUILD: string;
/** Written in by the build. */
declare const SAVED_FILES: PackedList;

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

/** True while this version comes in beside one that is in use. */
let beside = false;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const message = readToWorker(event.data);
  if (message?.kind === 'use-now') void self.skipWaiting();
  if (message?.kind === 'save') event.waitUntil(look());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const navigates = request.mode === 'navigate';
  const who = answer({ method: request.method, url: request.url, navigates }, { scope, lists: (p) => byPath.has(p) });
  if (who.kind === 'browser') return;
  const file = who.kind === 'stored' ? byPath.get(who.path) : undefined;
  event.respondWith(reply(who, request, byPath, store));
  if (file && navigates && !isDear()) event.waitUntil(saving.visit(file).then((joins) => (joins ? look() : undefined)));
});

/** Where the learner asked the browser to save data, nothing more is fetched than what they opened. */
function isDear(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** A version is installed when all of it is there; until then the one before goes on. */
async function install(): Promise<void> {
  beside = self.registration.active !== null;
  const filled = await saving.save();
  if (filled.kind === 'whole') return;
  if (!beside) await tellOf(filled);
  throw new Error(`Not saved: ${filled.files.join(', ')} (${filled.why})`);
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
  await tellOf(await saving.save());
  const { registration } = self;
  await saving.tidy(() => registration.installing !== null || registration.waiting !== null);
}

function tellOf(filled: Filled): Promise<void> {
  return tell(filled.kind === 'whole' ? { base, kind: 'saved', bytes: filled.bytes } : { base, ...filled });
}

async function tell(message: FromWorker): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage(message);
}

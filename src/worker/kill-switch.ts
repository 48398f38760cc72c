import { cachePrefix } from './store.ts';

// Served as sw.js in place of the worker when the course is built with COURSE_OFFLINE=off: every device that has the
// worker fetches this at its next visit, throws away what the course saved, and has no worker any more. Progress lies
// elsewhere and stays. No page is reloaded; from the next one on the network answers.

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(end()));

async function end(): Promise<void> {
  const prefix = cachePrefix(self.registration.scope);
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

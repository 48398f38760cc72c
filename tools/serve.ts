import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { CACHE, headersOf } from './headers.ts';

/** A running static server. */
export interface Serving {
  /** Address of the course's home page. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built course the way a static host does: `/x` goes to `/x/`, an unknown page answers 404 with the course's
 * own page, and every answer has the headers that hosts are told to send (`tools/headers.ts`).
 *
 * @param folder the build
 * @param base path it was built for, with slashes at both ends
 * @param port 0 takes any free one
 * @param asked called with the path of every request
 */
export async function serve(
  folder: string,
  base: string,
  port: number,
  asked: (path: string) => void = () => undefined,
): Promise<Serving> {
  const root = resolve(folder);
  // (With `dev`, so that a build can change under it; the headers set before are sent in place of its own.)
  const files = sirv(root, { dev: true, etag: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    asked(path);
    const redirect = (to: string) => {
      response.writeHead(301, { Location: query === undefined ? to : `${to}?${query}` }).end();
    };
    if (`${path}/` === base) return redirect(base);
    if (!path.startsWith(base)) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here');
    if (!path.endsWith('/') && !/\.[^/]+$/.test(path)) return redirect(`${path}/`);
    const below = path.slice(base.length);
    for (const [name, value] of Object.entries(headersOf(below))) response.setHeader(name, value);
    request.url = `/${below}`;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': CACHE.other });
      createReadStream(join(root, '404.html')).pipe(response);
    });
  });
  await listen(server, port);
  const bound = server.address();
  const at = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://localhost:${at}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, () => done());
  });
}

if (import.meta.main) {
  const [folder = 'dist', base = '/', port = '4321'] = process.argv.slice(2);
  const { address } = await serve(folder, base, Number(port));
  console.log(`Serving ${folder} at ${address}`);
}

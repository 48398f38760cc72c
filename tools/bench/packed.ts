import { createServer, request as ask } from 'node:http';
import { createGzip } from 'node:zlib';
import type { Serving } from '../serve.ts';

/** What is worth packing; fonts and pictures are packed already. */
const TEXT = /^(text\/|application\/(json|manifest\+json)|image\/svg)|javascript/;

/** Stands before a server and packs what it sends, as static hosts do: over a slow line, bytes are what counts. */
export async function packed(server: Serving): Promise<Serving> {
  const { port, pathname } = new URL(server.address);
  const front = createServer(({ url = '/', method = 'GET' }, response) => {
    ask({ port, path: url, method }, (answer) => {
      const { headers, statusCode = 500 } = answer;
      if (!TEXT.test(headers['content-type'] ?? '')) {
        response.writeHead(statusCode, headers);
        return answer.pipe(response);
      }
      // Its length once packed is not known before it is sent.
      delete headers['content-length'];
      response.writeHead(statusCode, { ...headers, 'content-encoding': 'gzip' });
      return answer.pipe(createGzip({ level: 9 })).pipe(response);
    })
      .on('error', () => response.destroy())
      .end();
  });
  await new Promise<void>((done) => front.listen(0, done));
  const bound = front.address();
  if (bound === null || typeof bound === 'string') throw new Error('The packing server has no port.');
  return {
    address: `http://localhost:${bound.port}${pathname}`,
    async close() {
      front.close();
      front.closeAllConnections();
      await server.close();
    },
  };
}

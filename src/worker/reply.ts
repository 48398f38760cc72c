import type { Answer } from './answer.ts';
import type { SavedFile } from './files.ts';
import type { Store } from './store.ts';

/** The course's page for an address it does not have. */
const NO_SUCH_PAGE = '404.html';

/** The course's page for one that is not on this device, while there is no network. */
const NOT_SAVED = 'not-saved/';

/** What a request gets, once it is known who answers it. */
export async function reply(
  who: Exclude<Answer, { kind: 'browser' }>,
  request: Request,
  files: ReadonlyMap<string, SavedFile>,
  store: Store,
): Promise<Response> {
  switch (who.kind) {
    case 'redirect':
      return Response.redirect(new URL(who.to, request.url), 301);
    case 'stored': {
      const file = files.get(who.path);
      const stored = file && (await found(store.find(file)));
      return stored ?? network(request, NOT_SAVED, 503);
    }
    case 'older':
      return (await found(store.findAny(who.path))) ?? fetch(request);
    case 'unlisted':
      return network(request, NO_SUCH_PAGE, 404);
  }

  async function network(request: Request, page: string, status: number): Promise<Response> {
    try {
      return await fetch(request);
    } catch (error) {
      const file = request.mode === 'navigate' ? files.get(page) : undefined;
      const stored = file && (await found(store.find(file)));
      if (!stored) throw error;
      return new Response(stored.body, { status, headers: stored.headers });
    }
  }
}

/** What is stored, or nothing where the browser will not open its own store. */
async function found(asked: Promise<Response | undefined>): Promise<Response | undefined> {
  try {
    return await asked;
  } catch {
    return undefined;
  }
}

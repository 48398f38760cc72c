import type { APIRoute } from 'astro';
import { toldOfStructures } from '../../catalog/explorer-page.ts';

/** What is told of every structure: the explorer fetches it when it wakes. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(toldOfStructures()), { headers: { 'Content-Type': 'application/json' } });

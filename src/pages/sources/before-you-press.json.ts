import type { APIRoute } from 'astro';
import { cslJson } from '../../catalog/bibliography.ts';
import { getCourse } from '../../catalog/read.ts';

/** All sources as CSL-JSON. */
export const GET: APIRoute = async () =>
  new Response(cslJson((await getCourse()).sources), { headers: { 'Content-Type': 'application/json' } });

import type { APIRoute } from 'astro';
import { bibtex } from '../../catalog/bibliography.ts';
import { getCourse } from '../../catalog/read.ts';

/** All sources as BibTeX. */
export const GET: APIRoute = async () =>
  new Response(bibtex((await getCourse()).sources), { headers: { 'Content-Type': 'application/x-bibtex' } });

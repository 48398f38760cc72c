import type { APIRoute } from 'astro';
import { keyFiles } from '../../../catalog/key-files.ts';
import { getReleases } from '../../../catalog/read.ts';

export function getStaticPaths() {
  return keyFiles(getReleases()).map(({ name, content }) => ({ params: { file: name }, props: { content } }));
}

/** The keys of one released version, for the desk, which grades by those of the version that the work was done on. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['content']), { headers: { 'Content-Type': 'application/json' } });

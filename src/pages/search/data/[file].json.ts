import type { APIRoute } from 'astro';
import { getSearchFile } from '../../../catalog/read.ts';

export async function getStaticPaths() {
  const { name, json } = await getSearchFile();
  return [{ params: { file: name }, props: { json } }];
}

/** The index of everything that can be found. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['json']), { headers: { 'Content-Type': 'application/json' } });

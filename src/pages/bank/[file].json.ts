import type { APIRoute } from 'astro';
import { bankFiles } from '../../catalog/bank-files.ts';
import { getCourse } from '../../catalog/read.ts';

export async function getStaticPaths() {
  return bankFiles(await getCourse()).map(({ name, items }) => ({ params: { file: name }, props: { items } }));
}

/** One lesson's part of the bank, for the pages that learn their items only at run time. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['items']), { headers: { 'Content-Type': 'application/json' } });

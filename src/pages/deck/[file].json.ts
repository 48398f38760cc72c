import type { APIRoute } from 'astro';
import { deckFile } from '../../catalog/deck-file.ts';
import { getCourse } from '../../catalog/read.ts';

export async function getStaticPaths() {
  const { name, items } = deckFile(await getCourse());
  return [{ params: { file: name }, props: { items } }];
}

/** What the home page needs to count the questions that are due. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['items']), { headers: { 'Content-Type': 'application/json' } });

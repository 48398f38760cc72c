import type { APIRoute } from 'astro';
import { criticalFile } from '../../catalog/critical-file.ts';
import { getCourse, getReleases } from '../../catalog/read.ts';

export async function getStaticPaths() {
  const { name, content } = criticalFile(await getCourse(), getReleases());
  return [{ params: { file: name }, props: { content } }];
}

/** The safety-critical keys as they are now, and what earlier versions had otherwise: for who has passed. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['content']), { headers: { 'Content-Type': 'application/json' } });

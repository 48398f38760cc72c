import type { APIRoute } from 'astro';
import { getCourse } from '../catalog/read.ts';
import { tokenColour, webManifest } from '../catalog/web-manifest.ts';
import { url } from '../components/ui/url.ts';
import tokens from '../styles/tokens.css?raw';

/** What a browser needs to install the course. */
export const GET: APIRoute = async () => {
  const manifest = webManifest(await getCourse(), { paper: tokenColour(tokens, '--paper') }, url);
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};

import type { APIRoute } from 'astro';
import { currentReport } from '../report/current.ts';

/** Everything may be read by anybody's machine. */
export const GET: APIRoute = () => {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const { origin } = new URL(currentReport().edition.base_url);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${base}/sitemap.xml\n`);
};

import type { APIRoute } from 'astro';
import { SITEMAP_PATH } from '../report/addresses/file-paths.ts';

/** Everything may be read by anybody's machine. */
export const GET: APIRoute = ({ locals }) => {
  const { report, base } = locals.page;
  const { origin } = new URL(report.edition.base_url);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${base}${SITEMAP_PATH}\n`);
};

import type { APIRoute } from 'astro';

/** Everything may be read by anybody's machine. */
export const GET: APIRoute = ({ locals }) => {
  const { report, base } = locals.page;
  const { origin } = new URL(report.edition.base_url);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${base}/sitemap.xml\n`);
};

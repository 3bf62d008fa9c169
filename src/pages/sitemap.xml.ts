import type { APIRoute } from 'astro';
import { madePages } from '../report/addresses/routes.ts';
import { placedTexts } from '../report/texts.ts';

/** The pages that are to be found (sitemaps.org protocol 0.9); the edition's date is when they last changed. */
export const GET: APIRoute = ({ locals }) => {
  const { report, base } = locals.page;
  const { origin } = new URL(report.edition.base_url);
  const paths = [...placedTexts(report).map(({ path }) => path), ...madePages(report)].sort();
  const urls = paths.map(
    (path) => `  <url><loc>${origin}${base}${path}</loc><lastmod>${report.edition.date}</lastmod></url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};

import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { termAnchor } from '../../report/addresses/anchors.ts';
import { markScripts } from '../../text/mark-scripts.ts';
import { curly } from '../../text/typography.ts';

/**
 * Each term's name and definition as HTML, by its anchor, for the panel that opens at a term in a chapter. One file for all:
 * whoever sees what is asked for does not see which term.
 */
export const GET: APIRoute = ({ locals }) => {
  const { terms, edition } = locals.page.report;
  const html = (words: string, className?: string): string => {
    const paragraph = h('p', { className }, curly(words));
    return toHtml(markScripts(paragraph, edition.scripts, edition.language));
  };
  const entries = [...terms.values()].map((term) => [
    termAnchor(term.id),
    html(term.name, 'panel-name') + html(term.definition),
  ]);
  return new Response(JSON.stringify(Object.fromEntries(entries)), {
    headers: { 'Content-Type': 'application/json' },
  });
};

import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { isWithheld } from '../report/links/link-state.ts';
import type { Source } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { PART_END, PART_LANGUAGE, PART_START } from './csl-item.ts';

const PART = new RegExp(`${PART_START}([^${PART_LANGUAGE}]*)${PART_LANGUAGE}(.*?)${PART_END}`, 'gs');
const SIGNS = new RegExp(`[${PART_START}${PART_END}]|${PART_LANGUAGE}`, 'g');

/** A link that leaves the report, without telling where from. */
export function outboundLink(url: string, text: string): Element {
  return h('a', { href: url, rel: ['noreferrer'] }, text);
}

/** An address as people read it: percent signs decoded where that gives whole letters. */
export function readableAddress(url: string): string {
  try {
    const decoded = decodeURI(url);
    return /[\s\p{Cc}\p{Cf}]/u.test(decoded) ? url : decoded;
  } catch {
    return url;
  }
}

/** Quotation marks that a style put around a descriptive title go: its brackets already say that it is not a title. */
function withoutQuotedBrackets(html: string): string {
  return html.replace(/“(\[[^”]*?\])([.,]?)”/g, '$1$2').replace(/‘(\[[^’]*?\])([.,]?)’/g, '$1$2');
}

function markParts(html: string): string {
  return html
    .replace(PART, (_all, language: string, text: string) => `<span lang="${language}">${text}</span>`)
    .replace(SIGNS, '');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Put a link around the address or DOI in a reference; if a style left the address out, add it at the end. */
function linkAddress(html: string, source: Source): string {
  // A DOI is a name and stays, but it would lead where the address does.
  if (source.link !== undefined && isWithheld(source.link)) return html;
  const targets = [source.DOI === undefined ? undefined : `https://doi.org/${source.DOI}`, source.URL];
  for (const target of targets) {
    if (target === undefined) continue;
    const escaped = target.replace(/&/g, '&#38;');
    const shown = [escaped, escapeHtml(target), target].find((form) => html.includes(form));
    if (shown === undefined) continue;
    const link = `<a href="${escapeHtml(target)}" rel="noreferrer">${escapeHtml(readableAddress(target))}</a>`;
    return html.replace(shown, () => link);
  }
  if (source.URL === undefined) return html;
  const link = `<a href="${escapeHtml(source.URL)}" rel="noreferrer">${escapeHtml(readableAddress(source.URL))}</a>`;
  return html.endsWith('.') ? `${html} ${link}` : `${html}, ${link}`;
}

/**
 * A reference as citeproc's HTML gives it, made into a tree: each form of a title with its language, the address as a
 * link, the archived address beside it.
 */
export function referenceToHast(html: string, source: Source, words: Interface): ElementContent[] {
  const linked = linkAddress(markParts(withoutQuotedBrackets(html)), source);
  const children = fromHtml(linked, { fragment: true }).children.filter(
    (child) => child.type === 'text' || child.type === 'element',
  );
  if (source.archive === undefined) return children;
  const archive = outboundLink(source.archive.URL, words.archived);
  return [
    ...children,
    { type: 'text', value: ' (' },
    archive,
    { type: 'text', value: ` ${words.archivedOn(source.archive.date)})` },
  ];
}

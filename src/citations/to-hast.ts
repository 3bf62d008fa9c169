import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { isWithheld } from '../report/links/link-state.ts';
import type { Source } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';
import { APOSTROPHE, DOI_SLOT, HIDDEN_TAG, PART_END, PART_LANGUAGE, PART_START } from './csl-item.ts';

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

/** A tag as it is written, whether or not its letters were hidden from citeproc. */
function shownTag(tag: string): string {
  return tag.replace(/[\ue100-\ue17f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN_TAG));
}

function markParts(html: string): string {
  return html
    .replace(PART, (_all, tag: string, text: string) => `<span lang="${shownTag(tag)}">${text}</span>`)
    .replaceAll(APOSTROPHE, '’')
    .replace(SIGNS, '');
}

/**
 * The address to which a DOI leads (DOI Handbook, 3.8: signs that an address cannot have are encoded).
 * @example doiAddress('10.1000/a<b>') // 'https://doi.org/10.1000/a%3Cb%3E'
 */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;
}

/** A DOI as a link that shows it sign by sign. */
export function doiLink(doi: string): Element {
  return outboundLink(doiAddress(doi), `https://doi.org/${doi}`);
}

/** Put the address and the DOI, letter by letter, where citeproc set a link for them; what a style left out is added at the end. */
function leadAddress(tree: Root, { URL: url, DOI: doi, link }: Source): void {
  // A DOI is a name and stays, but it would lead where the address does.
  const isBare = link !== undefined && isWithheld(link);
  const named = doi === undefined ? undefined : isBare ? h('span', `https://doi.org/${doi}`) : doiLink(doi);
  const led = url === undefined ? undefined : outboundLink(url, readableAddress(url));
  let isLed = false;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined) return undefined;
    const made = String(node.properties.href).endsWith(DOI_SLOT) ? named : led;
    if (!made) return SKIP;
    isLed = true;
    parent.children.splice(index, 1, ...(made.tagName === 'span' ? made.children : [made]));
    return SKIP;
  });
  const last = led ?? (isBare ? undefined : named);
  if (!isLed && last)
    tree.children.push({ type: 'text', value: textOf(tree).endsWith('.') ? ' ' : ', ' }, last);
}

/**
 * A reference as citeproc's HTML gives it, made into a tree: each form of a title with its language, the address as a
 * link, the archived address beside it.
 * @param html of a note or an entry of a list.
 * @param source that it refers to.
 * @param words of the language around it.
 */
export function referenceToHast(html: string, source: Source, words: Interface): ElementContent[] {
  const tree = fromHtml(markParts(withoutQuotedBrackets(html)), { fragment: true });
  leadAddress(tree, source);
  const children = tree.children.filter((child) => child.type === 'text' || child.type === 'element');
  if (source.archive === undefined) return children;
  const archive = outboundLink(source.archive.URL, words.archived);
  return [
    ...children,
    { type: 'text', value: ' (' },
    archive,
    { type: 'text', value: ` ${words.archivedOn(source.archive.date)})` },
  ];
}

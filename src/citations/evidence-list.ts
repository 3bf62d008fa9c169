import type { Element, ElementContent } from 'hast';
import { sourcePath } from '../report/page-paths.ts';
import type { Claim } from '../report/report.ts';
import type { Evidence } from '../report/schema/claim.ts';
import { sourceLabel } from '../report/source-label.ts';
import { sourceUses } from '../report/usage.ts';
import { evidenceItem, type NoteContext } from './note-content.ts';

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function link(href: string, words: string): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children: [text(words)] };
}

/** A source by its short name, as a link to its page where it has one. */
export function sourceLink(context: NoteContext, key: string): ElementContent {
  const source = context.report.sources.get(key);
  const label = source ? sourceLabel(source, context.words) : key;
  return sourceUses(context.report).has(key) ? link(context.base + sourcePath(key), label) : text(label);
}

/** Several sources by their short names, one after the other. */
export function sourceLinks(context: NoteContext, keys: readonly string[]): ElementContent[] {
  return keys.flatMap((key, index) => (index === 0 ? [sourceLink(context, key)] : [text('; '), sourceLink(context, key)]));
}

/** What the claim's page adds to a citation: why a quotation is missing, what the source rests on, and the way to its page. */
function beyondTheNote(context: NoteContext, evidence: Evidence): ElementContent[] {
  const { report, words } = context;
  const above = report.sources.get(evidence.id)?.derived_from ?? [];
  return [
    ...(evidence.quote_held === undefined ? [] : [text(`${words.evidence.quoteHeld} ${evidence.quote_held} `)]),
    ...(above.length === 0 ? [] : [text(`${words.evidence.restsOnOthers} `), ...sourceLinks(context, above), text(' · ')]),
    ...(sourceUses(report).has(evidence.id) ? [link(context.base + sourcePath(evidence.id), words.evidence.moreOnSource)] : []),
  ];
}

/** The citations of a claim as a list: each as in its note, with what it goes back to and the way to the source's page. */
export function evidenceList(context: NoteContext, claim: Claim): Element {
  const items = claim.sources.map((evidence): Element => {
    const item = evidenceItem(context, evidence);
    const more = beyondTheNote(context, evidence);
    const line: Element = { type: 'element', tagName: 'p', properties: { className: ['text-facts'] }, children: more };
    return { ...item, children: more.length === 0 ? item.children : [...item.children, line] };
  });
  return { type: 'element', tagName: 'ol', properties: { className: ['evidence'] }, children: items };
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { evidenceItem, type NoteContext } from '../../citations/evidence-item.ts';
import { sourcePath } from '../../report/addresses/page-paths.ts';
import { sourceLabel } from '../../report/evidence/source-label.ts';
import { sourceUses } from '../../report/evidence/source-uses.ts';
import type { Claim } from '../../report/report.ts';
import type { Evidence } from '../../report/schema/evidence.ts';

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** A source by its short name, as a link to its page where it has one. */
function sourcePageLink(context: NoteContext, key: string): ElementContent {
  const source = context.report.sources.get(key);
  const label = source ? sourceLabel(source, context.words) : key;
  return sourceUses(context.report).has(key)
    ? h('a', { href: context.base + sourcePath(key) }, label)
    : text(label);
}

/** Several sources by their short names, one after the other. */
export function sourcePageLinks(context: NoteContext, keys: readonly string[]): ElementContent[] {
  return keys.flatMap((key, index) =>
    index === 0 ? [sourcePageLink(context, key)] : [text('; '), sourcePageLink(context, key)],
  );
}

/** Several sources as a list: each by its short name, as a link where it has a page, with its title, as names are alike. */
export function sourceItems(context: NoteContext, keys: readonly string[]): Element {
  // In a list of children: by itself a text would be taken for the properties of an `li`, which has a `type`.
  const titleOf = (key: string): string => context.report.sources.get(key)?.title ?? key;
  return h(
    'ul',
    keys.map((key) => h('li', [sourcePageLink(context, key), `: ${titleOf(key)}`])),
  );
}

function moreOnSource({ base, words }: NoteContext, key: string): Element {
  return h('a', { href: base + sourcePath(key) }, words.evidence.moreOnSource);
}

/** What the claim's page adds to a citation: its quotation in the report's language, why a quotation is missing, what the source rests on, and the way to its page. */
function beyondTheNote(context: NoteContext, evidence: Evidence): ElementContent[] {
  const { report, words } = context;
  const above = report.sources.get(evidence.id)?.derived_from ?? [];
  const { quote, quote_held: held, translation } = evidence;
  return [
    ...(quote === undefined || held !== undefined || translation === undefined
      ? []
      : [text(`${words.evidence.ourTranslation} `), h('q', translation), text(' · ')]),
    ...(evidence.quote_held === undefined
      ? []
      : [text(`${words.evidence.quoteHeld} ${evidence.quote_held} `)]),
    ...(above.length === 0
      ? []
      : [text(`${words.evidence.restsOnOthers} `), ...sourcePageLinks(context, above), text(' · ')]),
    ...(sourceUses(report).has(evidence.id) ? [moreOnSource(context, evidence.id)] : []),
  ];
}

/** Citations of the ledger as items of a list: each as in its note, with what it goes back to and the way to the source's page. */
export function evidenceItems(context: NoteContext, citations: readonly Evidence[]): Element[] {
  return citations.map((evidence): Element => {
    const item = evidenceItem(context, evidence);
    const more = beyondTheNote(context, evidence);
    return more.length === 0 ? item : { ...item, children: [...item.children, h('p.text-facts', more)] };
  });
}

/** The citations of a claim as a list. */
export function evidenceList(context: NoteContext, claim: Claim): Element {
  return h('ol.evidence', evidenceItems(context, claim.sources));
}

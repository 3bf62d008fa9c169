import type { Element } from 'hast';
import { h } from 'hastscript';
import { partHeading } from '../../citations/other-note.ts';
import { correctionPath } from '../../report/addresses/page-paths.ts';
import type { ClaimChanges } from '../../report/editions/claim-states.ts';
import type {
  FrozenLastKnown,
  FrozenPart,
  OtherSideChange,
  PartChange,
} from '../../report/editions/other-side-changes.ts';
import type { Correction } from '../../report/report.ts';
import { formatDate } from '../../text/dates.ts';
import { diffHtml, type StateContext } from './state-parts.ts';

/** A part in one text: what it is, who says it and when, and its words. */
function partInWords({ words }: StateContext, part: FrozenPart): string {
  return `${partHeading(part, words)}: ${part.words}`;
}

/** A text that came in or was taken out as a whole, after what became of it. */
function whole(label: string, tag: 'del' | 'ins', text: string): Element {
  return h('p', [`${label} `, h(tag, [text])]);
}

function partChanged(context: StateContext, { was, is }: PartChange): Element[] {
  const { editions } = context.words;
  if (was && is)
    return [
      h('p', editions.partChanged),
      diffHtml(context, partInWords(context, was), partInWords(context, is)),
    ];
  return [
    ...(was ? [whole(editions.partRemoved, 'del', partInWords(context, was))] : []),
    ...(is ? [whole(editions.partAdded, 'ins', partInWords(context, is))] : []),
  ];
}

/** The other side as the one text that it was, and as the parts that it is. */
function rebuilt(
  context: StateContext,
  { was, is }: Extract<OtherSideChange, { kind: 'rebuilt' }>,
  partsAbove: boolean,
): Element[] {
  const { editions } = context.words;
  const then = was === undefined ? editions.noOtherSideThen : `${editions.otherSideThen} ${was}`;
  if (is.length === 0) return [h('p', then), h('p', editions.noOtherSideToday)];
  if (partsAbove) return [h('p', then), h('p', editions.otherSideAbove)];
  return [
    h('p', then),
    h('p', editions.otherSideToday),
    h(
      'ul',
      is.map((part) => h('li', partInWords(context, part))),
    ),
  ];
}

function lastKnownInWords(known: FrozenLastKnown): string {
  return `${formatDate(known.when)}: ${known.words}`;
}

function lastKnownChanged(
  context: StateContext,
  { was, is }: NonNullable<ClaimChanges['lastKnown']>,
): Element[] {
  const { editions } = context.words;
  if (was && is)
    return [h('p', editions.lastKnown), diffHtml(context, lastKnownInWords(was), lastKnownInWords(is))];
  return [
    ...(was ? [whole(editions.lastKnownRemoved, 'del', lastKnownInWords(was))] : []),
    ...(is ? [whole(editions.lastKnownAdded, 'ins', lastKnownInWords(is))] : []),
  ];
}

/** The way to the one correction that tells why other sides were built anew. */
export function whyRebuilt({ words, base }: StateContext, entry: Correction): Element {
  const way = h('a', { href: base + correctionPath(entry.id) }, words.editions.inLedger);
  return h('p', [`${words.editions.besideOfAll} `, way]);
}

/**
 * How what stood beside a claim differs from what stands there: its other side, and the last known state of its affair.
 * @param context of the page.
 * @param changes of the claim.
 * @param partsAbove whether the page has the parts of today already.
 */
export function besideChanges(
  context: StateContext,
  { otherSide, lastKnown }: ClaimChanges,
  partsAbove = false,
): Element[] {
  return [
    ...(otherSide?.kind === 'parts' ? otherSide.parts.flatMap((part) => partChanged(context, part)) : []),
    ...(otherSide?.kind === 'rebuilt' ? rebuilt(context, otherSide, partsAbove) : []),
    ...(lastKnown ? lastKnownChanged(context, lastKnown) : []),
  ];
}

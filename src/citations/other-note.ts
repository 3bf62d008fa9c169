import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { otherAnchor } from '../report/addresses/anchors.ts';
import { lastKnownPath, otherPath } from '../report/addresses/page-paths.ts';
import { partName, partsOfOtherSide } from '../report/evidence/other-side.ts';
import { sourcesLabel } from '../report/evidence/source-label.ts';
import type { Claim, Report } from '../report/report.ts';
import type { Evidence } from '../report/schema/evidence.ts';
import { type LastKnown, type OtherPart, OURSELVES } from '../report/schema/other-side.ts';
import { formatDate } from '../text/dates.ts';
import type { Interface } from '../text/interface/en.ts';
import { evidenceItem, linkTo, type NoteContext, sourceOf } from './evidence-item.ts';

/** What the heading of a part is made of. */
type PartHead = Pick<OtherPart, 'kind' | 'by' | 'when'>;

/** Who says what a part tells, and when: “IPVM, 25 September 2019”. */
function saidBy({ by, when }: PartHead, { other }: Interface): string {
  const who = by === OURSELVES ? other.ourselves : by;
  return when === undefined ? who : `${who}, ${formatDate(when)}`;
}

/** What a part is, who says it, and when: “Answer: Laurent Degallaix, mayor of Valenciennes, February 2020”. */
export function partHeading(part: PartHead, words: Interface): string {
  return `${words.other.kinds[part.kind]}: ${saidBy(part, words)}`;
}

/**
 * How the note of a part is named by its sources; a remark of the report by that.
 * @param report that has the sources.
 * @param part of an other side.
 * @param words of the language of the note.
 */
export function partLabel(report: Report, part: OtherPart, words: Interface): string {
  const sources = (part.sources ?? []).flatMap(({ id }) => report.sources.get(id) ?? []);
  return sourcesLabel(sources, words);
}

/** What was searched in vain, and when; nothing where nothing was. */
export function searchedWords({ searched, searched_on: when }: OtherPart, { other }: Interface): string {
  return searched === undefined || when === undefined ? '' : other.searched(searched, formatDate(when));
}

/**
 * The note of a part of an other side: what it is, who says so and when, and its sources with locators and quotations.
 * @param context of the note.
 * @param claim that has the part.
 * @param part of its other side.
 */
export function otherNote(context: NoteContext, claim: Claim, part: OtherPart): ElementContent[] {
  const { words } = context;
  const more = linkTo(context, otherPath(claim.id, part.id), words.other.moreOnPart);
  const sources = (part.sources ?? []).map((evidence) => evidenceItem(context, evidence));
  const searched = searchedWords(part, words);
  return [
    h('p.note-part', h('b', `${partHeading(part, words)}.`), ' ', more),
    ...(sources.length === 0 ? [] : [h('ul.note-sources', sources)]),
    ...(searched === '' ? [] : [h('p', searched)]),
  ];
}

/** The short names of what was read, as one link to the place where they stand in full. */
function shortSources(context: NoteContext, path: string, sources: readonly Evidence[]): Element {
  const keys = [...new Set(sources.map(({ id }) => id))];
  const all = keys.map((key) => sourceOf(context, key));
  const label = all.length === 0 ? context.words.other.alone : sourcesLabel(all, context.words);
  return linkTo(context, path, label);
}

/** A part that the text itself tells, within the note of its claim: what it is, who says it and when, and the way to it. */
function toldItem({ words }: NoteContext, of: string, part: OtherPart): Element {
  return h('li', h('a', { href: `#${otherAnchor(of)}` }, partHeading(part, words)));
}

/**
 * A part that the text does not tell, within the note of its claim: what it is, who says it and when, as the way to its words on
 * the claim's page, and its sources. In full there, a note would be longer than the paragraph that it belongs to.
 */
function partItem(context: NoteContext, claim: Claim, part: OtherPart): Element {
  const { words } = context;
  const way = linkTo(context, otherPath(claim.id, part.id), partHeading(part, words));
  const keys = [...new Set((part.sources ?? []).map(({ id }) => id))];
  const label = sourcesLabel(
    keys.map((key) => sourceOf(context, key)),
    words,
  );
  return h('li', way, ...(keys.length === 0 ? [] : [h('span.source-facts', ` (${label})`)]));
}

/** How the affair of a claim was last known to stand, with its date and its sources. */
function lastKnownLine(context: NoteContext, claim: Claim, known: LastKnown): Element {
  const label = h('b', context.words.other.lastKnown(formatDate(known.when)));
  const way = shortSources(context, lastKnownPath(claim.id), known.sources);
  return h('p.note-last-known', label, ` ${known.words} `, h('span.source-facts', '(', way, ')'));
}

/**
 * The other side of a claim within its note, and the last known state of its affair. What the text tells with a note of its
 * own is not said twice.
 * @param context what notes are written with.
 * @param claim whose other side it is.
 * @param told the parts that the text tells, each as `claim.part`.
 */
export function otherSideOfNote(
  context: NoteContext,
  claim: Claim,
  told: ReadonlySet<string>,
): ElementContent[] {
  const parts = partsOfOtherSide(claim).map((part) => {
    const of = partName(claim, part);
    return told.has(of) ? toldItem(context, of, part) : partItem(context, claim, part);
  });
  return [
    ...(claim.last_known === undefined ? [] : [lastKnownLine(context, claim, claim.last_known)]),
    ...(parts.length === 0
      ? []
      : [h('p.note-other-side', h('b', context.words.other.inNote)), h('ul.note-parts', parts)]),
  ];
}

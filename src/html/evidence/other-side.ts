import type { Element } from 'hast';
import { h } from 'hastscript';
import { citeOther } from '../../citations/cite-part.ts';
import { linkTo, type NoteContext } from '../../citations/evidence-item.ts';
import { partHeading, searchedWords } from '../../citations/other-note.ts';
import { otherAnchor } from '../../report/addresses/anchors.ts';
import { otherPath } from '../../report/addresses/page-paths.ts';
import { partName, partsOfOtherSide } from '../../report/evidence/other-side.ts';
import type { Claim } from '../../report/report.ts';
import type { OtherPart } from '../../report/schema/other-side.ts';
import { formatDate } from '../../text/dates.ts';
import { evidenceItems } from './evidence-list.ts';

/** The sources of a part or of a last known state; nothing where there are none. */
function readIn(context: NoteContext, sources: OtherPart['sources']): Element[] {
  if (sources === undefined) return [];
  return [h('p.text-facts', context.words.other.readIn), h('ul.evidence', evidenceItems(context, sources))];
}

/** How a part is cited, in each style, folded; and the link that leads to it. */
function citationOf(context: NoteContext, claim: Claim, part: OtherPart): Element {
  const { report, words } = context;
  const styles = citeOther(report, claim, part, words).map(({ name, reference }) =>
    h('div', h('dt', name), h('dd', reference)),
  );
  return h('details.part-cite', [
    h('summary', words.other.citePart),
    h('p', linkTo(context, otherPath(claim.id, part.id), words.other.linkToPart)),
    h('dl.citations', styles),
  ]);
}

function partSection(context: NoteContext, claim: Claim, part: OtherPart): Element {
  const searched = searchedWords(part, context.words);
  return h('section.other-part', { id: otherAnchor(partName(claim, part)), dataOther: part.kind }, [
    h('h3', partHeading(part, context.words)),
    h('p', part.words),
    ...(searched === '' ? [] : [h('p.text-facts', searched)]),
    ...readIn(context, part.sources),
    citationOf(context, claim, part),
  ]);
}

/** The parts of a claim’s other side, each under its anchor: what it is, who says it and when, its words, its sources, its citation. */
export function otherSideSections(context: NoteContext, claim: Claim): Element[] {
  return partsOfOtherSide(claim).map((part) => partSection(context, claim, part));
}

/** The last known state of a claim’s affair, with its date and sources; undefined where it tells no affair. */
export function lastKnownSection(context: NoteContext, claim: Claim): Element | undefined {
  const known = claim.last_known;
  if (known === undefined) return undefined;
  const said = h('p', h('b', `${formatDate(known.when)}:`), ` ${known.words}`);
  return h('div.last-known', said, readIn(context, known.sources));
}

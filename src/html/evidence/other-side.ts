import type { Element, ElementContent } from 'hast';
import { citeOther } from '../../citations/cite-part.ts';
import { element, linkTo, type NoteContext, text } from '../../citations/evidence-item.ts';
import { partHeading, searchedWords } from '../../citations/other-note.ts';
import { otherAnchor } from '../../report/addresses/anchors.ts';
import { otherPath } from '../../report/addresses/page-paths.ts';
import { partName, partsOfOtherSide } from '../../report/evidence/other-side.ts';
import type { Claim } from '../../report/report.ts';
import type { OtherPart } from '../../report/schema/other-side.ts';
import { formatDate } from '../../text/dates.ts';
import { evidenceItems } from './evidence-list.ts';

function paragraph(className: string | undefined, words: string): Element {
  return element('p', className, [text(words)]);
}

/** The sources of a part or of a last known state; nothing where there are none. */
function readIn(context: NoteContext, sources: OtherPart['sources']): ElementContent[] {
  if (sources === undefined) return [];
  return [
    paragraph('text-facts', context.words.other.readIn),
    element('ul', 'evidence', evidenceItems(context, sources)),
  ];
}

/** How a part is cited, in each style, folded; and the link that leads to it. */
function citationOf(context: NoteContext, claim: Claim, part: OtherPart): Element {
  const { report, words } = context;
  const styles = citeOther(report, claim, part, words).map(({ name, reference }) =>
    element('div', undefined, [
      element('dt', undefined, [text(name)]),
      element('dd', undefined, [reference]),
    ]),
  );
  const link = linkTo(context, otherPath(claim.id, part.id), [text(words.other.linkToPart)]);
  return element('details', 'part-cite', [
    element('summary', undefined, [text(words.other.citePart)]),
    element('p', undefined, [link]),
    element('dl', 'citations', styles),
  ]);
}

function partSection(context: NoteContext, claim: Claim, part: OtherPart): Element {
  const searched = searchedWords(part, context.words);
  const section = element('section', 'other-part', [
    element('h3', undefined, [text(partHeading(part, context.words))]),
    paragraph(undefined, part.words),
    ...(searched === '' ? [] : [paragraph('text-facts', searched)]),
    ...readIn(context, part.sources),
    citationOf(context, claim, part),
  ]);
  const properties = { id: otherAnchor(partName(claim, part)), dataOther: part.kind };
  return { ...section, properties: { ...section.properties, ...properties } };
}

/** The parts of a claim’s other side, each under its anchor: what it is, who says it and when, its words, its sources, its citation. */
export function otherSideSections(context: NoteContext, claim: Claim): Element[] {
  return partsOfOtherSide(claim).map((part) => partSection(context, claim, part));
}

/** The last known state of a claim’s affair, with its date and sources; undefined where it tells no affair. */
export function lastKnownSection(context: NoteContext, claim: Claim): Element | undefined {
  const known = claim.last_known;
  if (known === undefined) return undefined;
  return element('div', 'last-known', [
    element('p', undefined, [
      element('b', undefined, [text(`${formatDate(known.when)}:`)]),
      text(` ${known.words}`),
    ]),
    ...readIn(context, known.sources),
  ]);
}

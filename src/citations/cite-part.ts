import { permanentAddress, type ReportPart } from '../report/addresses/citable-parts.ts';
import { otherPath } from '../report/addresses/page-paths.ts';
import { addressOf } from '../report/addresses/published-address.ts';
import { partName } from '../report/evidence/other-side.ts';
import type { Claim, Report } from '../report/report.ts';
import type { OtherPart } from '../report/schema/other-side.ts';
import { firstWords } from '../text/first-words.ts';
import type { Interface } from '../text/interface/en.ts';
import { type CitedPage, citePage, type PageCitation } from './cite-page.ts';
import { partHeading } from './other-note.ts';

/** As much of a claim as its citation quotes; its link leads to the rest. */
const CLAIM_WORDS = 160;

/**
 * What a part of the report is called in a citation. Of a claim that is held back no words are given: cut short, they would stand
 * without the limits that they must have beside them.
 * @param report whose part it is.
 * @param part that is cited.
 * @param words of the language of the citation.
 */
export function partTitle(report: Report, part: ReportPart, words: Interface): string {
  switch (part.kind) {
    case 'report':
      return `${report.edition.title}: ${report.edition.subtitle}`;
    case 'chapter':
      return part.chapter.title;
    case 'section':
      return part.section.text;
    case 'claim': {
      const { claim, words: said } = part.made;
      return claim.held
        ? words.citing.heldClaim(claim.id)
        : words.evidence.claimTitle(claim.id, firstWords(said.join(' '), CLAIM_WORDS));
    }
    case 'figure':
      return part.title;
    case 'table':
      return part.table.resource.title;
  }
}

/** What a part is a part of: a chapter, or what stands in one, of the report and its chapter. */
export function partWithin(report: Report, part: ReportPart): string | undefined {
  const { title } = report.edition;
  const inChapter = (name: string | undefined): string => (name === undefined ? title : `${title}: ${name}`);
  switch (part.kind) {
    case 'report':
      return undefined;
    case 'section':
      return inChapter(part.chapter.title);
    case 'claim':
      return inChapter(part.made.places[0]?.text.title);
    case 'figure':
      return inChapter(report.chapters.find(({ id }) => id === part.figure.spec.chapter)?.title);
    case 'chapter':
    case 'table':
      return title;
  }
}

/** A part as a page that can be cited: its permanent link is what makes it another than the rest. */
function asPage(report: Report, part: ReportPart, words: Interface): CitedPage {
  const address = permanentAddress(report, part);
  const page = {
    id: `${part.kind} ${address}`,
    title: partTitle(report, part, words),
    address,
    within: partWithin(report, part),
  };
  return { ...page, isData: part.kind === 'table', keepsCase: part.kind === 'claim' };
}

/**
 * How a part of the report is cited in words, in each style, with the edition's date and the permanent link.
 * @param report whose part it is.
 * @param part that is cited.
 * @param words of the language of the citation.
 */
export function citePart(report: Report, part: ReportPart, words: Interface): readonly PageCitation[] {
  return citePage(report, asPage(report, part, words), words);
}

/**
 * How a part of an other side is cited in words, in each style: by what it is, who said it, its first words and its link.
 * @param report whose claim it is.
 * @param claim that has the part.
 * @param part that is cited.
 * @param words of the language of the citation.
 */
export function citeOther(
  report: Report,
  claim: Claim,
  part: OtherPart,
  words: Interface,
): readonly PageCitation[] {
  const name = partName(claim, part);
  const title = words.other.citationTitle(partHeading(part, words), firstWords(part.words, CLAIM_WORDS));
  const address = addressOf(report.edition, otherPath(claim.id, part.id));
  return citePage(
    report,
    { id: `other ${name}`, title, address, within: report.edition.title, keepsCase: true },
    words,
  );
}

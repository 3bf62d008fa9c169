import {
  chapterPath,
  claimPath,
  figurePath,
  pagePath,
  sourcePath,
  teachingPath,
} from '../../../report/addresses/page-paths.ts';
import { addressOf } from '../../../report/addresses/published-address.ts';
import { referencesPath } from '../../../report/addresses/reference-paths.ts';
import type { MadeClaim } from '../../../report/evidence/claim-uses.ts';
import type { Chapter, Page, Report, TeachingText } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import { CONTEXT, edited, homeOf, type LinkedNode, reportRef } from './linked-node.ts';

/** The file of all that a chapter, or the report, cites; so that a page needs not list hundreds of works in its head. */
function references(report: Report, chapter: Chapter | undefined, words: Interface): LinkedNode {
  const url = addressOf(report.edition, referencesPath(report, chapter, 'json'));
  return {
    '@type': 'CreativeWork',
    '@id': url,
    name: words.citing.referencesOf(chapter?.title ?? report.edition.title),
    url,
    encodingFormat: 'application/vnd.citationstyles.csl+json',
  };
}

/** The report: schema.org's `Report`, with its chapters. */
export function reportNode(report: Report, words: Interface): LinkedNode {
  const { edition } = report;
  return {
    '@context': CONTEXT,
    ...reportRef(report),
    alternativeHeadline: edition.subtitle,
    description: edition.description,
    url: homeOf(report),
    inLanguage: edition.language,
    ...edited(report),
    citation: references(report, undefined, words),
    hasPart: report.chapters.map((chapter) => ({
      '@type': 'Chapter',
      '@id': addressOf(edition, chapterPath(chapter.id)),
      name: chapter.title,
    })),
  };
}

/**
 * A chapter: schema.org's `Chapter`, a part of the report.
 * @param report that has the chapter.
 * @param chapter that the page shows.
 * @param words by which its references are called.
 */
export function chapterNode(report: Report, chapter: Chapter, words: Interface): LinkedNode {
  const url = addressOf(report.edition, chapterPath(chapter.id));
  const figures = chapter.prose.figures.map(({ id }) => ({
    '@type': 'Dataset',
    '@id': addressOf(report.edition, figurePath(id)),
  }));
  return {
    '@context': CONTEXT,
    '@type': 'Chapter',
    '@id': url,
    name: chapter.title,
    description: chapter.summary,
    url,
    position: report.chapters.indexOf(chapter) + 1,
    inLanguage: chapter.language,
    ...edited(report),
    isPartOf: reportRef(report),
    citation: references(report, chapter, words),
    ...(figures.length === 0 ? {} : { hasPart: figures }),
  };
}

/** How long a text of the kit takes (ISO 8601), and for whom it is, as schema.org has them. */
function forClass({ minutes, ages }: Pick<TeachingText, 'minutes' | 'ages'>): Partial<LinkedNode> {
  return {
    ...(minutes === undefined ? {} : { timeRequired: `PT${minutes}M` }),
    ...(ages === undefined ? {} : { typicalAgeRange: `${ages.from}-${ages.to ?? ''}` }),
  };
}

/**
 * A page for teaching, or a text of the teaching kit: schema.org's `LearningResource`, about the chapters. None of one that teaches
 * nothing by its front matter.
 */
export function learningNode(report: Report, page: Page | TeachingText): LinkedNode | undefined {
  if (page.teaches === undefined) return undefined;
  const isOfKit = 'restsOn' in page;
  const url = addressOf(report.edition, isOfKit ? teachingPath(page.id) : pagePath(page.id));
  return {
    '@context': CONTEXT,
    '@type': 'LearningResource',
    '@id': url,
    name: page.title,
    description: page.summary,
    url,
    inLanguage: page.language,
    ...edited(report),
    isPartOf: reportRef(report),
    teaches: page.teaches,
    ...(isOfKit ? forClass(page) : {}),
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    about: report.chapters.map((chapter) => ({
      '@type': 'Chapter',
      '@id': addressOf(report.edition, chapterPath(chapter.id)),
      name: chapter.title,
    })),
  };
}

/** A claim: schema.org's `Claim`, with where it appears and the sources that it rests on. None of a claim that is held back. */
export function claimNode(report: Report, made: MadeClaim): LinkedNode | undefined {
  const { claim, places } = made;
  const { edition } = report;
  if (claim.held) return undefined;
  const url = addressOf(edition, claimPath(claim.id));
  return {
    '@context': CONTEXT,
    '@type': 'Claim',
    '@id': url,
    name: claim.claim,
    url,
    inLanguage: edition.language,
    ...edited(report),
    isPartOf: reportRef(report),
    appearance: places.map(({ text, path }) => ({
      '@type': 'CreativeWork',
      '@id': addressOf(edition, path),
      name: text.title,
    })),
    citation: [...new Set(claim.sources.map(({ id }) => id))].map((key) => ({
      '@type': 'CreativeWork',
      '@id': addressOf(edition, sourcePath(key)),
      name: report.sources.get(key)?.title ?? key,
    })),
  };
}

import { handedTables, permanentAddress } from '../../report/addresses/citable-parts.ts';
import {
  figureFilePath,
  packagePath,
  tableFilePath,
  tableJsonPath,
} from '../../report/addresses/file-paths.ts';
import {
  chapterPath,
  claimPath,
  DATA_PATH,
  figurePath,
  pagePath,
  sourcePath,
} from '../../report/addresses/page-paths.ts';
import { addressOf } from '../../report/addresses/published-address.ts';
import { referencesPath } from '../../report/addresses/reference-paths.ts';
import type { MadeClaim } from '../../report/evidence/claim-uses.ts';
import type { Chapter, Figure, Page, Report, Table } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';

/** A node of schema.org, as JSON-LD has it. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

function homeOf(report: Report): string {
  return addressOf(report.edition, '/');
}

/** Author and publisher: the report as a body; no person signs it. */
function publisherOf(report: Report): LinkedNode {
  return { '@type': 'Organization', name: report.edition.title, url: homeOf(report) };
}

/** What the report and its parts have in common. */
function edited(report: Report): LinkedNode {
  const { edition } = report;
  return {
    author: publisherOf(report),
    publisher: publisherOf(report),
    datePublished: edition.date,
    version: edition.date,
    license: edition.licence.url,
    isAccessibleForFree: true,
  };
}

function reportRef(report: Report): LinkedNode {
  return { '@type': 'Report', '@id': homeOf(report), name: report.edition.title };
}

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

function download(report: Report, path: string, format: string): LinkedNode {
  return { '@type': 'DataDownload', encodingFormat: format, contentUrl: addressOf(report.edition, path) };
}

function licencesOf(table: Table): unknown {
  const [first, ...more] = table.resource.licenses.map(({ path }) => path);
  return more.length === 0 ? first : [first, ...more];
}

/**
 * A figure with its table: schema.org's `Dataset`. Its licence is the table's own; its words are the report's.
 * @param report that has the figure.
 * @param figure that the page shows.
 * @param table that it is drawn from.
 * @param words its title, and what it shows.
 */
export function figureNode(
  report: Report,
  figure: Figure,
  table: Table,
  words: { title: string; subtitle: string },
): LinkedNode {
  const url = addressOf(report.edition, figurePath(figure.id));
  const fields = table.resource.schema.fields.filter((field) => field.refers === undefined);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': url,
    name: words.title,
    description: `${words.subtitle} ${table.resource.description}`,
    url,
    ...edited(report),
    inLanguage: report.edition.language,
    license: licencesOf(table),
    isPartOf: reportRef(report),
    citation: table.resource.sources.map(({ title }) => title),
    variableMeasured: fields.map(({ title }) => title),
    distribution: [
      download(report, figureFilePath(figure.id, 'csv'), 'text/csv'),
      download(report, figureFilePath(figure.id, 'json'), 'application/json'),
    ],
  };
}

/** A table as a part of the package: schema.org's `Dataset`, with its files. */
function tableNode(report: Report, table: Table): LinkedNode {
  const { name, title, description, schema } = table.resource;
  const url = permanentAddress(report, { kind: 'table', table });
  return {
    '@type': 'Dataset',
    '@id': url,
    name: title,
    description,
    url,
    license: licencesOf(table),
    creator: publisherOf(report),
    citation: table.resource.sources.map((source) => source.title),
    variableMeasured: schema.fields.filter((field) => field.refers === undefined).map((field) => field.title),
    distribution: [
      download(report, tableFilePath(name), 'text/csv'),
      download(report, tableJsonPath(name), 'application/json'),
    ],
  };
}

/** All tables together: schema.org's `Dataset` with one part for each table that is handed out. */
export function packageNode(report: Report): LinkedNode {
  const { dataPackage, edition } = report;
  const url = addressOf(edition, DATA_PATH);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': url,
    name: dataPackage.title,
    description: dataPackage.description,
    url,
    inLanguage: edition.language,
    ...edited(report),
    license: dataPackage.licenses.map(({ path }) => path),
    isPartOf: reportRef(report),
    distribution: [download(report, packagePath(report), 'application/zip')],
    hasPart: handedTables(report).map((table) => tableNode(report, table)),
  };
}

/** A page for teaching: schema.org's `LearningResource`, about the chapters. None of a page that teaches nothing by its front matter. */
export function learningNode(report: Report, page: Page): LinkedNode | undefined {
  if (page.teaches === undefined) return undefined;
  const url = addressOf(report.edition, pagePath(page.id));
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

/** A node as it stands in a page: JSON that cannot end its script element. */
export function printNode(node: LinkedNode): string {
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}

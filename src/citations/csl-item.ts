import { isFixed, wholeName } from '../report/evidence/person-name.ts';
import type { Source } from '../report/report.ts';
import type { Name } from '../report/schema/source.ts';
import { isAtHome, scriptRuns } from '../text/script-runs.ts';

/**
 * Private-use signs around the parts of a title, so that each part gets its language after formatting. They travel as letters: citeproc
 * knows no markup of languages, and its wrapper of variables is given the whole title, when capitals and quotation marks are set.
 */
export const PART_START = '\uE000';
export const PART_LANGUAGE = '\uE001';
export const PART_END = '\uE002';

/**
 * What stands for the address and the DOI of a source while citeproc sets the words around them: it would print an apostrophe as a
 * quotation mark, take a full stop for the end of the sentence, and make no link of a DOI with angle brackets.
 */
export const ADDRESS_SLOT = 'https://address.invalid/x';
export const DOI_SLOT = '10.0/x';

/** A CSL-JSON item as citeproc reads it. */
export interface CslItem {
  readonly [field: string]: unknown;
  readonly id: string;
}

/** What CSL calls each type; where a style drops the date or the address of a type, the nearest type that keeps them. */
function cslType(source: Source): string {
  switch (source.type) {
    // Chicago's notes give a speech no date unless it has an event.
    case 'speech':
      return 'webpage';
    // CSL's `article` is a preprint; the registry means an article of a site or a trade paper.
    case 'article':
      return source['container-title'] === undefined ? 'webpage' : 'article-magazine';
    default:
      return source.type;
  }
}

function part(text: string, language: string): string {
  return `${PART_START}${language}${PART_LANGUAGE}${text}${PART_END}`;
}

/** The forms of a source's title. A record that gives `title-original` has its translation in `title`. */
export function titleForms(source: Source): {
  romanized: string | undefined;
  original: string;
  translated: string | undefined;
} {
  const original = source['title-original'] ?? source.title;
  const translated =
    source['title-translated'] ?? (source['title-original'] === undefined ? undefined : source.title);
  return {
    romanized: source['title-romanized'],
    original,
    translated: translated === original ? undefined : translated,
  };
}

/**
 * The title with its forms in order: romanized, original, translated in brackets (CMOS 17, 11.9 and 14.99), each marked
 * with its language.
 */
function titleWithForms(source: Source, reportLanguage: string): string {
  const { romanized, original, translated } = titleForms(source);
  const isOwnWords = source.language === reportLanguage || isDescriptive(original);
  return [
    romanized === undefined ? undefined : part(romanized, `${source.language.replace(/-.*/, '')}-Latn`),
    isOwnWords ? original : part(original, source.language),
    translated === undefined ? undefined : `[${translated}]`,
  ]
    .filter((form) => form !== undefined)
    .join(' ');
}

/** A title in square brackets describes a document that has none; its words are the report's own. */
export function isDescriptive(title: string): boolean {
  return title.startsWith('[') && title.endsWith(']');
}

/** What is added to the code of a letter of a tag, so that citeproc, which sets no Chinese name in italics, sees no Latin letter. */
export const HIDDEN_TAG = 0xe100;

/** A tag in private-use signs. */
function hiddenTag(language: string): string {
  return [...language].map((letter) => String.fromCharCode(HIDDEN_TAG + letter.charCodeAt(0))).join('');
}

/** Words of a record, each run in a script of its language marked with that language: `بيروت` in a record in Arabic is Arabic. */
function inOwnLanguage(words: string, { language }: Source): string {
  return scriptRuns(words)
    .map(({ text, script }) =>
      script !== undefined && isAtHome(script, language) ? part(text, hiddenTag(language)) : text,
    )
    .join('');
}

/** A name as CSL-JSON has it. One that no style may turn round is one literal, and so never cut at a comma. */
function cslName(name: Name, source: Source): object {
  if ('family' in name && !isFixed(name, source.language)) return { family: name.family, given: name.given };
  return { literal: inOwnLanguage(wholeName(name, source.language), source) };
}

/** Who wrote it and who published it are told once when they are the same. */
function publisherOf(source: Source): string | undefined {
  const authors = source.author?.map((a) => ('literal' in a ? a.literal : a.family)) ?? [];
  return source.publisher !== undefined && authors.includes(source.publisher) ? undefined : source.publisher;
}

/** Stands for an apostrophe: citeproc takes one for the end of a quotation, and then prints the markup around it. */
export const APOSTROPHE = '\ue0ff';

/** A title of which no style may change the letters. Without an opening mark of its kind every single mark is an apostrophe. */
export function keptCase(title: string): string {
  const words = title.includes('‘') ? title : title.replace(/(?<=\p{L})[’']/gu, APOSTROPHE);
  return `<span class="nocase">${words}</span>`;
}

/** Titles that are names keep their letters: no style may turn `8:21-cv-01330` into `8:21-Cv-01330`. */
function guardCase(title: string, source: Source): string {
  const isName = source.type === 'legal_case' || source.type === 'legislation' || isDescriptive(source.title);
  return isName ? keptCase(title) : title;
}

/** Write a source as a CSL-JSON item for citeproc. */
export function toCslItem(source: Source, reportLanguage: string): CslItem {
  const own = (words: string | undefined): string | undefined => words && inOwnLanguage(words, source);
  const item: Record<string, unknown> = {
    type: cslType(source),
    title: guardCase(titleWithForms(source, reportLanguage), source),
    author: source.author?.map((name) => cslName(name, source)),
    publisher: own(publisherOf(source)),
    'container-title': own(source['container-title']),
    volume: source.volume,
    issue: source.issue,
    page: source.page,
    number: source.number,
    URL: source.URL && ADDRESS_SLOT,
    DOI: source.DOI && DOI_SLOT,
    language: source.language,
    issued:
      source.issued === undefined ? undefined : { 'date-parts': [source.issued.split('-').map(Number)] },
  };
  for (const [key, value] of Object.entries(item)) if (value === undefined) delete item[key];
  return { ...item, id: source.id };
}

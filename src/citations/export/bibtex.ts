import type { Name } from '../../report/schema/source.ts';
import { printPages } from '../../text/page-ranges.ts';
import type { ExportItem } from './export-item.ts';

type CslType = ExportItem['type'];

/** The entry types of biblatex (manual, 2.1); those that its standard styles print as `misc` are names it knows all the same. */
const TYPES: Readonly<Record<CslType, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'legislation',
  book: 'book',
  broadcast: 'video',
  chapter: 'incollection',
  dataset: 'dataset',
  document: 'misc',
  'entry-encyclopedia': 'inreference',
  hearing: 'legal',
  interview: 'misc',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  map: 'image',
  motion_picture: 'movie',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  personal_communication: 'letter',
  post: 'online',
  'post-weblog': 'online',
  regulation: 'legal',
  report: 'report',
  review: 'article',
  software: 'software',
  speech: 'misc',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'online',
};

/** What tells apart the types that share an entry type (`entrysubtype`). */
const SUBTYPES: Readonly<Partial<Record<CslType, string>>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  bill: 'bill',
  broadcast: 'broadcast',
  hearing: 'hearing',
  interview: 'interview',
  map: 'map',
  post: 'post',
  'post-weblog': 'weblog',
  regulation: 'regulation',
  review: 'review',
  speech: 'speech',
  treaty: 'treaty',
};

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words with TeX's own signs written so that TeX prints them. */
function escapeTex(words: string): string {
  return words.replace(/[\\{}$&#_%~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** Words in braces of their own, whose “and” and capitals no reader of the file touches. */
function guarded(words: string): string {
  return `{${escapeTex(words)}}`;
}

function person(name: Name): string {
  if ('literal' in name) return guarded(name.literal);
  if (name.given === undefined) return guarded(name.family);
  // A small first letter would be taken for a particle such as “von”.
  const family = /^\p{Ll}|\sand\s|,/u.test(name.family) ? guarded(name.family) : escapeTex(name.family);
  return `${family}, ${/\sand\s|,/.test(name.given) ? guarded(name.given) : escapeTex(name.given)}`;
}

/** Where biblatex puts the body that published an entry of a type. */
function publisherField(type: string): string {
  if (type === 'report' || type === 'thesis') return 'institution';
  return type === 'online' || type === 'inproceedings' ? 'organization' : 'publisher';
}

/** A `verbatim` field: TeX reads its signs as they are, but braces must be balanced. */
function verbatim(words: string): string {
  return words.replace(/[{}\\]/g, encodeURIComponent);
}

function isoDate(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function fieldsOf(item: ExportItem): (readonly [string, string | undefined])[] {
  const type = TYPES[item.type];
  const text = (words: string | undefined): string | undefined =>
    words === undefined ? undefined : escapeTex(words);
  const [date] = item.issued?.['date-parts'] ?? [];
  const container = item['container-title'];
  return [
    ['author', item.author?.map(person).join(' and ')],
    ['title', guarded(item.title)],
    [
      type === 'article' ? 'journaltitle' : 'booktitle',
      container === undefined ? undefined : guarded(container),
    ],
    [publisherField(type), item.publisher === undefined ? undefined : guarded(item.publisher)],
    ['edition', text(item.edition)],
    ['volume', text(item.volume)],
    [type === 'article' ? 'number' : 'issue', text(item.issue)],
    [type === 'article' ? 'eid' : 'number', text(item.number)],
    ['pages', text(item.page === undefined ? undefined : printPages(item.page, '--'))],
    ['date', date === undefined ? undefined : isoDate(date)],
    ['entrysubtype', SUBTYPES[item.type]],
    ['doi', item.DOI === undefined ? undefined : verbatim(item.DOI)],
    ['isbn', text(item.ISBN)],
    ['url', item.URL === undefined ? undefined : verbatim(item.URL)],
    ['langid', item.language],
    ['annotation', text(item.annote)],
  ];
}

function entry(item: ExportItem): string {
  const fields = fieldsOf(item).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${TYPES[item.type]}{${item.id},\n${fields.join('')}}\n`;
}

/**
 * Records as BibTeX in the dialect of biblatex and biber: UTF-8, whole dates, our ids as keys.
 * @example toBibtex([{ id: 'doe-2019-x', type: 'book', title: 'X' }]) // '@book{doe-2019-x,\n  title = {{X}},\n}\n'
 */
export function toBibtex(items: readonly ExportItem[]): string {
  return items.map(entry).join('\n');
}

import type { Name } from '../../report/schema/source.ts';
import { printPages, readPages } from '../../text/page-ranges.ts';
import type { ExportItem } from './export-item.ts';
import { uncut } from './one-name.ts';

type CslType = ExportItem['type'];

/** The reference types of RIS (Reference Manager's specification of 2001, and 2011's list). */
const TYPES: Readonly<Record<CslType, string>> = {
  article: 'JOUR',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'entry-encyclopedia': 'ENCYC',
  hearing: 'HEAR',
  interview: 'GEN',
  legal_case: 'CASE',
  legislation: 'STAT',
  map: 'MAP',
  motion_picture: 'MPCT',
  'paper-conference': 'CONF',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  review: 'JOUR',
  software: 'COMP',
  speech: 'GEN',
  standard: 'STAND',
  thesis: 'THES',
  treaty: 'GEN',
  webpage: 'ELEC',
};

/** `Family, Given`, or `Family, Given, Jr.`; a body, a name that is not to be split and a family's name have no comma that cuts. */
function person(name: Name): string {
  if ('literal' in name) return uncut(name.literal);
  const family = uncut(name.family);
  return name.given === undefined ? family : `${family}, ${name.given}`;
}

/** Where a type keeps its number. */
function numberTag(type: string): string {
  if (type === 'RPRT' || type === 'STAND') return 'SN';
  return type === 'DATA' ? 'NV' : 'M1';
}

/** The first and the last page. Pages in several places have neither, and stand together where the first would. */
function startAndEnd(page: string | undefined): readonly (string | undefined)[] {
  if (page === undefined) return [];
  const { ranges } = readPages(page);
  const [only, more] = ranges;
  return only === undefined || more !== undefined ? [printPages(page, '-')] : [only.first, only.last];
}

function tagsOf(item: ExportItem): (readonly [string, string | undefined])[] {
  const type = TYPES[item.type];
  const [date] = item.issued?.['date-parts'] ?? [];
  const [start, end] = startAndEnd(item.page);
  const [year, month, day] = (date ?? []).map((part, index) =>
    String(part).padStart(index === 0 ? 4 : 2, '0'),
  );
  return [
    ['TY', type],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name) => ['AU', person(name)] as const),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['ET', item.edition],
    ['PY', year],
    ['DA', year === undefined ? undefined : [year, month ?? '', day ?? '', ''].join('/')],
    ['VL', item.volume],
    ['IS', item.issue],
    [numberTag(type), item.number],
    ['SP', start],
    ['EP', end],
    ['SN', item.ISBN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.annote],
  ];
}

function record(item: ExportItem): string {
  const lines = tagsOf(item).flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

/**
 * Records as RIS, UTF-8, lines that end as the specification asks (CR LF).
 * @example toRis([{ id: 'doe-2019-x', type: 'book', title: 'X' }]) // 'TY  - BOOK\r\nID  - doe-2019-x\r\nTI  - X\r\nER  - \r\n'
 */
export function toRis(items: readonly ExportItem[]): string {
  return items.map(record).join('\r\n');
}

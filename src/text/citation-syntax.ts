import { printPages, readPages } from './page-ranges.ts';

/** Locator labels as authors write them, each with its CSL name (CSL 1.0.2, appendix "Locators"). */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    p: 'page',
    pp: 'page',
    page: 'page',
    pages: 'page',
    art: 'article-locator',
    arts: 'article-locator',
    article: 'article-locator',
    articles: 'article-locator',
    sec: 'section',
    secs: 'section',
    section: 'section',
    sections: 'section',
    '§': 'section',
    '§§': 'section',
    ch: 'chapter',
    chs: 'chapter',
    chap: 'chapter',
    chapter: 'chapter',
    chapters: 'chapter',
    para: 'paragraph',
    paras: 'paragraph',
    paragraph: 'paragraph',
    paragraphs: 'paragraph',
    '¶': 'paragraph',
    '¶¶': 'paragraph',
    table: 'table',
    tables: 'table',
    fig: 'figure',
    figs: 'figure',
    figure: 'figure',
    figures: 'figure',
    n: 'note',
    nn: 'note',
    note: 'note',
    notes: 'note',
    no: 'issue',
    nos: 'issue',
    vol: 'volume',
    vols: 'volume',
    col: 'column',
    cols: 'column',
    line: 'line',
    lines: 'line',
    pt: 'part',
    pts: 'part',
    part: 'part',
    parts: 'part',
    rule: 'rule',
    rules: 'rule',
    app: 'appendix',
    apps: 'appendix',
    appendix: 'appendix',
  }),
);

/** Where in a source: a CSL label with its number, or a place in words such as “Key findings”. */
export type Locator =
  | {
      readonly kind: 'label';
      readonly label: string;
      readonly text: string;
      /** Did its author write the label of several places before what reads as one: `secs. 230-c`? */
      readonly isSeveral?: true;
    }
  | { readonly kind: 'words'; readonly text: string };

/** One pointer of a citation. */
export interface CitationItem {
  readonly key: string;
  readonly locator?: Locator;
}

/** What reading a citation gave: its items, or the part that could not be read and why. */
export type CitationReading =
  | { readonly kind: 'items'; readonly items: readonly CitationItem[] }
  | { readonly kind: 'bad-syntax'; readonly part: string }
  | { readonly kind: 'bad-label'; readonly part: string; readonly label: string };

/** The labels that a locator may begin with, in order. */
export const LOCATOR_LABELS: readonly string[] = [...LABELS.keys()];

/** A citation in a run of text: `[@…]` with its place in the run. */
export const CITATION = /\[(@[^[\]]*)\]/g;

/**
 * The citations in a run of text. One whose bracket or at sign has a backslash before it in the file is words.
 * @param text as Markdown read it. @param typed the same as it stands in the file.
 */
export function citationMatches(text: string, typed: string): RegExpExecArray[] {
  const matches = [...text.matchAll(CITATION)];
  if (!/\\[[@]/.test(typed)) return matches;
  const isEscaped = [...typed.matchAll(/\\?\[\\?@/g)].map(([sign]) => sign.includes('\\'));
  const places = [...text.matchAll(/\[@/g)].map(({ index }) => index);
  return matches.filter(({ index }) => isEscaped[places.indexOf(index)] !== true);
}

/** What a label is followed by: 13–14, xiv, A1. Not “concerning”, which only begins like a Roman number. */
const NUMBER = /^(?:\d|[ivxlcdmIVXLCDM]+\b|[A-Z]\d*\b)/;

const ITEM = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:,\s*(.+))?$/s;

/** Split at semicolons that do not stand in quotation marks, in one pass. */
function splitItems(inner: string): string[] {
  const parts: string[] = [];
  let part = '';
  let closing: string | undefined;
  for (const sign of inner) {
    if (sign === ';' && closing === undefined) {
      parts.push(part.trim());
      part = '';
      continue;
    }
    if (sign === closing) closing = undefined;
    else if (closing === undefined && (sign === '"' || sign === '“')) closing = sign === '"' ? '"' : '”';
    part += sign;
  }
  return [...parts, part.trim()];
}

/**
 * Read the inside of a citation in Pandoc's syntax (Pandoc manual, "Citation syntax"): `@a, pp. 13–14; @b, "Key findings"`.
 * @param inner the text between the brackets.
 * @returns the items, or the first part that is not one.
 */
export function readCitation(inner: string): CitationReading {
  const items: CitationItem[] = [];
  for (const part of splitItems(inner)) {
    const match = ITEM.exec(part);
    const key = match?.[1];
    if (key === undefined) return { kind: 'bad-syntax', part };
    const words = match?.[2]?.trim();
    if (words === undefined) {
      items.push({ key });
      continue;
    }
    const locator = readLocator(words);
    if (locator === undefined) return { kind: 'bad-label', part, label: words.split(/[\s.]/, 1)[0] ?? words };
    items.push({ key, locator });
  }
  return { kind: 'items', items };
}

/** Read `pp. 13–14`, `art. 7` or `"Key findings"`; undefined when its label is not known. */
export function readLocator(words: string): Locator | undefined {
  const quoted = /^["“](.+)["”]$/s.exec(words)?.[1];
  if (quoted !== undefined) return { kind: 'words', text: quoted.replace(/\s+/g, ' ') };
  const match = /^(§§?|¶¶?|[A-Za-z]+)\.?\s*(\S.*)$/s.exec(words);
  const label = LABELS.get(match?.[1]?.toLowerCase() ?? '');
  const text = match?.[2]?.trim().replace(/\s+/g, ' ');
  if (label === undefined || text === undefined || !NUMBER.test(text)) return undefined;
  const isPlural = /^(?:§§|¶¶|pp|nn|.*s)$/i.test(match?.[1] ?? '');
  const written = label === 'page' || isPlural ? rangesOf(text) : text.replace(SPACED_HYPHEN, '–');
  const place: Locator = { kind: 'label', label, text: written };
  // A number alone is one place, whatever its label.
  return isPlural && label !== 'page' && /[-,]/.test(written) && !namesSeveral(place)
    ? { ...place, isSeveral: true }
    : place;
}

/** A hyphen that joins two places whatever they are called: between spaces, or doubled. */
const SPACED_HYPHEN = /(?<=[\d\p{L})])(?:\s+-\s+|\s*-{2,}\s*)(?=[\d\p{L}(])/gu;

/**
 * Places with a dash for the hyphens that join two of them. After a label of one place a hyphen is part of its number, as in `table 3-2`;
 * after one of several it joins two, unless one of them plainly has a hyphen in its number.
 */
function rangesOf(text: string): string {
  const hasOwn = readPages(text).ranges.some(({ first, last }) => last === undefined && /\d-\d/.test(first));
  return hasOwn ? text : printPages(text, '–');
}

const SEVERAL = /[–—&;]|(?:,|、|，|\b(?:and|or|to)\b)\s*(?=[\d(]|[ivxlc]+\b|[A-Z]\d*\b)/;

/**
 * Does a locator name more than one place? A comma before another label does not part two: `art. 7, para. 2` is one place.
 * @param place with its label.
 */
export function namesSeveral(place: Locator): boolean {
  return place.kind === 'label' && (place.isSeveral === true || SEVERAL.test(place.text));
}

/** The locator of a ledger entry: its label where it begins with one, else its words as they stand. */
export function ledgerLocator(words: string): Locator {
  const read = readLocator(words);
  return read?.kind === 'label' ? read : { kind: 'words', text: words };
}

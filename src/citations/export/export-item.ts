import type { Report, Source } from '../../report/report.ts';
import type { Name, SourceRecord } from '../../report/schema/source.ts';
import type { Interface } from '../../text/interface/en.ts';
import { titleForms } from '../csl-item.ts';
import { sourceFacts } from '../evidence-item.ts';

/** A title's forms one by one, where it has more than one. */
export interface TitleForms {
  readonly 'title-romanized'?: string | undefined;
  readonly 'title-original'?: string | undefined;
  readonly 'title-translated'?: string | undefined;
}

/** A record for reference managers: a CSL-JSON item (schema 1.0.2) of the variables that we use. Every format is written from it. */
export interface ExportItem {
  readonly id: string;
  readonly type: SourceRecord['type'];
  /** All forms of the title: romanized, original, translated in brackets. */
  readonly title: string;
  readonly author?: readonly Name[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly edition?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly number?: string | undefined;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] } | undefined;
  readonly URL?: string | undefined;
  readonly DOI?: string | undefined;
  readonly ISBN?: string | undefined;
  readonly language?: string | undefined;
  /** What kind of evidence it is, whether it was read, and where it is archived. */
  readonly annote?: string | undefined;
  readonly custom?: TitleForms | undefined;
}

/** What CSL calls the type: its `article` is a preprint, and the registry's is an article of a site or a trade paper. */
function exportType(source: Source): SourceRecord['type'] {
  if (source.type !== 'article') return source.type;
  return source['container-title'] === undefined ? 'webpage' : 'article-magazine';
}

/** A date of ISO 8601, of whatever precision, as CSL-JSON has it. */
export function cslDate(date: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}

function annotation(source: Source, report: Report, words: Interface): string {
  const facts = sourceFacts(source, report, words);
  return source.archive === undefined
    ? facts
    : `${facts}; ${words.archived} ${words.archivedOn(source.archive.date)}: ${source.archive.URL}`;
}

/** An object without the fields that are undefined. */
export function withoutGaps<T extends object>(value: T): T {
  for (const [key, field] of Object.entries(value))
    if (field === undefined) Reflect.deleteProperty(value, key);
  return value;
}

/**
 * A source as a record for reference managers: all that the registry says of it but our own remarks.
 * @param source of the registry.
 * @param report that has the source.
 * @param words by which our own facts are told.
 */
export function exportSource(source: Source, report: Report, words: Interface): ExportItem {
  const { romanized, original, translated } = titleForms(source);
  const forms = withoutGaps({
    'title-romanized': romanized,
    'title-original': original,
    'title-translated': translated,
  });
  return withoutGaps({
    id: source.id,
    type: exportType(source),
    title: [romanized, original, translated && `[${translated}]`]
      .filter((form) => form !== undefined)
      .join(' '),
    author: source.author,
    'container-title': source['container-title'],
    publisher: source.publisher,
    volume: source.volume,
    issue: source.issue,
    page: source.page,
    number: source.number,
    issued: source.issued === undefined ? undefined : cslDate(source.issued),
    // Where the address itself would mislead, the archived copy is the way to the source.
    URL: source.URL ?? (source.link === undefined ? undefined : source.archive?.URL),
    DOI: source.DOI,
    ISBN: source.ISBN,
    language: source.language,
    annote: annotation(source, report, words),
    custom: Object.keys(forms).length > 1 ? forms : undefined,
  });
}

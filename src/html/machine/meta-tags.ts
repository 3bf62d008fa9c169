import { uncut } from '../../citations/export/one-name.ts';
import { addressOf } from '../../report/addresses/published-address.ts';
import type { Report } from '../../report/report.ts';
import { formatDate } from '../../text/dates.ts';
import type { ShareCard } from './share-card.ts';

/** A `<meta>` in the head of a page. */
export interface MetaTag {
  readonly attribute: 'name' | 'property';
  readonly key: string;
  readonly content: string;
}

function named(key: string, content: string): MetaTag {
  return { attribute: 'name', key, content };
}

/** A part of the report as reference managers save it. */
export interface SavedPage {
  readonly title: string;
  /** Its path below the base. */
  readonly path: string;
  readonly language: string;
}

/**
 * Highwire tags of a part of the report, or of the whole, as Google Scholar and Zotero's “Embedded Metadata” read them.
 * `citation_book_title` makes Zotero save a book section, `citation_technical_report_institution` a report. The comma after the
 * author tells it (Zotero.Utilities.cleanAuthor) that the name is one, not a given name and a surname; one within would cut it.
 */
export function highwireTags(report: Report, part: SavedPage | undefined): MetaTag[] {
  const { edition } = report;
  const address = addressOf(edition, part?.path ?? '/');
  const whole =
    part === undefined
      ? [
          named('citation_technical_report_institution', edition.title),
          named('citation_technical_report_number', formatDate(edition.date)),
        ]
      : [named('citation_book_title', edition.title), named('citation_inbook_title', edition.title)];
  return [
    // A reader view that knows who wrote a page does not take a short line of the text for its author's name.
    named('author', edition.title),
    named('citation_title', part?.title ?? `${edition.title}: ${edition.subtitle}`),
    named('citation_author', `${uncut(edition.title)},`),
    named('citation_publication_date', edition.date.replaceAll('-', '/')),
    ...whole,
    named('citation_publisher', edition.title),
    named('citation_language', part?.language ?? edition.language),
    named('citation_public_url', address),
    named('citation_fulltext_html_url', address),
  ];
}

/** A page as a shared link shows it. */
export interface SharedPage {
  readonly title: string;
  readonly description: string;
  /** Its whole address. */
  readonly address: string;
  readonly language: string;
  readonly card?: ShareCard | undefined;
}

/** The size of every share card in pixels: what the places that show them ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * Open Graph tags of a page (ogp.me). Every page is an `article`: `website` would make Zotero save a chapter as a web page whatever
 * else it says (translators/RDF.js: og:type `website` goes before the Highwire tags, `article` after them).
 */
export function openGraphTags({ edition }: Report, page: SharedPage): MetaTag[] {
  const tags = {
    'og:type': 'article',
    'og:title': page.title,
    'og:description': page.description,
    'og:url': page.address,
    'og:site_name': edition.title,
    'og:locale': page.language.replaceAll('-', '_'),
  };
  const { card } = page;
  const picture =
    card === undefined
      ? {}
      : {
          'og:image': addressOf(edition, card.path),
          'og:image:width': String(CARD_SIZE.width),
          'og:image:height': String(CARD_SIZE.height),
          'og:image:alt': card.alt,
        };
  const shown = Object.entries({ ...tags, ...picture }).map(
    ([key, content]): MetaTag => ({ attribute: 'property', key, content }),
  );
  return card === undefined ? shown : [...shown, named('twitter:card', 'summary_large_image')];
}

/** A meta tag as the translator finds it: its name or property, and its content. */
export type Meta = readonly [string, string];

/** What Zotero would save. */
export interface ZoteroItem {
  readonly itemType: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly creators: readonly { readonly lastName: string; readonly firstName: string }[];
}

/** Fields by tag: HIGHWIRE_MAPPINGS of zotero/translators “Embedded Metadata.js”, as far as our pages use it. */
const FIELDS: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_book_title: 'bookTitle',
  citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'number',
  citation_publisher: 'publisher',
  citation_public_url: 'url',
  citation_language: 'language',
};

/** The tags that decide the type of the item, and the one that only lets it be guessed. */
const TYPES: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/** The types of Open Graph that go before the Highwire tags (detectType of RDF.js); `article` goes after them. */
const OPEN_GRAPH: Readonly<Record<string, string>> = {
  website: 'webpage',
  book: 'book',
  'music.song': 'audioRecording',
};

/** Zotero.Utilities.cleanAuthor: a name with a comma is not cut at its last space; signs at its ends go. */
function cleanAuthor(author: string): { readonly lastName: string; readonly firstName: string } {
  const bare = author.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (author.includes(',')) {
    const [lastName = '', firstName = ''] = bare.split(/, ?/);
    return { lastName, firstName };
  }
  const space = bare.lastIndexOf(' ');
  return { lastName: bare.slice(space + 1), firstName: bare.slice(0, Math.max(space, 0)) };
}

/** What Zotero's translator “Embedded Metadata” makes of the meta tags of a page, by its rules for Highwire and Open Graph. */
export function zoteroItem(metas: readonly Meta[]): ZoteroItem {
  const decided = metas.flatMap(([name]) => TYPES[name] ?? []).at(-1);
  const guess = metas.some(([name]) => name === 'citation_title') ? 'journalArticle' : undefined;
  const graph = metas
    .flatMap(([name, content]) => (name === 'og:type' ? (OPEN_GRAPH[content] ?? []) : []))
    .at(0);
  return {
    itemType:
      graph ?? decided ?? guess ?? (metas.some(([name]) => name.startsWith('og:')) ? 'webpage' : undefined),
    fields: Object.fromEntries(
      metas.flatMap(([name, content]) => (FIELDS[name] === undefined ? [] : [[FIELDS[name], content]])),
    ),
    creators: metas.flatMap(([name, content]) => (name === 'citation_author' ? [cleanAuthor(content)] : [])),
  };
}

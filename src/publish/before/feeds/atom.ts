/** An entry of a feed. */
export interface FeedEntry {
  /** An IRI that stays the same for ever. */
  readonly id: string;
  readonly title: string;
  /** The whole address of what the entry tells of. */
  readonly address: string;
  /** A date of ISO 8601. */
  readonly date: string;
  readonly summary: string;
}

/** A feed, its newest entry first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly author: string;
  readonly rights: string;
  /** The whole addresses of the feed itself and of the page that it belongs to. */
  readonly self: string;
  readonly address: string;
  readonly entries: readonly FeedEntry[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(words: string): string {
  // Signs that XML 1.0 cannot hold at all (2.2) are left out.
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function element(name: string, words: string): string {
  return `<${name}>${escapeXml(words)}</${name}>`;
}

/** A day as Atom wants it (RFC 3339): its first moment in UTC. */
function moment(date: string): string {
  return `${date}T00:00:00Z`;
}

function entryXml(entry: FeedEntry): string {
  const lines = [
    element('id', entry.id),
    element('title', entry.title),
    `<link href="${escapeXml(entry.address)}"/>`,
    element('updated', moment(entry.date)),
    element('published', moment(entry.date)),
    element('summary', entry.summary),
  ];
  return ['  <entry>', ...lines.map((line) => `    ${line}`), '  </entry>'].join('\n');
}

/** A feed as Atom (RFC 4287), UTF-8. It was changed when its newest entry was. */
export function toAtom(feed: Feed): string {
  const updated =
    feed.entries
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '0001-01-01';
  const head = [
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.address)}"/>`,
    element('updated', moment(updated)),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    ...head.map((line) => `  ${line}`),
    ...feed.entries.map(entryXml),
    '</feed>\n',
  ].join('\n');
}

import { readXml, type XmlElement } from './read-xml.ts';

const NAMESPACE = 'http://www.w3.org/2005/Atom';
/** A moment of RFC 3339, as Atom asks (RFC 4287, 3.3): with T and Z in capitals. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** An IRI with a scheme (3.2.1, 4.2.6, 4.2.7): relative ones are nobody's id. */
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The elements that must stand once in a feed (4.1.1) and in an entry (4.1.2). */
function onceFaults(element: XmlElement, where: string): string[] {
  return ['id', 'title', 'updated'].flatMap((name) => {
    const found = named(element, name);
    if (found.length !== 1) return [`${where}: ${found.length} of <${name}>, which must stand once`];
    const text = found[0]?.text.trim() ?? '';
    if (text === '') return [`${where}: <${name}> is empty`];
    if (name === 'id' && !IRI.test(text)) return [`${where}: the id “${text}” is no IRI`];
    return [];
  });
}

function dateFaults(element: XmlElement, where: string): string[] {
  return ['updated', 'published'].flatMap((name) =>
    named(element, name).flatMap(({ text }) =>
      MOMENT.test(text) && !Number.isNaN(Date.parse(text))
        ? []
        : [`${where}: <${name}> is no moment of RFC 3339: “${text}”`],
    ),
  );
}

/** Links (4.2.7): each with an address, and no two alternates of the same type and language. */
function linkFaults(element: XmlElement, where: string): string[] {
  const links = named(element, 'link').map(({ attributes }) => attributes);
  const without = links
    .filter(({ href }) => !IRI.test(href ?? ''))
    .map(({ href }) => `${where}: a link to “${href}”`);
  const alternates = links
    .filter(({ rel = 'alternate' }) => rel === 'alternate')
    .map(({ type, hreflang }) => `${type} ${hreflang}`);
  return [
    ...without,
    ...(new Set(alternates).size < alternates.length ? [`${where}: two alternate links of one kind`] : []),
  ];
}

function authorFaults(element: XmlElement, where: string): string[] {
  return named(element, 'author').flatMap((author) =>
    named(author, 'name').length === 1 ? [] : [`${where}: an author without one name`],
  );
}

function entryFaults(entry: XmlElement, hasAuthor: boolean, index: number): string[] {
  const where = `entry ${index + 1}`;
  const isLinked = named(entry, 'link').some(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  return [
    ...onceFaults(entry, where),
    ...dateFaults(entry, where),
    ...linkFaults(entry, where),
    ...authorFaults(entry, where),
    ...(hasAuthor || named(entry, 'author').length > 0 ? [] : [`${where}: no author, in it or in its feed`]),
    ...(isLinked || named(entry, 'content').length > 0
      ? []
      : [`${where}: neither content nor an alternate link`]),
    ...(named(entry, 'summary').length > 1 ? [`${where}: more than one summary`] : []),
  ];
}

/** What a feed lacks of what RFC 4287 demands, in words; nothing when it is valid. @throws Error for XML that is not well-formed. */
export function atomFaults(text: string): string[] {
  const feed = readXml(text);
  const entries = named(feed, 'entry');
  const first = feed.children.findIndex(({ name }) => name === 'entry');
  const ids = entries.map((entry) => `${named(entry, 'id')[0]?.text} ${named(entry, 'updated')[0]?.text}`);
  return [
    ...(feed.name === 'feed' && feed.attributes.xmlns === NAMESPACE
      ? []
      : ['no feed of the namespace of Atom']),
    ...onceFaults(feed, 'feed'),
    ...dateFaults(feed, 'feed'),
    ...linkFaults(feed, 'feed'),
    ...authorFaults(feed, 'feed'),
    ...(named(feed, 'link').some(({ attributes }) => attributes.rel === 'self')
      ? []
      : ['feed: no link to itself']),
    ...(first >= 0 && feed.children.slice(first).some(({ name }) => name !== 'entry')
      ? ['feed: something stands after the entries']
      : []),
    ...entries.flatMap((entry, index) => entryFaults(entry, named(feed, 'author').length > 0, index)),
    ...(new Set(ids).size < ids.length ? ['two entries with one id and one moment'] : []),
  ];
}

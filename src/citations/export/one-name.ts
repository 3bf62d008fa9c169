/**
 * A name that must stay whole, for formats whose readers cut at every comma and have no sign that forbids it: Zotero's and
 * Citation.js's readers of RIS, and Zotero's of `citation_author`. Its commas are written as the low quotation mark that looks like
 * one (U+201A), so that nothing of the name is lost and no part of it is taken for a given name.
 * @example uncut('Ministry of Lamps, Buoys and Bells') // 'Ministry of Lamps‚ Buoys and Bells'
 */
export function uncut(name: string): string {
  return name.replaceAll(',', '\u201a');
}

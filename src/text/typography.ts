/**
 * Straight quotation marks and apostrophes as they are printed: “ ” ‘ ’. A mark after a space, a bracket or a dash opens;
 * every other one closes, which for a single mark is the apostrophe too.
 * @param opens whether a mark at the very beginning can open; not where the text goes on after a number or a link.
 * @example curly('the "list" of China\'s laws') // the “list” of China’s laws
 */
export function curly(text: string, opens = true): string {
  const closed = opens ? text : text.replace(/^'/, '’').replace(/^"/, '”');
  return closed
    .replace(/(^|[\s([“—–])'(?=\S)/gu, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s([‘—–/])"(?=\S)/gu, '$1“')
    .replace(/"/g, '”');
}

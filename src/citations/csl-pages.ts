import { printPages, readPages } from '../text/page-ranges.ts';

/** Numbers that stand for pages which citeproc would rewrite: it takes the hyphen of 12-1 for a range and “expands” what follows. */
const [ONE_PAGE, PAGES] = ['990000001', '990000001, 990000002'];
const STANDING = new RegExp(`${ONE_PAGE}(?:, 990000002)?`, 'g');

/** A number that citeproc knows how to shorten and to expand: digits, a few letters before them, Roman ones. */
const PLAIN = /^(?:[A-Za-z]{0,3}\d+|[ivxlcdm]+)$/;

function isPlain(text: string): boolean {
  return readPages(text).ranges.every(
    ({ first, last }) => PLAIN.test(first) && (last === undefined || PLAIN.test(last)),
  );
}

/** The pages of a source as citeproc is given them: as they are, or a number in their place that has as many pages. */
export function pagesForCsl(text: string): string {
  if (isPlain(text)) return printPages(text, '–');
  const { ranges } = readPages(text);
  return ranges.length > 1 || ranges[0]?.last !== undefined ? PAGES : ONE_PAGE;
}

/** Put the pages of a source, as HTML, in the place of the number that stood for them. */
export function putPages(html: string, text: string | undefined): string {
  if (text === undefined || isPlain(text)) return html;
  const pages = printPages(text, '–').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return html.replace(STANDING, () => pages);
}

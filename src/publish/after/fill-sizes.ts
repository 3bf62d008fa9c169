import type { Interface } from '../../text/interface/en.ts';

/** The place of a file's size in a page, as components/site/FileSize.astro leaves it. */
const PLACE = /<file-size of="([^"]*)"><\/file-size>/g;

/**
 * Say how large the files are that a page leads to.
 * Before: `<a href="/data/x.csv">CSV</a><file-size of="/data/x.csv"></file-size>`. After: `<a href="/data/x.csv">CSV</a>: 2 kilobytes`.
 * @param html a built page.
 * @param sizes of the files that were made, in bytes, by their paths below the base. The place of a file that was not made stays as it is,
 * and no page with such a place is published (checks/site).
 * @param words of the page's language.
 */
export function fillSizes(html: string, sizes: ReadonlyMap<string, number>, words: Interface): string {
  return html.replace(PLACE, (place, path: string) => {
    const size = sizes.get(path);
    return size === undefined ? place : `: ${words.fileSize(size)}`;
  });
}

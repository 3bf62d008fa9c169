import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { curly } from '../../src/text/typography.ts';
import { attributeOf, type BuiltPage, select, textOf } from './built-site.ts';

/** Where the links of a page lead, or those that pass a test. */
export function hrefs(page: BuiltPage, isWanted: (element: Element) => boolean = () => true): string[] {
  return select(page, (e) => e.tagName === 'a' && isWanted(e)).flatMap((e) => attributeOf(e, 'href') ?? []);
}

/** All words of a page. */
export function words(page: BuiltPage): string {
  return textOf(page.tree).replace(/\s+/g, ' ');
}

/** The text of a page between the heading with an id and the next heading of its rank; empty without such a heading. */
export function partOf(page: BuiltPage, id: string): string {
  const [, part = ''] = page.html.split(new RegExp(`<h2 id="${id}"[^>]*>`));
  return textOf(fromHtml(part.split('<h2')[0] ?? '', { fragment: true })).replace(/\s+/g, ' ');
}

/** Words as a page prints them: with its quotation marks and dashes, and any space as one. */
export function plain(text: string): string {
  return curly(text).replace(/[\s\u00a0\u202f]+/g, ' ');
}

import type { Meta } from '../helpers/zotero-item.ts';
import { attributeOf, type BuiltPage, select } from './built-site.ts';

/** The meta elements of a page: the name or property of each, and its content. */
export function metasOf(page: BuiltPage): Meta[] {
  return select(page, (e) => e.tagName === 'meta').flatMap((e) => {
    const name = attributeOf(e, 'name') ?? attributeOf(e, 'property');
    return name === undefined ? [] : [[name, attributeOf(e, 'content') ?? ''] as const];
  });
}

/** What the meta elements of a name say. */
export function metaOf(page: BuiltPage, wanted: string): string[] {
  return metasOf(page).flatMap(([name, content]) => (name === wanted ? [content] : []));
}

/** Where the link elements of a relation lead, and in which language. */
export function linksOf(
  page: BuiltPage,
  rel: string,
): { href: string | undefined; language: string | undefined }[] {
  return select(page, (e) => e.tagName === 'link' && attributeOf(e, 'rel') === rel).map((e) => ({
    href: attributeOf(e, 'href'),
    language: attributeOf(e, 'hrefLang'),
  }));
}

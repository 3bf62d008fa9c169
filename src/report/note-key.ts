import type { CitationItem } from '../text/citation-syntax.ts';
import { slugify } from '../text/slug.ts';

function itemKey({ key, locator }: CitationItem): string {
  if (!locator) return key;
  return `${key}-${slugify(`${locator.kind === 'label' ? `${locator.label} ` : ''}${locator.text}`.replace(/[–.,:]/g, ' '))}`;
}

/** The name of a citation's note: its sources and locators, so that the same citation is the same note. */
export function noteKey(items: readonly CitationItem[]): string {
  return items.map(itemKey).join('--');
}

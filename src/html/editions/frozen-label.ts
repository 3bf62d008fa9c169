import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { FrozenPassage, FrozenText } from '../../report/schema/frozen-edition.ts';

/**
 * What a passage of an edition is called: its words; of a figure the title as it was printed, since its words are the template
 * that the title was made from.
 * Before: `{count} entries`. After: `76 entries`.
 * @param text that has the passage.
 * @param passage of an edition.
 */
export function frozenLabel(text: FrozenText, passage: FrozenPassage): string {
  if (passage.kind !== 'figure') return passage.words;
  const tree = fromHtml(text.article.join('\n'), { fragment: true });
  const title = select(`[id="${passage.id}-title"]`, tree);
  return title ? textOf(title).replace(/\s+/g, ' ').trim() : passage.words;
}

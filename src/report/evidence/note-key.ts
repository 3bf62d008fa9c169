import { type CitationItem, LOCATOR_LABELS, type Locator } from '../../text/citation-syntax.ts';
import { fnv1a } from '../../text/hash.ts';
import { slugify } from '../../text/slug.ts';
import { idOfPart } from '../addresses/anchors.ts';

/** Locators that their slug tells from all others: one number or a range after a label, or plain words after none. */
function isPlain({ kind, text }: Locator): boolean {
  if (kind === 'label') return /^[a-z\d]+(?:–[a-z\d]+)?$/.test(text);
  return (
    /^[A-Z][a-z]+(?: [a-z]+)*$/.test(text) && !LOCATOR_LABELS.includes(text.replace(/ .*$/, '').toLowerCase())
  );
}

function itemKey({ key, locator }: CitationItem): string {
  if (!locator) return key;
  const slug = slugify(
    `${locator.kind === 'label' ? `${locator.label} ` : ''}${locator.text}`.replace(/[–.,:]/g, ' '),
  );
  // A sum tells apart what has the same slug: art. 4(3) and art. 43.
  const sum = isPlain(locator) ? '' : fnv1a(`${locator.kind} ${locator.text}`).toString(36);
  return [key, slug, sum].filter((part) => part !== '').join('-');
}

/** The name of a citation's note: its sources and locators, so that the same citation is the same note, and no other is. */
export function noteKey(items: readonly CitationItem[]): string {
  return items.map(itemKey).join('--');
}

/** The name of a claim's note. */
export function claimNoteKey(id: string): string {
  return `claim-${id}`;
}

/** The name of the note of a part of an other side. @param of `claim-id.part-id`. */
export function otherNoteKey(of: string): string {
  return `other-${idOfPart(of)}`;
}

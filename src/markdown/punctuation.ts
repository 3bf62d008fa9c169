import type { Parents, Text } from 'mdast';

const CLOSING = /^[.,;:!?)’”]+/;

/**
 * Take the punctuation that directly follows a child out of the text after it, so that a note's call can stand behind it.
 * @returns the punctuation as a text, to be put before the call; nothing when none follows.
 */
export function takePunctuation(parent: Parents, index: number): Text[] {
  const next = parent.children[index + 1];
  const signs = next?.type === 'text' ? CLOSING.exec(next.value)?.[0] : undefined;
  if (next?.type !== 'text' || signs === undefined) return [];
  next.value = next.value.slice(signs.length);
  return [{ type: 'text', value: signs }];
}

import type { Span } from './span.ts';

/** Full stops that end no sentence, put out of sight by a sign of the same length. */
function guarded(text: string): string {
  return text
    .replace(/\b(Mr|Mrs|Ms|Dr|No|vs|Art|Arts|St|Inc|Ltd|Co|Corp|Gen|e\.g|i\.e|cf|al|v)\./g, (words) =>
      words.replaceAll('.', '\u2024'),
    )
    .replace(/\b(?:[A-Z]\.)+(?=\s*[A-Z])/g, (words) => words.replaceAll('.', '\u2024'));
}

/**
 * Cut a paragraph into its sentences, as stretches of it: after a full stop, question or exclamation mark before a capital, a digit or
 * an opening quotation mark; not after an initial or a common abbreviation.
 */
export function cutSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of guarded(text).matchAll(/[.!?…][”’")\]]*\s+(?=[“‘"([]*[\p{Lu}\p{Lo}\p{N}])/gu)) {
    spans.push({ from, to: match.index + match[0].length });
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ from, to: text.length });
  return spans;
}

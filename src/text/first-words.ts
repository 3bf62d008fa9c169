/**
 * The beginning of a text, cut after a whole word, with an ellipsis where something is left out.
 * @param most the most characters of the text that are kept.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : most).replace(/[\s,;:.–-]+$/, '')} …`;
}

/** What the number of a paragraph is made of: its chapter, its place in it, and letters where it came between two that had theirs. */
export const PARAGRAPH_NUMBER = /^(\d+)\.(\d+)([a-z]*)$/;

/** Is it the number of a paragraph, such as `3.14` or `3.14a`, or that of a chapter? */
export function isNumber(text: string): boolean {
  return /^\d+$/.test(text) || PARAGRAPH_NUMBER.test(text);
}

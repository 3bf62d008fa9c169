/** A stretch of words, from its first character up to its last and one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Does an offset lie in a span? */
export function isWithin(offset: number, { from, to }: Span): boolean {
  return offset >= from && offset < to;
}

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A fast sum by which texts are told apart (FNV-1a of 32 bits; Fowler, Noll and Vo). It is the same everywhere and keeps nothing
 * secret.
 * @param units a text, of which its UTF-16 units are summed up, or bytes.
 * @param start the sum so far, to go on with it.
 * @returns a whole number from 0.
 */
export function fnv1a(units: string | Uint8Array, start: number = START): number {
  let sum = start;
  for (let at = 0; at < units.length; at += 1)
    sum = Math.imul(sum ^ (typeof units === 'string' ? units.charCodeAt(at) : (units[at] ?? 0)), PRIME);
  return sum >>> 0;
}

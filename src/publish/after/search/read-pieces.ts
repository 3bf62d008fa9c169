/** A piece of Pagefind's: the name that a result has, and the address that it was given with. */
export interface Piece {
  readonly name: string;
  readonly url: string;
}

/** Pagefind writes this before the JSON of a file, to see in the browser whether it was decompressed. */
const SIGNATURE = 'pagefind_dcd';

function urlOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'
    ? value.url
    : undefined;
}

function shortName(name: string): string {
  return name.replace(/\.pf_fragment$/, '').replace(/^.*_/, '');
}

/**
 * The pieces in a file of Pagefind's: one, or several by their names.
 * @param file the name of the file: `en_19ffad7.pf_fragment`.
 * @param text what is in it, decompressed.
 * @throws Error when the file is not as this version of Pagefind writes it.
 */
export function piecesIn(file: string, text: string): Piece[] {
  const value: unknown = JSON.parse(text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text);
  const url = urlOf(value);
  if (url !== undefined) return [{ name: shortName(file), url }];
  const pieces = Object.entries(value ?? {}).flatMap(([name, piece]) => {
    const address = urlOf(piece);
    return address === undefined ? [] : [{ name: shortName(name), url: address }];
  });
  if (pieces.length === 0) throw new Error(`${file} is not a file of Pagefind’s text`);
  return pieces;
}

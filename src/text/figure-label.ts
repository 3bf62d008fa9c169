/** In the name of a figure, which is never a sentence, “us” is always the United States. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['eu', 'uk', 'un', 'us']);

/** The words that a text writes with a capital within a sentence, by their small form. */
function capitalsIn(around: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [word] of around.matchAll(/(?<=[\p{L}\p{N},;:’'] )\p{Lu}[\p{L}\p{N}]*/gu))
    found.set(word.toLowerCase(), word);
  return found;
}

/**
 * The name of a ledger figure as words: low lines become spaces, names get the capitals that the claim gives them.
 * @param around the words of the claim.
 * @example figureLabel('countries_excluding_china', 'It leaves China out.') // countries excluding China
 */
export function figureLabel(name: string, around: string): string {
  const small = new Set((around.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []).map((word) => word));
  const capitals = capitalsIn(around);
  return name
    .split('_')
    .map((word) =>
      ABBREVIATIONS.has(word) ? word.toUpperCase() : small.has(word) ? word : (capitals.get(word) ?? word),
    )
    .join(' ');
}

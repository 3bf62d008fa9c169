/** Words of weight, cut to their first five letters so that endings do not matter; words of fewer letters weigh nothing. */
export function stemsOf(words: string): Set<string> {
  return new Set((words.toLowerCase().match(/[\p{L}\p{N}]{5,}|\d+/gu) ?? []).map((word) => word.slice(0, 5)));
}

/** So many words of weight must be shared at least: one can stand in both by chance. */
const FEWEST = 2;

/**
 * Do words tell what `asked` tells, as far as shared words of weight can show?
 * @param share the least share of the words of weight of `asked`, those of `without` aside.
 */
export function isToldIn(words: string, asked: string, share: number, without = ''): boolean {
  const [there, known] = [stemsOf(words), stemsOf(without)];
  const stems = [...stemsOf(asked)].filter((stem) => !known.has(stem));
  const met = stems.filter((stem) => there.has(stem)).length;
  return met >= Math.min(FEWEST, Math.max(1, stems.length)) && met / stems.length >= share;
}

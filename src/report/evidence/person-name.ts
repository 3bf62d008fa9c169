import type { Name } from '../schema/source.ts';

/** Scripts of East Asia, in which the family's name stands first and no space parts the two. */
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー・·．.\s]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・゠\s]+$/u;
const TIBETAN = /^[\p{Script=Tibetan}\s]+$/u;
/** The scripts whose names a style of citation may turn round and cut at a comma. */
const TURNED =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Languages in Latin letters whose people put the family's name first: Vietnamese and Hungarian. */
const FAMILY_FIRST = /^(?:vi|hu)\b/;

/**
 * A person's name as a whole, by the rules of its own script and of the language of the record (CMOS 17, 8.7 to 8.18): family name
 * first and without a space in Chinese, Japanese and Korean, first and with a space in Vietnamese and Hungarian, joined by a tsheg in
 * Tibetan; given name first in Arabic script (Uyghur, Persian, Arabic, Urdu) and in all others.
 * @param name with its two parts.
 * @param language of the record (BCP 47).
 * @example wholeName({ family: 'نوری', given: 'آرش' }, 'fa') // 'آرش نوری'
 */
export function wholeName(name: Name, language: string): string {
  if ('literal' in name) return name.literal;
  const { family, given } = name;
  if (given === undefined) return family;
  if (KATAKANA.test(family + given)) return `${given}・${family}`;
  if (EAST_ASIAN.test(family + given)) return `${family}${given}`;
  if (TIBETAN.test(family + given)) return `${family.replace(/[་།\s]+$/, '')}་${given}`;
  return FAMILY_FIRST.test(language) ? `${family} ${given}` : `${given} ${family}`;
}

/**
 * Is a name one that no style may turn round, give a comma or shorten to initials? So are all that are written in a script without
 * such a custom, and those of a language in which the family's name stands first anyway.
 */
export function isFixed(name: Name, language: string): boolean {
  if ('literal' in name || name.given === undefined) return true;
  return !TURNED.test(name.family + name.given) || FAMILY_FIRST.test(language);
}

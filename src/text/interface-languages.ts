/** The languages in which there are words of the interface, by their tags (RFC 5646). */
export const INTERFACE_LANGUAGES = ['en'] as const;

/** Is there an interface in the language of a tag, or in that of its first part (`en` for `en-GB`)? */
export function hasInterface(language: string): boolean {
  const known: readonly string[] = INTERFACE_LANGUAGES;
  return known.includes(language) || known.includes(language.replace(/-.*/, ''));
}

import { en, type Interface } from './en.ts';

/** Every language in which the interface speaks, by its tag (RFC 5646). */
const INTERFACES: ReadonlyMap<string, Interface> = new Map([['en', en]]);

/** Is there an interface in the language of a tag, or in that of its first part? */
export function hasInterface(language: string): boolean {
  return INTERFACES.has(language) || INTERFACES.has(language.replace(/-.*/, ''));
}

/**
 * The words of the interface in a language: those of the tag itself, else of its first part (`en` for `en-GB`), else the English
 * ones, so that a report in a language without an interface is whole.
 */
export function interfaceOf(language: string): Interface {
  return INTERFACES.get(language) ?? INTERFACES.get(language.replace(/-.*/, '')) ?? en;
}

import type { INTERFACE_LANGUAGES } from '../interface-languages.ts';
import { en, type Interface } from './en.ts';

/** Every language in which the interface speaks, by its tag (RFC 5646). */
const BY_LANGUAGE: Readonly<Record<(typeof INTERFACE_LANGUAGES)[number], Interface>> = { en };
const INTERFACES: ReadonlyMap<string, Interface> = new Map(Object.entries(BY_LANGUAGE));

/**
 * The words of the interface in a language: those of the tag itself, else of its first part (`en` for `en-GB`), else the English
 * ones, so that a report in a language without an interface is whole.
 */
export function interfaceOf(language: string): Interface {
  return INTERFACES.get(language) ?? INTERFACES.get(language.replace(/-.*/, '')) ?? en;
}

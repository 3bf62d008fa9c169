import type { NameRegistry } from 'citeproc';

/** What a style is asked for: notes, or entries of a reference list. */
export type Part = 'notes' | 'list';

/** Enough of a citation for citeproc, which wants one in every style. */
const NO_CITATION = '<citation><layout><text value="-"/></layout></citation>';

/**
 * A style made lean for an engine that formats one source at a time. Sorting and disambiguation compare a source with others,
 * and so do nothing here but take two thirds of citeproc's time; the part that is not asked for is formatted in vain.
 * What is printed stays the same (test/citations/lean-style.test.ts holds it to that).
 * @param style CSL 1.0.2 as XML, whole.
 */
export function leanStyle(style: string, part: Part): string {
  const alone = style
    .replace(/<sort>[\s\S]*?<\/sort>/g, '')
    .replace(/\s(?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g, '');
  return part === 'notes'
    ? alone.replace(/<bibliography[\s>][\s\S]*<\/bibliography>/, '')
    : alone.replace(/<citation[\s>][\s\S]*<\/citation>/, NO_CITATION);
}

/**
 * A register that remembers no names: it gives each the form that its style asks for, as citeproc's own does where a style does
 * not disambiguate. So what was formatted before changes nothing, and nothing grows with the number of sources.
 */
export const NO_NAMES: NameRegistry = {
  addname: () => undefined,
  delitems: () => ({}),
  evalname: (_id, _name, _position, _base, form, initials) =>
    form === 'short' ? 0 : typeof initials === 'string' ? 1 : 2,
};

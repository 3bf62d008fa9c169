import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The citation styles of the report: the notes and the list in Chicago, the list in APA and MLA too. */
const STYLES = {
  chicago: 'chicago-fullnote-bibliography',
  apa: 'apa',
  mla: 'modern-language-association',
} as const;

/** A citation style by its short name. */
export type Style = keyof typeof STYLES;

/** Read a vendored CSL style (XML), unmodified, from `src/citations/csl/`. The project root is where every command runs. */
export function loadStyle(style: Style): string {
  return readFileSync(join(process.cwd(), 'src/citations/csl', `${STYLES[style]}.csl`), 'utf8');
}

/** Read the vendored CSL locale. All three styles are American, and their punctuation with them. */
export function loadLocale(): string {
  return readFileSync(join(process.cwd(), 'src/citations/csl/locales-en-US.xml'), 'utf8');
}

import { hiddenFaults } from '../prose/hidden-faults.ts';
import type { Term } from '../report.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { hasMarkup } from '../schema/strings.ts';
import { termSchema } from '../schema/term.ts';
import { listFiles } from './load-file.ts';
import { loadMdx } from './load-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

/** A definition is plain words: no markup of any kind, no citation, one paragraph. */
function definitionFault(definition: string, file: string, line: number): Fault[] {
  const isPlain =
    definition !== '' && !hasMarkup(definition) && !/[{}<>`*_]|\[[@^]|\]\(|\n\s*\n/.test(definition);
  if (isPlain) return [];
  const found = definition === '' ? 'nothing' : 'markup, or more than one paragraph';
  return [
    fault(
      'term-definition',
      { file, line },
      {
        expected: 'one paragraph of plain words',
        found,
        mend: 'write the definition in two sentences; sources go into the front matter',
      },
    ),
  ];
}

function loadTerm(root: string, file: string, faults: Fault[]): Term | undefined {
  const mdx = loadMdx(root, file, 'name: …', faults);
  if (!mdx) return undefined;
  const { frontMatter, body } = mdx;
  const yaml = readYaml(frontMatter, file, 2);
  faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return undefined;
  const result = validate(termSchema, yaml.value, yaml.place, yaml.typed);
  const definition = body.trim();
  faults.push(
    ...hiddenFaults(body, file),
    ...definitionFault(definition, file, frontMatter.split('\n').length + 3),
  );
  if (!result.ok) {
    faults.push(...result.faults);
    return undefined;
  }
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  return { ...result.value, id, definition: definition.replace(/\s+/g, ' '), at: { file, line: 1 } };
}

/** Load content/glossary/*.mdx, one term a file; a report without a glossary has none. Faults are added to `faults`. */
export function loadTerms(root: string, faults: Fault[]): ReadonlyMap<string, Term> {
  const terms = (listFiles(root, 'content/glossary', '.mdx') ?? []).flatMap(
    (file) => loadTerm(root, file, faults) ?? [],
  );
  return new Map(terms.map((term) => [term.id, term]));
}

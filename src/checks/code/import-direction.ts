import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';
import { importsOf, resolveImport } from './imports-of.ts';

/**
 * The folders of src that each folder of src may import: the table "Allowed imports" of the design. `styles` and `client` are
 * added where a page links its style sheet and its custom elements.
 */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['pages', ['layouts', 'components', 'html', 'report', 'figures', 'citations', 'text', 'styles', 'client']],
  ['layouts', ['components', 'styles', 'client']],
  ['components', ['html', 'figures', 'citations', 'report', 'text', 'styles', 'client']],
  ['publish', ['html', 'citations', 'figures', 'report', 'text']],
  ['checks', ['citations', 'figures', 'report', 'text']],
  ['markdown', ['html', 'citations', 'report', 'text']],
  ['html', ['figures', 'citations', 'report', 'text']],
  ['figures', ['report', 'text']],
  ['citations', ['report', 'text']],
  ['report', ['text']],
  ['client', ['text']],
  ['text', []],
  ['styles', []],
]);

/** The folder of src that a path lies in: `src/checks/code/x.ts` is of `checks`. Undefined at the top of src and outside it. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/**
 * Hold relative imports within src to the directions that the design allows. Within one folder anything goes; files at the top of
 * src (content.config.ts), scripts, tests and configuration may import anything.
 * @returns one `import-direction` fault for each import that goes the wrong way, at the line of the import.
 */
export function checkImportDirection(files: readonly CodeFile[]): Fault[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (room === undefined) return [];
    const allowed = ALLOWED.get(room);
    return importsOf(file).flatMap(({ specifier, line }) => {
      const target = resolveImport(file.path, specifier);
      if (target === undefined) return [];
      const other = roomOf(target);
      if (other === room || (other !== undefined && allowed?.includes(other))) return [];
      const may =
        allowed === undefined
          ? `src/${room} to stand in the table of allowed imports`
          : allowed.length === 0
            ? `src/${room} to import nothing of ours`
            : `src/${room} to import only ${allowed.join(', ')}`;
      return [
        fault(
          'import-direction',
          { file: file.path, line },
          {
            expected: may,
            found: `an import of ${target}`,
            mend: 'move what both sides need into a folder that both may import, or take the value as an argument',
          },
        ),
      ];
    });
  });
}

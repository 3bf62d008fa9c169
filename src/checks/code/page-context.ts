import ts from 'typescript';
import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';
import { importsOf, resolveImport } from './imports-of.ts';
import { lineOf, partsOfAstro, sourceOf } from './source-of.ts';

/** The function by which a page learns of the report before it is a page, and the only one in which that may be. */
const DOOR = 'reportOfBuild';
const ROUTES = 'getStaticPaths';

/** What comes to a page in its context, the modules that have it, and the files that bring it there or need it without a page. */
const HELD: readonly {
  readonly what: string;
  readonly module: RegExp;
  readonly bringers: RegExp;
}[] = [
  {
    what: 'the report',
    module: /^src\/report\/current\.ts$/,
    bringers: /^src\/(?:middleware|content\.config|markdown\/current-context)\.ts$/,
  },
  {
    what: 'the words of the interface',
    module: /^src\/text\/interface\//,
    bringers:
      /^src\/(?:page-context|markdown\/current-context|report\/prose\/printed-text|text\/interface\/.+)\.ts$/,
  },
];

/** Where the base path is asked for. */
const BASE_OF = /^src\/(?:middleware|env\.d)\.ts$/;
const BASE = 'BASE_URL';

function takenElsewhere(file: CodeFile, line: number, found: string): Fault {
  return fault(
    'page-context',
    { file: file.path, line },
    {
      expected: 'the report, the words and the base path from the context of the page',
      found,
      mend: `take them from Astro.locals.page (in an endpoint context.locals.page), as an argument, or within ${ROUTES} by ${DOOR}()`,
    },
  );
}

/** The lines on which a name stands in code or markup; comments, imports and the functions of some name are passed over. */
function linesOf(file: CodeFile, name: string, but?: string): number[] {
  if (!file.text.includes(name)) return [];
  const source = sourceOf(file);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isFunctionDeclaration(node) && node.name !== undefined && node.name.text === but) return;
    if (ts.isIdentifier(node) && node.text === name) lines.push(lineOf(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const markup = file.path.endsWith('.astro') ? partsOfAstro(file.text).markup.split('\n') : [];
  return [...lines, ...markup.flatMap((line, index) => (line.includes(name) ? [index + 1] : []))];
}

/** The imports of a file by which it would have a report or words of its own. */
function ownContext(file: CodeFile): Fault[] {
  const isPage = file.path.startsWith('src/pages/');
  return importsOf(file).flatMap(({ specifier, line, isType, names }) => {
    const target = resolveImport(file.path, specifier) ?? '';
    const held = HELD.find(({ module }) => module.test(target));
    if (isType || held === undefined || held.bringers.test(file.path)) return [];
    if (isPage && names.length === 1 && names[0] === DOOR) return [];
    return [takenElsewhere(file, line, `${held.what} from ${target}`)];
  });
}

/**
 * Hold every part of the site to one report, one language and one base path a page: they come from the middleware, and only
 * `getStaticPaths`, which Astro asks before there is a page, may ask for the report itself.
 * @returns one `page-context` fault for each import, call or name that goes around it.
 */
export function checkPageContext(files: readonly CodeFile[]): Fault[] {
  return files
    .filter(({ path }) => /^src\/.*\.(?:ts|mjs|astro)$/.test(path))
    .flatMap((file) => [
      ...ownContext(file),
      ...(file.path.startsWith('src/pages/') ? linesOf(file, DOOR, ROUTES) : []).map((line) =>
        takenElsewhere(file, line, `${DOOR}() outside ${ROUTES}`),
      ),
      ...(BASE_OF.test(file.path) ? [] : linesOf(file, BASE)).map((line) => takenElsewhere(file, line, BASE)),
    ]);
}

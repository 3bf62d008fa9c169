import { posix } from 'node:path';
import ts from 'typescript';
import { type CodeFile, folderOf } from './code-file.ts';
import { lineOf, partsOfAstro, sourceOf } from './source-of.ts';

/** One module that a file names: the words between the quotes and the line, from 1. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Whether only types are taken, of which nothing is left when the module runs. */
  readonly isType: boolean;
  /** What is taken by name. */
  readonly names: readonly string[];
}

/** Several rules ask for the same imports; each file is parsed once. */
const known = new WeakMap<CodeFile, readonly Import[]>();

type Named = Pick<Import, 'isType' | 'names'> & { readonly module: ts.StringLiteralLike };

function literal(node: ts.Node | undefined): ts.StringLiteralLike | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node : undefined;
}

/** What an import or a re-export takes, of which all or some may be types. */
function taken(
  isType: boolean,
  elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] | undefined,
): Pick<Import, 'isType' | 'names'> {
  const names = elements?.map(({ name, propertyName }) => (propertyName ?? name).text) ?? [];
  const areTypes = elements?.every((element) => element.isTypeOnly) ?? false;
  return { isType: isType || (areTypes && names.length > 0), names };
}

/** The module that a node of the syntax tree names, if it names one by a plain string. */
function moduleNamed(node: ts.Node): Named | undefined {
  if (ts.isImportDeclaration(node)) {
    const module = literal(node.moduleSpecifier);
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : undefined;
    const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return module && { module, ...taken(isType, clause?.name === undefined ? elements : undefined) };
  }
  if (ts.isExportDeclaration(node)) {
    const module = literal(node.moduleSpecifier);
    const clause = node.exportClause;
    const elements = clause !== undefined && ts.isNamedExports(clause) ? clause.elements : undefined;
    return module && { module, ...taken(node.isTypeOnly, elements) };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const module = literal(node.arguments[0]);
    return module && { module, isType: false, names: [] };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const module = literal(node.argument.literal);
    return module && { module, isType: true, names: [] };
  }
  return undefined;
}

/**
 * Every module that a file imports or re-exports, types and dynamic imports included, in the order of the text. TypeScript's own
 * parser reads the code, so imports in strings and comments do not count. Files that are neither .ts, .mjs nor .astro import nothing.
 */
export function importsOf(file: CodeFile): readonly Import[] {
  const found = known.get(file) ?? readImports(file);
  known.set(file, found);
  return found;
}

function readImports(file: CodeFile): readonly Import[] {
  if (!/\.(?:ts|mjs|astro)$/.test(file.path)) return [];
  const scripts = file.path.endsWith('.astro') ? partsOfAstro(file.text).scripts : [];
  const imports: Import[] = scripts.map((script) => ({ ...script, isType: false, names: [] }));
  const source = sourceOf(file);
  const visit = (node: ts.Node): void => {
    const named = moduleNamed(node);
    if (named !== undefined) {
      const { module, isType, names } = named;
      imports.push({ specifier: module.text, line: lineOf(module, source), isType, names });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports.sort((a, b) => a.line - b.line);
}

/**
 * The path that a relative import leads to, from the repository's root, without a query such as `?raw`: `../text/slug.ts` in
 * `src/report/load.ts` is `src/text/slug.ts`. Undefined for packages and for modules of Node.
 */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!/^\.\.?\//.test(specifier)) return undefined;
  return posix.join(folderOf(from), specifier.replace(/[?#].*$/, ''));
}

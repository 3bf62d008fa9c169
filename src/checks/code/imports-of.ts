import { posix } from 'node:path';
import ts from 'typescript';
import { type CodeFile, folderOf } from './code-file.ts';

/** One module that a file names: the words between the quotes and the line, from 1. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** Everything but line breaks becomes a space, so that what remains keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The code of an .astro file, its front matter and its scripts; the template is blanked, lines stay where they were. */
function codeOfAstro(text: string): { code: string; scripts: Import[] } {
  const head = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[0] ?? '';
  const frontMatter = head.replace(/^(\s*)---/, '$1   ').replace(/---$/, '   ');
  const scripts: Import[] = [];
  let code = frontMatter;
  let end = head.length;
  for (const tag of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (tag.index < head.length) continue;
    const [whole, attributes = '', body = ''] = tag;
    const start = tag.index + whole.indexOf('>') + 1;
    code += `${blank(text.slice(end, start))}${body}`;
    end = start + body.length;
    const source = /\bsrc=["']([^"']+)["']/.exec(attributes)?.[1];
    if (source !== undefined)
      scripts.push({ specifier: source, line: text.slice(0, tag.index).split('\n').length });
  }
  return { code, scripts };
}

/** The module that a node of the syntax tree names, if it names one by a plain string. */
function moduleNamed(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier
      : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const first = node.arguments[0];
    return first !== undefined && ts.isStringLiteralLike(first) ? first : undefined;
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return node.argument.literal;
  }
  return undefined;
}

/**
 * Every module that a file imports or re-exports, types and dynamic imports included, in the order of the text. TypeScript's own
 * parser reads the code, so imports in strings and comments do not count. Files that are neither .ts, .mjs nor .astro import nothing.
 */
export function importsOf(file: CodeFile): Import[] {
  if (!/\.(?:ts|mjs|astro)$/.test(file.path)) return [];
  const { code, scripts } = file.path.endsWith('.astro')
    ? codeOfAstro(file.text)
    : { code: file.text, scripts: [] };
  const source = ts.createSourceFile(
    file.path.replace(/\.astro$/, '.ts'),
    code,
    ts.ScriptTarget.ESNext,
    false,
    ts.ScriptKind.TS,
  );
  const imports: Import[] = [...scripts];
  const visit = (node: ts.Node): void => {
    const named = moduleNamed(node);
    if (named !== undefined) {
      imports.push({
        specifier: named.text,
        line: source.getLineAndCharacterOfPosition(named.getStart(source)).line + 1,
      });
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

import ts from 'typescript';
import type { CodeFile } from './code-file.ts';

/** The parts of an .astro file: all but one part blanked, so that what stands keeps its line. */
export interface AstroParts {
  /** The front matter and the scripts. */
  readonly code: string;
  /** The markup, with the expressions in it, without comments. */
  readonly markup: string;
  /** The scripts that are named by a file, with their lines. */
  readonly scripts: readonly { readonly specifier: string; readonly line: number }[];
}

/** Everything but line breaks becomes a space, so that what remains keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Take an .astro file apart. */
export function partsOfAstro(text: string): AstroParts {
  const head = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[0] ?? '';
  const frontMatter = head.replace(/^(\s*)---/, '$1   ').replace(/---$/, '   ');
  const scripts: { specifier: string; line: number }[] = [];
  let code = frontMatter;
  let markup = blank(head);
  let end = head.length;
  for (const tag of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (tag.index < head.length) continue;
    const [whole, attributes = '', body = ''] = tag;
    const start = tag.index + whole.indexOf('>') + 1;
    code += `${blank(text.slice(end, start))}${body}`;
    markup += `${text.slice(end, start)}${blank(body)}`;
    end = start + body.length;
    const source = /\bsrc=["']([^"']+)["']/.exec(attributes)?.[1];
    if (source !== undefined)
      scripts.push({ specifier: source, line: text.slice(0, tag.index).split('\n').length });
  }
  markup += text.slice(end);
  return { code, markup: markup.replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, blank), scripts };
}

/** The syntax tree of a file's code; of an .astro file that of its front matter and scripts. Nodes know their parents. */
export function sourceOf({ path, text }: CodeFile): ts.SourceFile {
  const code = path.endsWith('.astro') ? partsOfAstro(text).code : text;
  const name = path.replace(/\.astro$/, '.ts');
  return ts.createSourceFile(name, code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
}

/** The line of a node, from 1. */
export function lineOf(node: ts.Node, source: ts.SourceFile): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

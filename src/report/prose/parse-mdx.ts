import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Fault, fault } from '../rules/fault.ts';
import { remarkSyntax } from './markdown-syntax.ts';

/** The front matter and the body of a text; the body keeps the file's line numbers. */
export interface SplitText {
  readonly frontMatter: string | undefined;
  readonly body: string;
}

/** Cut the front matter off, leaving blank lines in its place so that positions stay true. */
export function splitFrontMatter(text: string): SplitText {
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { frontMatter: undefined, body: text };
  const lines = match[0].split('\n').length - 1;
  return { frontMatter: match[1] ?? '', body: '\n'.repeat(lines) + text.slice(match[0].length) };
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkSyntax).freeze();

/** How to mend what is no MDX, by what the parser says of it. */
function mendOf(found: string): string {
  if (found.includes('to create a comment')) return 'write a comment as {/* words */}, or take it out';
  if (/before name|in name|after name/.test(found))
    return 'write \\< where the sign itself is meant, or the name of a component';
  return 'close each tag; write no braces, and no < outside a component';
}

function positionOf(error: unknown): { line: number; column?: number } {
  if (typeof error !== 'object' || error === null) return { line: 1 };
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
  return 'column' in error && typeof error.column === 'number' ? { line, column: error.column } : { line };
}

/** Parse MDX with the report’s Markdown. @returns the tree, or the fault that tells where the text stops being MDX. */
export function parseMdx(body: string, file: string): { tree: Root | undefined; faults: readonly Fault[] } {
  try {
    return { tree: parser.parse(body), faults: [] };
  } catch (error) {
    const found = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    const words = {
      expected: 'well-formed MDX',
      found,
      mend: mendOf(found),
    };
    return { tree: undefined, faults: [fault('mdx-syntax', { file, ...positionOf(error) }, words)] };
  }
}

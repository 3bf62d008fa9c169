import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { createFormatter } from '../../src/citations/formatter.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { markdownPlugins } from '../../src/markdown/plugins.ts';
import { remarkSyntax } from '../../src/report/prose/markdown-syntax.ts';
import { placeOf } from '../../src/report/prose/place-of.ts';
import type { Report } from '../../src/report/report.ts';
import { placedTexts } from '../../src/report/texts.ts';
import { en } from '../../src/text/interface/en.ts';
import { chapter, type Files, sound } from './small-report.ts';

/** The context of the plugins for a report that is served below `base`. */
export function contextOf(report: Report, base = ''): MarkdownContext {
  return { report, formatter: createFormatter(report), words: en, base };
}

/** A body as it stands in its file when the build compiles it: below the front matter, of which blank lines are left. */
function belowFrontMatter(report: Report, body: string, file: string): string {
  const text = placedTexts(report).find((placed) => placed.text.at.file === file)?.text;
  const [first] = text?.prose.tree.children ?? [];
  const there = first ? placeOf(first, file).line : 1;
  const here = body.split('\n').findIndex((line) => line.trim() !== '') + 1;
  return '\n'.repeat(Math.max(0, there - here)) + body;
}

/**
 * Compile MDX as the build does: Astro's own processor of MDX, wired as in astro.config.mjs, and the tree taken where
 * the last of our plugins leaves it.
 * @param file the path of the text within the report.
 */
export async function compileTree(context: MarkdownContext, body: string, file: string): Promise<Root> {
  const plugins = markdownPlugins(context);
  let tree: Root | undefined;
  const keep = () => (root: Root) => {
    tree = structuredClone(root);
  };
  const processor = unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkSyntax, ...plugins.remarkPlugins],
    rehypePlugins: [...plugins.rehypePlugins, keep],
    remarkRehype: { clobberPrefix: '', footnoteLabel: context.words.notes },
  });
  const shared = { syntaxHighlight: false } as const;
  const renderer = await processor.createMdxRenderer?.(shared, {
    optimize: false,
    srcDir: new URL('../../src/', import.meta.url),
  });
  if (!renderer) throw new Error('the processor compiles no MDX');
  await renderer.process(belowFrontMatter(context.report, body, file), file, {});
  if (!tree) throw new Error('no tree was compiled');
  return tree;
}

/** The HTML of the first chapter of the small report when it has this body. */
export async function compile(body: string, options: { base?: string; files?: Files } = {}): Promise<string> {
  const file = 'content/chapters/01-first.mdx';
  const report = sound({ ...options.files, [file]: chapter(body, 1, 'First things') });
  return toHtml(await compileTree(contextOf(report, options.base ?? ''), body, file));
}

/** A fragment as a page that a person can open. */
export function asPage(title: string, fragment: string): string {
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n<body>\n${fragment}\n</body>\n</html>\n`;
}

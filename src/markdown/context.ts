import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { NoteContext } from '../citations/evidence-item.ts';
import { placeOf } from '../report/prose/place-of.ts';
import type { TextFile } from '../report/report.ts';
import { placedTexts } from '../report/texts.ts';

/** What the plugins need: the report with the formatter of its notes, and the path below which the site is served. */
export type MarkdownContext = NoteContext;

/** The text that a file of the compiler is; plugins act on the report's own texts only. */
export function textOf(file: VFile, context: MarkdownContext): TextFile {
  const path = (file.path ?? '').replaceAll('\\', '/');
  // Within its report a text is content/FOLDER/NAME.
  const own = path.split('/').slice(-3).join('/');
  const found = placedTexts(context.report).find(({ text }) => text.at.file === own);
  if (!found) throw new Error(`${path} is not a text of the report`);
  return found.text;
}

/**
 * Where a plugin meets something that the checks let pass, it stops with the place.
 * @param file that is compiled.
 * @param node where it stops.
 * @param reason in words.
 */
export function stop(file: VFile, node: Nodes, reason: string): never {
  const { line, column = 1 } = placeOf(node, file.path ?? 'a text');
  throw new Error(`${file.path ?? 'a text'}:${line}:${column} ${reason}`);
}

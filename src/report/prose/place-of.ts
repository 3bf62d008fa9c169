import type { Place } from '../rules/fault.ts';

/** A node of any tree that knows where it stands (unist). */
interface Positioned {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** The place of a node in its file; the file's first line when the node has none. */
export function placeOf(node: Positioned, file: string): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

/** The place of an offset in a run of text that begins at `at`. */
export function placeWithin(text: string, offset: number, at: Place): Place {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return {
    file: at.file,
    line: at.line + before.length - 1,
    column: (before.length === 1 ? (at.column ?? 1) : 1) + last.length,
  };
}

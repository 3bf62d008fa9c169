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

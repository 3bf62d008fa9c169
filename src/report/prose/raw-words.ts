import type { Nodes } from 'mdast';

/** Stands for what was read: code, notes, images, the brackets of a link. */
export const READ = '\u0000';
/** Stands for an address that was read as a link by itself. */
export const ADDRESS = '\u0001';

/** The words of a block as they are typed in the file, with what was read as markup struck out. */
export interface RawWords {
  readonly text: string;
  /** Where it begins in the body. */
  readonly offset: number;
}

/** A node of any tree that knows where in its text it stands (unist). */
interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

function span({ position }: Positioned & object): readonly [number, number] | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}

const LEAVES: ReadonlySet<string> = new Set([
  'inlineCode',
  'html',
  'footnoteReference',
  'image',
  'imageReference',
  'mdxTextExpression',
  'mdxFlowExpression',
]);

/** Is it a link that an address became by itself, without brackets? */
export function isBareAddress(node: Nodes, body: string): boolean {
  const own = span(node);
  return node.type === 'link' && (own === undefined || !/^!?\[/.test(body.slice(...own)));
}

/** A run of text as it stands in its file, with its escapes; its value where it has no place. */
export function typedText(node: Positioned & { readonly value: string }, body: string): string {
  const own = span(node);
  return own ? body.slice(...own) : node.value;
}

/**
 * The words of a block as they are typed, escapes and all. What Markdown understood is struck out, sign by sign, so that only what it
 * left as words can be found in them, and each place stays what it is.
 * @param block a paragraph, a heading or a cell.
 * @param body the text that its positions count in.
 */
export function rawWords(block: Nodes, body: string): RawWords | undefined {
  const whole = span(block);
  if (!whole) return undefined;
  const signs = body.slice(...whole).split('');
  const strike = (start: number, end: number, sign: string): void => {
    for (let at = start - whole[0]; at < end - whole[0]; at += 1) if (signs[at] !== '\n') signs[at] = sign;
  };
  const visitNode = (node: Nodes): void => {
    const own = span(node);
    if (own && LEAVES.has(node.type)) strike(...own, READ);
    else if (own && isBareAddress(node, body)) strike(...own, ADDRESS);
    else if ('children' in node) {
      const children: readonly Nodes[] = node.children;
      const placed = children.flatMap((child) => (span(child) ? [child] : []));
      const [first, last] = [placed[0], placed.at(-1)];
      if (own && node !== block) {
        const [from, to] = [first && span(first)?.[0], last && span(last)?.[1]];
        if (from === undefined || to === undefined) strike(...own, READ);
        else {
          strike(own[0], from, READ);
          strike(to, own[1], READ);
        }
      }
      children.forEach(visitNode);
    }
  };
  visitNode(block);
  return { text: signs.join(''), offset: whole[0] };
}

import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { isElement, wordsOf } from './block-ids.ts';
import { placeOf } from './place-of.ts';

/** What a heading cannot stand in, in words. */
const PLACES: Readonly<Record<string, string>> = {
  footnoteDefinition: 'a note',
  blockquote: 'a quotation',
  listItem: 'a list',
};

function placeAround(ancestors: readonly Nodes[]): string | undefined {
  const around = ancestors.find((a) => a.type !== 'root' && a.type !== 'list');
  if (around === undefined) return undefined;
  return PLACES[around.type] ?? (isElement(around) ? `<${around.name ?? ''}>` : 'another block');
}

/** What is wrong with a heading by itself: it stands in another block, it has no words, or it was a paragraph. */
function ownFault(heading: Heading, ancestors: readonly Nodes[], at: Place): Fault | undefined {
  const words = wordsOf(heading);
  const place = placeAround(ancestors);
  if (place !== undefined)
    return fault('heading-place', at, {
      expected: 'a heading that stands by itself, between blocks',
      found: `“${words}” in ${place}`,
      mend: `move it out of ${place}, or take its number signs away`,
    });
  if (!/[\p{L}\p{N}]/u.test(words))
    return fault('heading-words', at, {
      expected: 'a heading with words',
      found: words === '' ? 'none' : `“${words}”`,
      mend: 'write its words after the number signs, or remove the line',
    });
  const { start, end } = heading.position ?? { start: at, end: at };
  // A line of hyphens right below a paragraph makes a heading of all of it; few mean that.
  const isUnderlined = end.line > start.line;
  if (isUnderlined && (end.line - start.line > 1 || /[.:;!?。：；！？]$/u.test(words)))
    return fault('heading-signs', at, {
      expected: 'a heading of one line that begins with number signs',
      found: `“${words.slice(0, 60)}” over a line of ${heading.depth === 1 ? 'equal signs' : 'hyphens'}`,
      mend: 'leave a line empty before that line, or begin the heading with ## and remove the line',
    });
  return undefined;
}

/** A paragraph that was to be a heading: its signs are too many, or full-width ones. */
function signFaults(paragraph: Paragraph, at: Place): Fault[] {
  const [first] = paragraph.children;
  const signs = first?.type === 'text' ? /^(?:#{7,}|＃+)/.exec(first.value)?.[0] : undefined;
  if (signs === undefined) return [];
  return [
    fault('heading-signs', at, {
      expected: 'two to six number signs, a space and the words of the heading',
      found: wordsOf(paragraph).slice(0, 60),
      mend: `write ${'#'.repeat(Math.min(Math.max(signs.length, 2), 6))}, a space and the words; or begin the paragraph with \\`,
    }),
  ];
}

/** The levels of the outline: below the title, which is the first, a heading is at most one level below the one before it. */
function levelFault(heading: Heading, before: number, at: Place): Fault[] {
  const { depth } = heading;
  const deepest = before + 1;
  if (depth > 1 && depth <= deepest) return [];
  const right = '#'.repeat(depth === 1 ? 2 : deepest);
  return [
    fault('heading-level', at, {
      expected: `a heading of level ${depth === 1 ? 2 : deepest}${depth === 1 ? ': the title of the text is the first' : ' or above'}`,
      found: `“${wordsOf(heading)}” of level ${depth}`,
      mend: `begin it with ${right}`,
    }),
  ];
}

/**
 * Rules heading-place, heading-words, heading-signs and heading-level: the headings of a text are an outline that holds, by which a
 * reader who listens finds the way.
 */
export function headingFaults(tree: Root, file: string): Fault[] {
  const faults: Fault[] = [];
  let before = 1;
  visitParents(tree, (node, ancestors) => {
    const at = placeOf(node, file);
    if (node.type === 'paragraph') faults.push(...signFaults(node, at));
    if (node.type !== 'heading') return;
    const own = ownFault(node, ancestors, at);
    faults.push(...(own ? [own] : levelFault(node, before, at)));
    if (own?.rule !== 'heading-place') before = Math.max(node.depth, 2);
  });
  return faults;
}

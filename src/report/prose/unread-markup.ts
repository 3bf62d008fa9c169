import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { CITATION } from '../../text/citation-syntax.ts';
import { slugify } from '../../text/slug.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { placeOf, placeWithin } from './place-of.ts';
import { ADDRESS, READ, rawWords, typedText } from './raw-words.ts';
import { UNREAD } from './unread-signs.ts';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function show(found: string): string {
  const words = found
    .replaceAll(READ, '…')
    .replaceAll(ADDRESS, '…')
    .replace(/…+/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 80 ? `${words.slice(0, 77)}…` : words;
}

/** Definitions that are lost: of a name that is defined before, or that no link calls. */
function lostDefinitions(tree: Root, file: string): Fault[] {
  const called = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') called.add(node.identifier);
  });
  const defined = new Set<string>();
  const faults: Fault[] = [];
  visit(tree, 'definition', (node) => {
    const name = node.label ?? node.identifier;
    const isAgain = defined.has(node.identifier);
    defined.add(node.identifier);
    const words = name.startsWith('^')
      ? {
          expected: 'a note whose name has no spaces',
          found: `[${name}]`,
          mend: `write [^${slugify(name)}], here and where it is called`,
        }
      : {
          expected: 'each address that is defined in a link, and defined once',
          found: `[${name}]: ${node.url}, ${isAgain ? 'defined before' : 'which no link calls'}`,
          mend: isAgain ? 'give it another name' : 'call it as [words][name], or remove it',
        };
    if (!isAgain && called.has(node.identifier) && !name.startsWith('^')) return;
    faults.push(fault('markup-understood', placeOf(node, file), words));
  });
  return faults;
}

/** Code that is opened and never closed swallows all that comes after it. */
function openCode(tree: Root, body: string, file: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'code', (node) => {
    const typed = typedText(node, body).split('\n');
    const fence = /^(?:`{3,}|~{3,})/.exec(typed[0] ?? '')?.[0];
    const last =
      typed
        .at(-1)
        ?.replace(/^[\s>]*/, '')
        .trimEnd() ?? '';
    if (fence === undefined || (typed.length > 1 && last.startsWith(fence) && /^(?:`+|~+)$/.test(last)))
      return;
    faults.push(
      fault('markup-understood', placeOf(node, file), {
        expected: `a line of ${fence} after the code`,
        found: `${typed[0]}, which is never closed`,
        mend: `write ${fence} on a line of its own where the code ends`,
      }),
    );
  });
  return faults;
}

/**
 * Rule markup-understood: what looks like markup and was not read as such, which a page would print as it was typed.
 * @param tree of the body. @param body that was parsed. @param file for the faults.
 */
export function unreadMarkup(tree: Root, body: string, file: string): Fault[] {
  const faults: Fault[] = [...lostDefinitions(tree, file), ...openCode(tree, body, file)];
  visit(tree, (node: Nodes) => {
    if (!BLOCKS.has(node.type)) return;
    const raw = rawWords(node, body);
    if (!raw) return;
    const start = placeOf(node, file);
    let text = raw.text.replace(CITATION, (citation) => READ.repeat(citation.length));
    for (const { find, expected, mend, isOfParagraphs } of UNREAD) {
      if (isOfParagraphs && node.type !== 'paragraph') continue;
      for (const match of text.matchAll(find)) {
        const lead = match[0].length - match[0].trimStart().length;
        const at = placeWithin(text, match.index + lead, start);
        faults.push(
          fault('markup-understood', at, { expected, found: show(match[0]), mend: mend(show(match[0])) }),
        );
      }
      // Each sign is told of once.
      text = text.replace(find, (found) => found.replace(/[^\n]/g, READ));
    }
  });
  return faults;
}

import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { CITATION } from '../../text/citation-syntax.ts';
import { slugify } from '../../text/slug.ts';
import { chapterPath } from '../addresses/page-paths.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { placeOf, placeWithin } from './place-of.ts';
import { ADDRESS, READ, rawWords } from './raw-words.ts';

/** Markup of another Markdown, or one that is nearly right: how it is found, and how to write what it means. */
interface Unread {
  readonly find: RegExp;
  readonly expected: string;
  readonly mend: (found: string) => string;
  /** Is it only looked for in paragraphs? */
  readonly isOfParagraphs?: boolean;
}

const BRACKETS = 'a link as [words](address)';
const KNOWN = 'Markdown that this report knows';
const ESCAPE = (sign: string): string => `or write \\${sign} where the sign itself is meant`;

/** The address in what was found, with %20 for its spaces. */
function withoutSpaces(found: string): string {
  const address = /\(([^)]*)\)?$/.exec(found)?.[1]?.trim() ?? '';
  return /\s/.test(address)
    ? `write %20 for each space of the address: (${address.replace(/\s+/g, '%20')})`
    : 'write [words](address) on one line, with its closing bracket';
}

const UNREAD: readonly Unread[] = [
  {
    find: /(?<!\\)\^\[[^\]]*\]?/g,
    expected: 'a note that is called by its name: [^name]',
    mend: () => 'write [^name] here, and its words at the end of the file: [^name]: …',
  },
  {
    find: /(?<!\\)\[\^(?:[^\]\s]*\s[^\]]*|)\]/g,
    expected: 'a note whose name has no spaces',
    mend: (found) => `write [^${slugify(found) || 'name'}], here and where it is called or defined`,
  },
  {
    find: /(?<!\\)!?\[\[[^\]]*\]\]/g,
    expected: BRACKETS,
    mend: () => `write [words](${chapterPath('name')})`,
  },
  {
    find: /(?<!\\)\]\[(?!\^)[^\]]*\]?/g,
    expected: 'a link whose name is defined in the same file',
    mend: (found) => `write [words](address), or define it: ${found.slice(1).replace(/\]?$/, ']')}: address`,
  },
  { find: /(?<!\\)\]\([^)\n]*\)?/g, expected: BRACKETS, mend: withoutSpaces },
  {
    find: new RegExp(String.raw`(?<!\\)\]\s+\((?:[${ADDRESS}/#]|https?:|mailto:|www\.)[^)]*\)?`, 'g'),
    expected: BRACKETS,
    mend: () => 'write no space between ] and (',
  },
  {
    find: /(?<!\\)\[![a-z]+\][-+]?/gi,
    expected: 'a quotation, or a paragraph',
    mend: () => 'leave the mark out, and say in words what kind of remark it is',
  },
  { find: /(?<!\\)\[toc\]/gi, expected: KNOWN, mend: () => 'leave it out: each page has its contents' },
  {
    find: /(?<=^|\n)[ \t>]*:{2,}[ \t]*[a-z{[][^\n]*|(?<=^|\n)[ \t>]*:{3,}[ \t]*(?=\n|$)|(?<![\w:\\]):[a-z][\w-]*\[[^\]]*\]?/gi,
    expected: 'Markdown and the components of the report',
    mend: () => 'leave the directive out: write its words as a paragraph or a quotation',
  },
  {
    find: /(?<=\n[ \t>]*):[ \t]+\S[^\n]*/g,
    expected: KNOWN,
    mend: () => 'write a list, each item with its word and what it means',
  },
  {
    find: /(?<![~\\/])~(?![~\s])[^~\s]{1,40}(?<!\\)~(?!~)/g,
    expected: 'two tildes around words that are struck through',
    mend: (found) => `write the small sign itself, such as ₂ for ${found}, ${ESCAPE('~')}`,
  },
  {
    find: /(?<![\\^[])\^(?![\s^[])[^\s^\][]{1,40}(?<!\\)\^(?!\^)/g,
    expected: KNOWN,
    mend: (found) => `write the raised sign itself, such as ² for ${found}, ${ESCAPE('^')}`,
  },
  {
    find: /(?<![=\\])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)/g,
    expected: KNOWN,
    mend: () => 'write *words* to stress them',
  },
  {
    find: /(?<![\\*])\*\*(?!\*)[^\n]{0,20}/g,
    expected: '** before and after words, with no space or punctuation between them and the words around',
    mend: () => `close it, or move the punctuation out of it, ${ESCAPE('*\\*')}`,
  },
  {
    find: /(?<![\\_\p{L}\p{N}])__(?=[^\s_])[^\n]{0,20}/gu,
    expected: '__ before and after words',
    mend: () => `close it, ${ESCAPE('_\\_')}`,
  },
  {
    find: /(?<![\\~])~~(?!~)[^\n]{0,20}/g,
    expected: '~~ before and after words',
    mend: () => `close it, ${ESCAPE('~\\~')}`,
  },
  {
    find: /(?<!\\)`[^\n]{0,20}/g,
    expected: 'code between two grave accents',
    mend: () => `close it, ${ESCAPE('`')}`,
  },
  {
    find: /(?<=^|\n)#{2,6}[^\s#\u0000][^\n]*/g,
    expected: 'a heading with a space after its signs',
    mend: (found) => `write ${found.replace(/^#+/, '$& ')}`,
  },
  {
    find: /(?<=^|\n)\|[^\n]*\|[ \t]*(?=\n|$)/g,
    expected:
      'a table with a line of hyphens under its header, as many cells as the header has: | --- | --- |',
    mend: () => 'write that line under the header',
    isOfParagraphs: true,
  },
  { find: /(?<=^|\n)\*\[[^\]\n]+\]:/g, expected: KNOWN, mend: () => 'explain the abbreviation in words' },
  {
    find: /(?<!\\)\$\$[^$]+\$\$/g,
    expected: KNOWN,
    mend: () => `write the formula in words, ${ESCAPE('$')}`,
  },
  {
    find: /(?<![\w:\\]):(?![\d_+-]+:)[a-z0-9_+-]{2,}:(?![\w:])/g,
    expected: 'an emoji as itself',
    mend: (found) => `write the sign instead of ${found}, ${ESCAPE(':')}`,
  },
];

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

/**
 * Rule markup-understood: what looks like markup and was not read as such, which a page would print as it was typed.
 * @param tree of the body. @param body that was parsed. @param file for the faults.
 */
export function unreadMarkup(tree: Root, body: string, file: string): Fault[] {
  const faults: Fault[] = lostDefinitions(tree, file);
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

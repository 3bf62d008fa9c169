import { slugify } from '../../text/slug.ts';
import { chapterPath } from '../addresses/page-paths.ts';
import { ADDRESS } from './raw-words.ts';

/** Markup of another Markdown, or one that is nearly right: how it is found, and how to write what it means. */
export interface Unread {
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

/** Every such sign, in the order in which they are looked for. */
export const UNREAD: readonly Unread[] = [
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

import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { lossesIn, mendedLine, openQuote, typedText } from './as-typed.ts';

/** A YAML text as plain values, with a way to find the place of each. */
export interface YamlReading {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The place of the value at a path of keys and indexes, or of the nearest parent that exists. */
  place(path: readonly PropertyKey[]): Place;
  /** The value at a path as it was typed, where it stands on one line. */
  typed(path: readonly PropertyKey[]): string | undefined;
}

/** The node at a path; for the last key of a map, the key itself, so that an unknown key is shown where it stands. */
function nodeAt(doc: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = doc.contents;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      next = pair?.value ?? pair?.key;
    } else if (isNode(node) && 'items' in node && typeof step === 'number') {
      next = (node.items as unknown[])[step];
    }
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? node : undefined;
}

const DIRECTIVE = {
  expected: 'YAML 1.2, in which yes and no are words',
  found: 'a line that asks for a version of YAML',
  mend: 'remove the line that begins with %YAML, and the --- below it',
};

function mendOf({ code, message, pos }: YAMLParseError, text: string, doc: Document): string {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two keys';
  const open = /closing ["']/.test(message) ? openQuote(doc) : undefined;
  return (
    mendedLine(text, open ?? pos[0]) ??
    (open === undefined
      ? 'check quotes, colons and the indentation at this place'
      : 'close the quotation mark, or put the value in quotes of the other kind')
  );
}

/**
 * Read one YAML 1.2 document.
 * @param text the file's text.
 * @param file its path in the report, for faults.
 * @param startLine the line of the file on which the text begins (front matter begins on 2).
 * @returns its value (undefined when it is malformed) and a fault for each error of syntax, or for what it reads as less than was typed.
 */
export function readYaml(text: string, file: string, startLine = 1): YamlReading {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const toPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
  };
  const place = (path: readonly PropertyKey[]): Place => toPlace(nodeAt(doc, path)?.range?.[0] ?? 0);
  const typed = (path: readonly PropertyKey[]): string | undefined => typedText(text, nodeAt(doc, path));
  // After the first error of syntax the parser is lost, and what it says of the rest is noise.
  const lost = doc.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const faults = (lost ? [lost] : doc.errors).map((error) =>
    fault('yaml-syntax', toPlace(error.pos[0]), {
      expected: 'well-formed YAML',
      found: error.message.replace(/\s+/g, ' '),
      mend: mendOf(error, text, doc),
    }),
  );
  if (faults.length > 0) return { value: undefined, faults, place, typed };
  let alias: Node | undefined;
  visit(doc, {
    Alias: (_key, node) => {
      alias ??= node;
    },
  });
  // Aliases are refused, so that a small file cannot become a huge value.
  if (alias) {
    const words = {
      expected: 'values that are written out',
      found: 'an alias (*name)',
      mend: 'write the value again; text that begins with * stands in quotes',
    };
    return {
      value: undefined,
      faults: [fault('yaml-syntax', toPlace(alias.range?.[0] ?? 0), words)],
      place,
      typed,
    };
  }
  const losses = lossesIn(doc, text).map(({ offset, ...words }) =>
    fault('yaml-as-typed', toPlace(offset), words),
  );
  if (doc.directives?.yaml.explicit === true) losses.push(fault('yaml-as-typed', toPlace(0), DIRECTIVE));
  return { value: losses.length > 0 ? undefined : (doc.toJS() as unknown), faults: losses, place, typed };
}

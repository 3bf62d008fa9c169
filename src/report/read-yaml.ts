import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type Fault, fault, type Place } from './fault.ts';

/** A YAML text as plain values, with a way to find the place of each. */
export interface YamlReading {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The place of the value at a path of keys and indexes, or of the nearest parent that exists. */
  place(path: readonly PropertyKey[]): Place;
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

/**
 * Read one YAML 1.2 document.
 * @param text the file's text.
 * @param file its path in the report, for faults.
 * @param startLine the line of the file on which the text begins (front matter begins on 2).
 * @returns its value (undefined when it is malformed) and a fault for each error of syntax.
 */
export function readYaml(text: string, file: string, startLine = 1): YamlReading {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const toPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
  };
  const place = (path: readonly PropertyKey[]): Place => toPlace(nodeAt(doc, path)?.range?.[0] ?? 0);
  const faults = doc.errors.map((error) =>
    fault('yaml-syntax', toPlace(error.pos[0]), {
      expected: 'well-formed YAML',
      found: error.message.replace(/\s+/g, ' '),
      mend: error.code === 'DUPLICATE_KEY' ? 'keep one of the two keys' : 'check quotes, colons and the indentation at this place',
    }),
  );
  if (faults.length > 0) return { value: undefined, faults, place };
  // Aliases are not expanded beyond a bound, so that a small file cannot become a huge value.
  return { value: doc.toJS({ maxAliasCount: 0 }) as unknown, faults, place };
}

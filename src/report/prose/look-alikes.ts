import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Fault, fault } from '../rules/fault.ts';
import { placeOf, placeWithin } from './place-of.ts';
import type { HandleUse } from './prose.ts';
import { rawWords } from './raw-words.ts';

const KEY = String.raw`(?<![\w.+/\\@]|\w-|\\\[)@[a-z0-9]+(?:-[a-z0-9]+)+`;
/** A name after an at sign that could be a key: not in an address, nor after a backslash. */
const NAMES = new RegExp(`${KEY}(?![\\w@])`, 'g');
/** One with a year in it, as all keys have that are made by the rule, is meant to be one. */
const YEAR = /-[12]\d{3}(?:-|$)/;
const CITED = /(?<!\\)\[@[^[\]]*\]/g;
const BRACKETS = /(?<!\\)\[[^[\]]*@[^\]]*\]?/g;
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** Does a text name a source as a citation would, though it stands where none can? */
export function namesSource(text: string): boolean {
  return [...text.matchAll(NAMES)].some(([name]) => YEAR.test(name)) || /\[-?@[a-z0-9]/.test(text);
}

/**
 * What is nearly a citation, and so would be printed as it was typed. A name after an at sign without a year, such as a person’s on
 * another site, is words; whether it is the key of a source is known only when all are read.
 * @param tree of the body. @param body that was parsed. @param file for the faults.
 */
export function lookAlikes(
  tree: Root,
  body: string,
  file: string,
): { readonly faults: Fault[]; readonly handles: HandleUse[] } {
  const faults: Fault[] = [];
  const handles: HandleUse[] = [];
  visit(tree, (node: Nodes) => {
    const raw = BLOCKS.has(node.type) ? rawWords(node, body) : undefined;
    if (!raw?.text.includes('@')) return;
    const start = placeOf(node, file);
    const strike = (found: string): string => found.replace(/[^\n]/g, ' ');
    const refuse = (found: string, at: number): void => {
      faults.push(
        fault('citation-syntax', placeWithin(raw.text, at, start), {
          expected: '[@key] or [@key, locator; @key]',
          found: found.replaceAll('\u0000', '…'),
          mend: 'begin with [@, end with ], and put other words outside the brackets; or write \\@ where no source is meant',
        }),
      );
    };
    let text = raw.text.replace(CITED, strike);
    for (const { 0: found, index } of text.matchAll(BRACKETS)) {
      const names = [...found.matchAll(NAMES)].map(([name]) => name);
      if (names.length === 0 || !(/^\[-?@/.test(found) || names.some((name) => YEAR.test(name)))) continue;
      refuse(found, index);
      text = text.slice(0, index) + strike(found) + text.slice(index + found.length);
    }
    for (const { 0: name, index } of text.matchAll(NAMES)) {
      if (YEAR.test(name)) refuse(name, index);
      else handles.push({ key: name.slice(1), at: placeWithin(raw.text, index, start) });
    }
  });
  return { faults, handles };
}

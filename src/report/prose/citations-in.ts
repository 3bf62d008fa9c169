import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { citationMatches, LOCATOR_LABELS, readCitation } from '../../text/citation-syntax.ts';
import { didYouMean } from '../rules/did-you-mean.ts';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { isElement } from './block-ids.ts';
import { namesSource } from './look-alikes.ts';
import { placeOf, placeWithin } from './place-of.ts';
import type { CitationUse } from './prose.ts';

/**
 * The citations in a run of text, and what is wrong with those that cannot be read.
 * @param typed the run as it stands in the file, with its escapes.
 */
export function citationsIn(
  text: string,
  start: Place,
  typed = text,
): { citations: Omit<CitationUse, 'section' | 'isInFootnote'>[]; faults: Fault[] } {
  const citations: Omit<CitationUse, 'section' | 'isInFootnote'>[] = [];
  const faults: Fault[] = [];
  let end = 0;
  let at = start;
  for (const match of citationMatches(text, typed)) {
    // From the last place onwards, so that a long paragraph is read once.
    at = placeWithin(text.slice(end, match.index), match.index - end, at);
    end = match.index;
    const read = readCitation(match[1] ?? '');
    if (read.kind === 'items') citations.push({ items: read.items, at });
    else if (read.kind === 'bad-syntax') {
      faults.push(
        fault('citation-syntax', at, {
          expected: '[@key] or [@key, locator; @key]',
          found: match[0],
          mend: 'write each part as @key, with a comma before its locator',
        }),
      );
    } else {
      const otherwise = 'put a place in words into double quotes: [@key, "Key findings"]';
      faults.push(
        fault('known-locator-label', at, {
          expected: `a number after one of ${LOCATOR_LABELS.slice(0, 12).join(', ')} …`,
          found: read.part,
          mend: didYouMean(read.label, LOCATOR_LABELS, otherwise),
        }),
      );
    }
  }
  return { citations, faults };
}

const FORBIDDEN: Readonly<Record<string, string>> = {
  heading: 'a heading',
  link: 'a link',
  linkReference: 'a link',
};

function placed(found: string, where: string, at: Place): Fault {
  return fault('citation-place', at, {
    expected: 'citations, claims and notes in running text',
    found: `${found} in ${where}`,
    mend: `move it out of ${where}`,
  });
}

/** Citations, claims and notes where a note call cannot stand. */
export function citationFaults(tree: Root, file: string): Fault[] {
  const faults: Fault[] = [];
  visitParents(tree, (node: Nodes, ancestors) => {
    const at = placeOf(node, file);
    const where = ancestors.map((a) => FORBIDDEN[a.type]).find((name) => name !== undefined);
    const isCall =
      (node.type === 'text' && /\[@/.test(node.value)) ||
      node.type === 'footnoteReference' ||
      isElement(node, 'Claim') ||
      isElement(node, 'Other');
    if (where !== undefined && isCall)
      faults.push(placed(node.type === 'text' ? plainText(node) : 'a note', where, at));
    if ((node.type === 'image' || node.type === 'imageReference') && namesSource(node.alt ?? ''))
      faults.push(placed(node.alt ?? '', 'an alternative text', at));
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      namesSource(node.title ?? '')
    )
      faults.push(placed(node.title ?? '', 'a title attribute', at));
    if (isElement(node)) {
      for (const a of node.attributes) {
        const value = a.type === 'mdxJsxAttribute' && typeof a.value === 'string' ? a.value : '';
        if (/\[@|^@/.test(value)) faults.push(placed(value, 'an attribute', at));
      }
    }
  });
  return faults;
}

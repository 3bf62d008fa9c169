import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { claimAnchor, otherAnchor } from '../addresses/anchors.ts';
import { textId } from '../addresses/text-id.ts';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { bareAddressFaults } from './bare-address.ts';
import { attribute, blockIds, isElement, wordsOf } from './block-ids.ts';
import { citationFaults, citationsIn } from './citations-in.ts';
import { componentFaults } from './component-faults.ts';
import { headingFaults } from './heading-faults.ts';
import { lookAlikes } from './look-alikes.ts';
import { parseMdx } from './parse-mdx.ts';
import { placeOf, placeWithin } from './place-of.ts';
import type {
  CitationUse,
  ClaimUse,
  ExampleUse,
  FigureUse,
  FootnoteUse,
  Heading,
  LinkUse,
  OtherUse,
  Prose,
  QuotedUse,
  SectionWords,
  TableUse,
  ValueUse,
} from './prose.ts';
import { isBareAddress, typedText } from './raw-words.ts';
import { ravel } from './rejoin-paragraphs.ts';
import { tableFaults } from './table-faults.ts';
import { unreadMarkup } from './unread-markup.ts';

const EMPTY: Root = { type: 'root', children: [] };

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

function blockAround(ancestors: readonly Nodes[]): string {
  const block = ancestors.findLast((a) => a.type === 'paragraph' || a.type === 'tableRow');
  return block === undefined ? '' : wordsOf(block);
}

function emptyProse(tree: Root): Mutable<Prose> {
  return {
    tree,
    headings: [],
    citations: [],
    claims: [],
    others: [],
    values: [],
    tables: [],
    figures: [],
    examples: [],
    quoted: [],
    links: [],
    handles: [],
    footnoteCalls: [],
    footnoteDefinitions: [],
    sections: [],
    ids: new Map(),
    anchors: [],
    words: 0,
  };
}

/** Note what one MDX element says: a claim, a part of an other side, a value or a table. */
function readElement(
  prose: Mutable<Prose>,
  node: Nodes,
  { ancestors, section, at }: { ancestors: readonly Nodes[]; section: string | undefined; at: Place },
): void {
  if (!isElement(node)) return;
  const text = (name: string): string | undefined => {
    const value = attribute(node, name);
    return typeof value === 'string' ? value : undefined;
  };
  if (node.name === 'Claim') {
    const use: ClaimUse = {
      id: text('id') ?? '',
      again: attribute(node, 'again') !== undefined,
      section,
      block: blockAround(ancestors) || wordsOf(node),
      at,
    };
    prose.claims.push(use);
  } else if (node.name === 'Other') {
    const again = attribute(node, 'again') !== undefined;
    prose.others.push({ of: text('of') ?? '', again, section, at } satisfies OtherUse);
  } else if (node.name === 'Value') {
    const claim = [...ancestors].reverse().find((a) => isElement(a, 'Claim'));
    const id = claim && isElement(claim) ? attribute(claim, 'id') : undefined;
    const use: ValueUse = {
      of: text('of') ?? '',
      form: text('form'),
      insideClaim: typeof id === 'string' ? id : undefined,
      at,
    };
    prose.values.push(use);
  } else if (node.name === 'Figure') {
    prose.figures.push({ id: text('id') ?? '', section, at } satisfies FigureUse);
  } else if (node.name === 'Example') {
    prose.examples.push({
      show: text('show') ?? '',
      of: text('of')?.split(/\s+/).filter(Boolean) ?? [],
      at,
    } satisfies ExampleUse);
  } else if (node.name === 'Quoted') {
    prose.quoted.push({ of: text('of') ?? '', at } satisfies QuotedUse);
  } else if (node.name === 'DataTable') {
    const use: TableUse = {
      of: text('of') ?? '',
      columns: text('columns')?.split(/\s+/).filter(Boolean),
      at,
    };
    prose.tables.push(use);
  }
}

/** The words under each heading, in order; footnotes belong to no section. */
function sectionWords(tree: Root, ids: ReadonlyMap<Nodes, string>): SectionWords[] {
  const sections: { id: string; words: string }[] = [{ id: '', words: '' }];
  for (const block of tree.children) {
    if (block.type === 'footnoteDefinition') continue;
    if (block.type === 'heading') sections.push({ id: ids.get(block) ?? '', words: '' });
    const section = sections.at(-1);
    if (section) section.words += `${wordsOf(block)}\n`;
  }
  return sections.filter((section) => section.words !== '');
}

/**
 * Read the body of a text: its tree, and everything in it that other parts of the report must know or check.
 * @param body MDX with the file's line numbers.
 * @param file the path for faults.
 */
export function readProse(body: string, file: string): { prose: Prose; faults: readonly Fault[] } {
  const parsed = parseMdx(body, file);
  const tree = parsed.tree;
  if (!tree) return { prose: emptyProse(EMPTY), faults: parsed.faults };
  const alike = lookAlikes(tree, body, file);
  const faults: Fault[] = [
    ...componentFaults(tree, file),
    ...citationFaults(tree, file),
    ...unreadMarkup(tree, body, file),
    ...headingFaults(tree, file),
    ...alike.faults,
    ...tableFaults(tree, file),
  ];
  ravel(tree);
  const ids = blockIds(tree, textId(file));
  const prose = emptyProse(tree);
  let section: string | undefined;
  visitParents(tree, (node, ancestors) => {
    const at = placeOf(node, file);
    if (node.type === 'heading' && ids.has(node)) {
      const id = ids.get(node) ?? '';
      const heading: Heading = { id, text: wordsOf(node), depth: node.depth, at };
      prose.headings.push(heading);
      section = id;
    } else if (node.type === 'text') {
      const found = citationsIn(node.value, at, typedText(node, body));
      const isInFootnote = ancestors.some((a) => a.type === 'footnoteDefinition');
      for (const use of found.citations)
        prose.citations.push({ ...use, section, isInFootnote } satisfies CitationUse);
      faults.push(...found.faults);
      for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        faults.push(
          fault('footnote-defined', placeWithin(node.value, match.index, at), {
            expected: 'a definition for each footnote that is called',
            found: match[0],
            mend: `add ${match[0]}: … at the end of the file`,
          }),
        );
      }
    } else if (node.type === 'link' && /^(?:mailto|xmpp):/.test(node.url) && isBareAddress(node, body)) {
      // The address of a mailbox that stands by itself is words.
    } else if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
      prose.links.push({ url: node.url, at } satisfies LinkUse);
    else if (node.type === 'footnoteReference')
      prose.footnoteCalls.push({ label: node.identifier, at } satisfies FootnoteUse);
    else if (node.type === 'footnoteDefinition')
      prose.footnoteDefinitions.push({ label: node.identifier, at } satisfies FootnoteUse);
    else readElement(prose, node, { ancestors, section, at });
    if (node.type === 'link') faults.push(...bareAddressFaults(node, at));
  });
  prose.handles = alike.handles;
  prose.ids = ids;
  prose.anchors = [
    ...ids.values(),
    ...prose.claims.filter(({ again }) => !again).map(({ id }) => claimAnchor(id)),
    ...prose.others.filter(({ again }) => !again).map(({ of }) => otherAnchor(of)),
  ];
  prose.sections = sectionWords(tree, ids);
  prose.words =
    wordsOf(tree)
      .split(' ')
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length + prose.values.length;
  return { prose, faults };
}

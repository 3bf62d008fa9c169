import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { resolveValue } from '../../../report/evidence/resolve-value.ts';
import { attribute, isElement } from '../../../report/prose/block-ids.ts';
import { placeOf, placeWithin } from '../../../report/prose/place-of.ts';
import { printedValue } from '../../../report/prose/printed-text.ts';
import type { Report, TextFile } from '../../../report/report.ts';
import type { Place } from '../../../report/rules/fault.ts';
import { CITATION, readCitation } from '../../../text/citation-syntax.ts';
import { cutSentences } from './cut-sentences.ts';
import type { Span } from './span.ts';

/** Words that make a claim. */
export interface ClaimSpan extends Span {
  readonly id: string;
  readonly again: boolean;
}

/** Words that tell a part of the other side of a claim. */
export interface OtherSpan extends Span {
  /** `claim-id.part-id`. */
  readonly of: string;
  readonly claim: string;
}

/** Words that are printed from the ledger or a table; `claim` is the claim of the ledger whose figure they are. */
export interface ValueSpan extends Span {
  readonly claim: string | undefined;
}

/** A note call or a link to a place in the report, and where in the words it stands; the keys are those of the sources that are cited. */
export interface Call {
  readonly kind: 'citation' | 'footnote' | 'link';
  readonly at: number;
  readonly keys: readonly string[];
  /** Where a link leads. */
  readonly leadsTo?: string;
}

/** A paragraph, a row of a table or a heading (that of a table, too) as a reader sees it: values are printed, note calls are gone. */
export interface Paragraph {
  readonly kind: 'running' | 'row' | 'heading' | 'footnote';
  readonly section: string | undefined;
  readonly words: string;
  readonly sentences: readonly Span[];
  readonly claims: readonly ClaimSpan[];
  readonly others: readonly OtherSpan[];
  /** Where the words are printed from the ledger or a table, and were not typed. */
  readonly values: readonly ValueSpan[];
  readonly calls: readonly Call[];
  /** The place in the file of a character of `words`. */
  place(offset: number): Place;
}

type Draft = {
  -readonly [K in keyof Pick<
    Paragraph,
    'words' | 'claims' | 'others' | 'values' | 'calls'
  >]: Paragraph[K] extends readonly (infer U)[] ? U[] : Paragraph[K];
};

interface Mark {
  readonly from: number;
  readonly text: string;
  readonly at: Place;
}

/** Write the words of a text node, its citations taken out. */
function writeText(draft: Draft, marks: Mark[], text: string, at: Place): void {
  let end = 0;
  const write = (from: number, to: number): void => {
    if (to > from)
      marks.push({ from: draft.words.length, text: text.slice(from, to), at: placeWithin(text, from, at) });
    draft.words += text.slice(from, to).replace(/\s/g, ' ');
  };
  for (const match of text.matchAll(CITATION)) {
    write(end, match.index);
    const read = readCitation(match[1] ?? '');
    draft.calls.push({
      kind: 'citation',
      at: draft.words.length,
      keys: read.kind === 'items' ? read.items.map((item) => item.key) : [],
    });
    end = match.index + match[0].length;
  }
  write(end, text.length);
}

/** A paragraph that is being written down: of which report and file, as far as it is, with the marks of its texts. */
interface Written {
  readonly report: Report;
  readonly file: string;
  readonly draft: Draft;
  readonly marks: Mark[];
}

function writeNode(written: Written, node: Nodes): void {
  const { report, draft, marks, file } = written;
  const from = draft.words.length;
  const writeChildren = (): void => {
    if ('children' in node) for (const child of node.children) writeNode(written, child);
  };
  const name = (key: string): string => {
    const value = isElement(node) ? attribute(node, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  if (node.type === 'text' || node.type === 'inlineCode')
    writeText(draft, marks, node.value, placeOf(node, file));
  else if (node.type === 'footnoteReference') draft.calls.push({ kind: 'footnote', at: from, keys: [] });
  else if (node.type === 'break') draft.words += ' ';
  else if (isElement(node, 'Value')) {
    const value = resolveValue(report, name('of'));
    const text = value.kind === 'unknown' ? '' : printedValue(report, value.value, name('form') || undefined);
    marks.push({ from, text, at: placeOf(node, file) });
    draft.words += text;
    draft.values.push({
      from,
      to: draft.words.length,
      claim: value.kind === 'figure' ? value.claim.id : undefined,
    });
  } else if (isElement(node, 'Claim')) {
    writeChildren();
    draft.claims.push({
      from,
      to: draft.words.length,
      id: name('id'),
      again: attribute(node, 'again') !== undefined,
    });
  } else if (isElement(node, 'Other')) {
    writeChildren();
    const of = name('of');
    draft.others.push({ from, to: draft.words.length, of, claim: of.replace(/\..*$/, '') });
  } else if (node.type === 'link') {
    writeChildren();
    if (/^(?:\/|#)/.test(node.url))
      draft.calls.push({ kind: 'link', at: draft.words.length, keys: [], leadsTo: node.url });
  } else {
    writeChildren();
    if (node.type === 'tableCell') draft.words += '; ';
  }
}

function paragraphOf(
  report: Report,
  node: Nodes,
  file: string,
  { kind, section }: Pick<Paragraph, 'kind' | 'section'>,
): Paragraph {
  const draft: Draft = { words: '', claims: [], others: [], values: [], calls: [] };
  const marks: Mark[] = [];
  writeNode({ report, draft, marks, file }, node);
  const place = (offset: number): Place => {
    const mark = marks.findLast(({ from }) => from <= offset);
    return mark
      ? placeWithin(mark.text, Math.min(offset - mark.from, mark.text.length), mark.at)
      : placeOf(node, file);
  };
  return { kind, section, ...draft, sentences: cutSentences(draft.words), place };
}

/** What a block of words is; the first row of a table is its heading. */
function kindOf(node: Nodes, ancestors: readonly Nodes[]): Paragraph['kind'] {
  if (ancestors.some(({ type }) => type === 'footnoteDefinition')) return 'footnote';
  if (node.type !== 'tableRow') return node.type === 'heading' ? 'heading' : 'running';
  const table = ancestors.at(-1);
  return table?.type === 'table' && table.children[0] === node ? 'heading' : 'row';
}

/** Every paragraph, table row and heading of a text, in order, with the id of the section that it stands in. */
export function paragraphsOf(report: Report, text: TextFile): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const { file } = text.at;
  const headings = new Map(text.prose.headings.map((heading) => [heading.at.line, heading.id]));
  let section: string | undefined;
  visitParents(text.prose.tree, (node, ancestors) => {
    if (node.type === 'heading') section = headings.get(placeOf(node, file).line);
    // A row of a table is read as a whole: its note stands in one of its cells.
    const isWords = node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableRow';
    if (!isWords) return;
    const kind = kindOf(node, ancestors);
    paragraphs.push(paragraphOf(report, node, file, { kind, section }));
  });
  return paragraphs;
}

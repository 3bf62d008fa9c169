import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { idOfAnchor, noteAnchor } from '../../report/addresses/anchors.ts';
import { claimPath } from '../../report/addresses/page-paths.ts';
import { isRebuilt } from '../../report/editions/claim-states.ts';
import { type EditionToday, editionsToday } from '../../report/editions/compare-today.ts';
import {
  correctionsOfClaim,
  correctionsSince,
  rebuiltOtherSides,
} from '../../report/editions/corrections.ts';
import { madeClaimsById } from '../../report/evidence/claim-uses.ts';
import { claimNoteKey } from '../../report/evidence/note-key.ts';
import type { Correction, Report } from '../../report/report.ts';
import type { FrozenClaim, FrozenPassage, FrozenText } from '../../report/schema/frozen-edition.ts';
import { markScripts } from '../../text/mark-scripts.ts';
import { setTypography } from '../../text/set-typography.ts';
import { besideChanges, whyRebuilt } from './beside-state.ts';
import { claimChanges, claimStateHtml } from './claim-state.ts';
import { leadLinks } from './frozen-links.ts';
import { passageStateHtml } from './passage-state.ts';
import type { WeaveContext } from './state-parts.ts';

function todayOf({ report, edition }: WeaveContext): EditionToday {
  const today = editionsToday(report).get(edition.edition);
  if (!today) throw new Error(`no edition of ${edition.edition}`);
  return today;
}

/** The block that a passage is: the element of its id, or where that is a claim's the paragraph or item around it. */
function blocksById(
  tree: Root,
): ReadonlyMap<string, { readonly block: Element; readonly parent: Root | Element }> {
  const blocks = new Map<string, { block: Element; parent: Root | Element }>();
  visitParents(tree, 'element', (node, ancestors) => {
    const { id } = node.properties;
    if (typeof id !== 'string') return;
    const around = [...ancestors, node].filter(
      (a): a is Root | Element => a.type === 'element' || a.type === 'root',
    );
    const place =
      node.tagName === 'span'
        ? around.findLastIndex((a) => a.type === 'element' && (a.tagName === 'p' || a.tagName === 'li'))
        : around.length - 1;
    const [block, parent] = [around[place], around[place - 1]];
    if (block?.type === 'element' && parent) blocks.set(id, { block, parent });
  });
  return blocks;
}

function isElement(child: Root['children'][number] | undefined, names: RegExp): child is Element {
  return child?.type === 'element' && names.test(child.tagName);
}

/** Where in a block its state stands: in an item before the list within it, in a figure before the caption that ends it; else at its end. */
function endOf(block: Element): number {
  const caption = block.children.findLastIndex((child) => child.type === 'element');
  const inside =
    block.tagName === 'figure'
      ? isElement(block.children[caption], /^figcaption$/)
        ? caption
        : -1
      : block.children.findIndex((child) => isElement(child, /^[ou]l$/));
  return inside < 0 ? block.children.length : inside;
}

/** Put a state where it belongs: a line within its paragraph or item, in a figure by itself, all else after the block. */
function place(state: Element, block: Element, parent: Root | Element): void {
  const isLine = state.tagName === 'span';
  const alone = isLine ? { ...state, tagName: 'p' } : state;
  const space = { type: 'text', value: ' ' } as const;
  if (block.tagName === 'li') block.children.splice(endOf(block), 0, space, state);
  else if (block.tagName === 'figure') block.children.splice(endOf(block), 0, alone);
  else if (isLine && block.tagName === 'p') block.children.push(space, state);
  else parent.children.splice(parent.children.indexOf(block) + 1, 0, alone);
}

/** The claims whose words stand in a block, by the anchors in it. */
function claimsIn(block: Element): Set<string> {
  const ids = new Set<string>();
  visit(block, 'element', ({ properties }) => {
    const claim = typeof properties.id === 'string' ? idOfAnchor('claim', properties.id) : undefined;
    if (claim !== undefined) ids.add(claim);
  });
  return ids;
}

/** The corrections since the edition that tell of a passage, or of a claim that is made in it. */
function entriesOf({ report, edition }: WeaveContext, at: string, block: Element): Correction[] {
  const made = claimsIn(block);
  return correctionsSince(report, edition).filter(
    ({ passages, claims }) => passages?.includes(at) || Object.keys(claims ?? {}).some((id) => made.has(id)),
  );
}

function weavePassage(
  context: WeaveContext,
  text: FrozenText,
  passage: FrozenPassage,
  blocks: ReturnType<typeof blocksById>,
): void {
  const at = `${text.path}#${passage.id}`;
  const state = todayOf(context).passages.get(at);
  const found = blocks.get(passage.id);
  if (!state || !found) throw new Error(`${at} of the edition of ${context.edition.edition} has no state`);
  // A heading that stands as it stood says nothing: what follows it does.
  if (passage.kind === 'heading' && state.kind === 'same' && state.how === 'still') return;
  const entries = entriesOf(context, at, found.block);
  place(dressed(context, passageStateHtml(context, passage, state, entries)), found.block, found.parent);
}

/** Words of today in print: quotation marks as a typesetter sets them, each script in its language. */
function dressed({ report }: WeaveContext, state: Element): Element {
  setTypography(state);
  return markScripts(state, report.edition.scripts, report.edition.language);
}

/** What of a claim that is held back may be shown of then and of today: the words of the texts. */
function saidOf(report: Report, claim: FrozenClaim): { was: string; is: string } | undefined {
  if (claim.said === undefined) return undefined;
  return { was: claim.said.join(' '), is: (madeClaimsById(report).get(claim.id)?.words ?? []).join(' ') };
}

/** What became of a claim of an edition, as it stands in its note. */
function claimStateOf(context: WeaveContext, claim: FrozenClaim): Element {
  const { report, edition } = context;
  const state = todayOf(context).claims.get(claim.id) ?? { kind: 'withdrawn' };
  const since = new Set(correctionsSince(report, edition));
  const entries = correctionsOfClaim(report, claim.id).filter((entry) => since.has(entry));
  const general = isRebuilt(state) ? rebuiltOtherSides(report, edition) : undefined;
  const changes =
    state.kind === 'changed' || state.kind === 'beside'
      ? [
          ...claimChanges(context, claim.words, state, saidOf(report, claim)),
          ...besideChanges(context, state),
          ...(general && !entries.includes(general) ? [whyRebuilt(context, general)] : []),
        ]
      : [];
  const path = claimPath(claim.id);
  return dressed(context, claimStateHtml(context, { path, state, changes, entries }));
}

/** Claims say what became of them in their notes, after how sure they were. A note that had another id before begins with an empty span. */
function weaveClaims(context: WeaveContext, text: FrozenText, blocks: ReturnType<typeof blocksById>): void {
  for (const claim of context.edition.claims) {
    const body = blocks
      .get(noteAnchor(text.id, claimNoteKey(claim.id)))
      ?.block.children.find((child) => child.type === 'element' && child.tagName !== 'span');
    if (body?.type !== 'element') continue;
    const confidence = body.children.findIndex((child) => child.type === 'element');
    body.children.splice(confidence + 1, 0, claimStateOf(context, claim));
  }
}

/**
 * A text of an edition as it was, each passage and each claim with what became of it.
 * Before: `<p id="p-x">Words.</p>`. After: `<p id="p-x">Words. <span class="then"><a href="/chapters/y/#p-x">Same today</a></span></p>`.
 * @throws Error when a passage is not in the article: an edition that was frozen by the command has them all.
 */
export function frozenTree(context: WeaveContext, text: FrozenText): Root {
  const tree = fromHtml(text.article.join('\n'), { fragment: true });
  leadLinks(tree, context);
  const blocks = blocksById(tree);
  for (const passage of text.passages) weavePassage(context, text, passage, blocks);
  weaveClaims(context, text, blocks);
  return tree;
}

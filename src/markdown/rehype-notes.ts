import type { Element, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { idOfAnchor, notesAnchor } from '../report/addresses/anchors.ts';
import type { Interface } from '../text/interface/en.ts';
import { keptId } from '../text/keep-in-reader-view.ts';
import { type MarkdownContext, textOf } from './context.ts';

/** What the notes of a text are dressed with. */
export interface NotesOf {
  /** The id of the text, and what it is called. */
  readonly chapter: string;
  readonly title: string;
  /** The names of the notes' sources, by the notes' ids. */
  readonly labels: ReadonlyMap<string, string>;
  readonly words: Interface;
}

/** GFM writes other letters than Latin ones with per cent signs; an id has them as they are, as all other ids do. */
function prefixed(id: unknown, chapter: string): string {
  return keptId(`${chapter}-${decodeURIComponent(String(id).replace(/^#/, ''))}`);
}

/** A call: named by its number and its source, without the attributes of other vocabularies. */
function callProperties(
  { href, id }: Element['properties'],
  { chapter, words }: NotesOf,
  number: number,
  label: string,
): Element['properties'] {
  return {
    href: `#${prefixed(href, chapter)}`,
    id: prefixed(id, chapter),
    className: ['note-call'],
    role: 'doc-noteref',
    ariaLabel: words.note(number, label),
    dataPagefindIgnore: 'all',
  };
}

/** A way back to a call of a note: the only one, or that of a time among others. */
function backLink(
  href: unknown,
  { chapter, words }: NotesOf,
  number: number,
  time: number | undefined,
): Element {
  const properties = {
    href: `#${prefixed(href, chapter)}`,
    className: ['note-back'],
    role: 'doc-backlink',
    ariaLabel: time === undefined ? words.backTo(number) : words.backToTime(number, time),
  };
  // What is seen are words of the name, so that a reader who speaks to the browser can say them (WCAG 2.2, 2.5.3).
  return h('a', properties, time === undefined ? '↩' : `↩\u00a0${words.timeOf(time)}`);
}

/** Take the ways back out of a note's words; they get a line of their own at its end. */
function takeBackLinks(node: Element): Element[] {
  const links: Element[] = [];
  visit(node, 'element', (child, index, parent) => {
    if (!parent || index === undefined || !('dataFootnoteBackref' in child.properties)) return undefined;
    links.push(child);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return links;
}

function trimEnd(node: Element): void {
  const last = node.children.at(-1);
  if (last?.type === 'text') {
    last.value = last.value.trimEnd();
    if (last.value === '') {
      node.children.pop();
      trimEnd(node);
    }
  } else if (last?.type === 'element' && last.tagName === 'p') trimEnd(last);
}

function dressItem(item: Element, notes: NotesOf, number: number): void {
  const links = takeBackLinks(item);
  item.properties = { id: prefixed(item.properties.id, notes.chapter) };
  trimEnd(item);
  const back = links.flatMap(({ properties: { href } }, index) => {
    const way = backLink(href, notes, number, links.length === 1 ? undefined : index + 1);
    return index === 0 ? [way] : [' ', way];
  });
  item.children.push(h('p.note-ways-back', { dataPagefindIgnore: 'all' }, back));
}

function dressSection(section: Element, notes: NotesOf): void {
  const { chapter, title, words } = notes;
  // Named by a label: a reader view drops a heading that repeats the title of its page.
  section.properties = { className: ['notes'], role: 'doc-endnotes', ariaLabel: words.notesOf(title) };
  for (const child of section.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'h2') {
      child.properties = { id: notesAnchor(chapter) };
      child.children = [{ type: 'text', value: words.notes }];
    } else if (child.tagName === 'ol') {
      child.properties = { className: ['note-list'] };
      child.children
        .filter((li): li is Element => li.type === 'element')
        .forEach((li, index) => {
          dressItem(li, notes, index + 1);
        });
    }
  }
}

/** Does a call stand right after another, with no word between? The style keeps the targets of the two apart. */
function isAfterCall(siblings: readonly Nodes[], index: number): boolean {
  const before = siblings
    .slice(0, index)
    .findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return before?.type === 'element' && before.tagName === 'sup';
}

/**
 * Dress the footnotes that GFM made: the chapter's name in every id, href and label; calls named “Note 12: Feldstein
 * 2019”; ways back told in words; the roles of DPUB-ARIA 1.1 (doc-noteref, doc-backlink, doc-endnotes).
 */
export function dressNotes(tree: Root, notes: NotesOf): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'sup' && parent && index !== undefined && isAfterCall(parent.children, index)) {
      node.properties.className = ['after-call'];
    } else if ('dataFootnoteRef' in node.properties) {
      const number = Number(node.children[0]?.type === 'text' ? node.children[0].value : 0);
      const anchor = decodeURIComponent(String(node.properties.href)).slice(1);
      const label = notes.labels.get(idOfAnchor('note', anchor) ?? '') ?? notes.words.ownNote;
      node.properties = callProperties(node.properties, notes, number, label);
    } else if ('dataFootnotes' in node.properties) {
      // Its own words are visited next: a remark may call a note.
      dressSection(node, notes);
    }
  });
}

/** rehype plugin of {@link dressNotes}. */
export function rehypeNotes(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const text = textOf(file, context);
    const labels = file.data.noteLabels ?? new Map();
    dressNotes(tree, { chapter: text.id, title: text.title, labels, words: context.words });
  };
}

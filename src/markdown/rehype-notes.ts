import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { idOfAnchor, notesAnchor } from '../report/addresses/anchors.ts';
import type { Interface } from '../text/interface/en.ts';
import { keptId } from '../text/keep-in-reader-view.ts';
import { type MarkdownContext, textOf } from './context.ts';

type Labels = ReadonlyMap<string, string>;

/** GFM writes other letters than Latin ones with per cent signs; an id has them as they are, as all other ids do. */
function prefixed(id: unknown, chapter: string): string {
  return keptId(`${chapter}-${decodeURIComponent(String(id).replace(/^#/, ''))}`);
}

/** A call: named by its number and its source, without the attributes of other vocabularies. */
function callProperties(
  a: Element,
  chapter: string,
  number: number,
  label: string,
  words: Interface,
): Element['properties'] {
  return {
    href: `#${prefixed(a.properties.href, chapter)}`,
    id: prefixed(a.properties.id, chapter),
    className: ['note-call'],
    role: 'doc-noteref',
    ariaLabel: words.note(number, label),
    dataPagefindIgnore: 'all',
  };
}

function backLink(
  a: Element,
  chapter: string,
  number: number,
  time: number,
  times: number,
  words: Interface,
): Element {
  const ariaLabel = times === 1 ? words.backTo(number) : words.backToTime(number, time);
  const properties = {
    href: `#${prefixed(a.properties.href, chapter)}`,
    className: ['note-back'],
    role: 'doc-backlink',
    ariaLabel,
  };
  // What is seen are words of the name, so that a reader who speaks to the browser can say them (WCAG 2.2, 2.5.3).
  const children: ElementContent[] = [
    { type: 'text', value: times === 1 ? '↩' : `↩\u00a0${words.timeOf(time)}` },
  ];
  return { type: 'element', tagName: 'a', properties, children };
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

function dressItem(item: Element, chapter: string, number: number, words: Interface): void {
  const links = takeBackLinks(item);
  item.properties = { id: prefixed(item.properties.id, chapter) };
  trimEnd(item);
  const back = links.map((a, index) => backLink(a, chapter, number, index + 1, links.length, words));
  item.children.push({
    type: 'element',
    tagName: 'p',
    properties: { className: ['note-ways-back'], dataPagefindIgnore: 'all' },
    children: back.flatMap((a, i): ElementContent[] => (i === 0 ? [a] : [{ type: 'text', value: ' ' }, a])),
  });
}

function dressSection(section: Element, chapter: string, title: string, words: Interface): void {
  const headingId = notesAnchor(chapter);
  // Named by a label: a reader view drops a heading that repeats the title of its page.
  section.properties = { className: ['notes'], role: 'doc-endnotes', ariaLabel: words.notesOf(title) };
  for (const child of section.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'h2') {
      child.properties = { id: headingId };
      child.children = [{ type: 'text', value: words.notes }];
    } else if (child.tagName === 'ol') {
      child.properties = { className: ['note-list'] };
      child.children
        .filter((li): li is Element => li.type === 'element')
        .forEach((li, index) => {
          dressItem(li, chapter, index + 1, words);
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
export function dressNotes(
  tree: Root,
  chapter: string,
  title: string,
  labels: Labels,
  words: Interface,
): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'sup' && parent && index !== undefined && isAfterCall(parent.children, index)) {
      node.properties.className = ['after-call'];
    } else if ('dataFootnoteRef' in node.properties) {
      const number = Number(node.children[0]?.type === 'text' ? node.children[0].value : 0);
      const anchor = decodeURIComponent(String(node.properties.href)).slice(1);
      node.properties = callProperties(
        node,
        chapter,
        number,
        labels.get(idOfAnchor('note', anchor) ?? '') ?? words.ownNote,
        words,
      );
    } else if ('dataFootnotes' in node.properties) {
      // Its own words are visited next: a remark may call a note.
      dressSection(node, chapter, title, words);
    }
  });
}

/** rehype plugin of {@link dressNotes}. */
export function rehypeNotes(context: MarkdownContext): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const text = textOf(file, context);
    dressNotes(tree, text.id, text.title, file.data.noteLabels ?? new Map(), context.words);
  };
}

import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, idOf } from '../../article.ts';
import type { Inline, Inlines, Target } from './model.ts';

/** What a text is read with. */
export interface Reading {
  /**
   * The whole address of what a link of the page leads to, and its path below the base where it is of this report.
   * @param href as it is written, without its fragment; undefined for a link within the page.
   */
  readonly resolve: (href: string | undefined) => {
    readonly address: string;
    readonly path: string | undefined;
  };
  /** The numbers of its notes by their ids. */
  readonly notes: ReadonlyMap<string, number>;
  /** Does paper write out where links lead? It does in the text, and not in a note, whose addresses stand there already. */
  readonly isWritten: boolean;
}

/** Elements whose words are none of the text's. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'nav', 'noscript', 'button', 'svg']);
/** Links that only explain the words that they stand in. */
const UNLINKED = ['term-link', 'value'];

const STYLES: Readonly<Record<string, 'em' | 'strong' | 'code'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  code: 'code',
};

function targetOf(element: Element, reading: Reading): Target {
  const href = String(element.properties.href ?? '');
  const [before = '', fragment] = href.split('#');
  const { address, path } = reading.resolve(before === '' ? undefined : before);
  const id = fragment === undefined ? undefined : decodeURIComponent(fragment);
  const isPlain = classesOf(element).length === 0 && !href.startsWith('#');
  return {
    address: fragment === undefined ? address : `${address}#${fragment}`,
    ...(path !== undefined && { place: { path, id } }),
    isWritten: reading.isWritten && isPlain,
  };
}

function anchorsOf(element: Element): Inline[] {
  const id = idOf(element);
  return id === '' ? [] : [{ kind: 'anchor', id }];
}

function readElement(element: Element, reading: Reading, depth: number): Inline[] {
  const { tagName, properties } = element;
  const classes = classesOf(element);
  if (LEFT_OUT.has(tagName) || classes.includes('para')) return [];
  // What is said to listeners in the place of a sign that is hidden from them is said to all.
  if (properties.ariaHidden === 'true') return [];
  const inside = (): Inlines => readInline(element.children, reading, tagName === 'q' ? depth + 1 : depth);
  if (classes.includes('note-call')) {
    const note = reading.notes.get(decodeURIComponent(String(properties.href ?? '').slice(1)));
    return note === undefined ? [] : [{ kind: 'call', note, id: idOf(element) }];
  }
  if (tagName === 'a') {
    if (UNLINKED.some((name) => classes.includes(name))) return [...anchorsOf(element), ...inside()];
    return [...anchorsOf(element), { kind: 'link', to: targetOf(element, reading), children: inside() }];
  }
  if (tagName === 'q') {
    const [open, close] = depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
    return [{ kind: 'words', value: open }, ...inside(), { kind: 'words', value: close }];
  }
  if (tagName === 'br') return [{ kind: 'words', value: ' ' }];
  const style = classes.includes('source-facts') ? 'small' : STYLES[tagName];
  const { lang, dir } = properties;
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
  const styled: Inlines = style === undefined ? inside() : [{ kind: 'styled', style, children: inside() }];
  if (typeof lang !== 'string' && direction === undefined) return [...anchorsOf(element), ...styled];
  const language = typeof lang === 'string' ? lang : undefined;
  return [...anchorsOf(element), { kind: 'language', language, direction, children: styled }];
}

/** Spaces at the ends of a line, and several in a row, are none of its words. */
export function tidy(children: Inlines): Inlines {
  let wasSpace = true;
  const once = (line: Inlines): Inlines =>
    line.flatMap((child): Inline[] => {
      if (child.kind === 'words') {
        const value = child.value.replace(/[ \t\r\n]+/g, ' ').replace(/^ /, wasSpace ? '' : ' ');
        if (value !== '') wasSpace = value.endsWith(' ');
        return value === '' ? [] : [{ ...child, value }];
      }
      if ('children' in child) return [{ ...child, children: once(child.children) }];
      if (child.kind === 'call') wasSpace = false;
      return [child];
    });
  return trimEnd(once(children));
}

function trimEnd(children: Inlines): Inlines {
  const last = children.at(-1);
  if (last?.kind === 'words') {
    const value = last.value.trimEnd();
    return value === '' ? trimEnd(children.slice(0, -1)) : [...children.slice(0, -1), { ...last, value }];
  }
  if (last && 'children' in last)
    return [...children.slice(0, -1), { ...last, children: trimEnd(last.children) }];
  return children;
}

/** Read what stands in a line of a built page. @param depth of the quotation marks around it. */
export function readInline(nodes: readonly Nodes[], reading: Reading, depth = 0): Inlines {
  return nodes.flatMap((node): Inlines => {
    if (node.type === 'text') return node.value === '' ? [] : [{ kind: 'words', value: node.value }];
    return node.type === 'element' ? readElement(node, reading, depth) : [];
  });
}

/** The words of an element, as they are written. */
export function codeOf(element: Element): string {
  return textOf(element).replace(/\n$/, '');
}

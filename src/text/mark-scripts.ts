import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { rightToLeftRuns, type Stretch, WALL } from './rtl-runs.ts';
import {
  addLeftToRight,
  isAtHome,
  isRightToLeft,
  isRightToLeftLanguage,
  rightToLeftScript,
  type Script,
  type ScriptLanguages,
  type ScriptRun,
} from './script-runs.ts';

/** Elements whose text is not read aloud or must stay as it is. */
const UNTOUCHED = new Set(['script', 'style', 'title', 'desc', 'textarea']);

/** The element that marks a run: within the text of a drawing HTML's would end the drawing. */
function wrapperIn(parent: Element | undefined): string | undefined {
  return parent?.tagName === 'text' || parent?.tagName === 'tspan' ? 'tspan' : undefined;
}

/** What is known of the place of a text. */
interface Around {
  readonly languages: ScriptLanguages;
  readonly language: string;
  /** Is it within a phrase whose direction is set? */
  readonly isSet: boolean;
}

/** What a run is wrapped in; undefined where it needs nothing. */
function wrapper(script: Script, around: Around, parent: Element | undefined): Element | undefined {
  const drawn = wrapperIn(parent);
  const isTurned = isRightToLeft(script) && drawn === undefined && !around.isSet;
  const own = around.languages[script];
  const make = (tagName: string, properties: Element['properties']): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [],
  });
  // A run in a text that is marked already, 中文 in a title marked zh, keeps that mark.
  if (isAtHome(script, around.language)) return isTurned ? make('bdi', { dir: 'rtl' }) : undefined;
  if (own === undefined) return undefined;
  return make(drawn ?? 'span', isTurned ? { lang: own, dir: 'rtl' } : { lang: own });
}

/** A text that holds no letter from right to left, or stands in a phrase of such letters, with its other runs marked. */
function split(value: string, around: Around, parent: Element | undefined): ElementContent[] {
  const runs: ScriptRun[] = [];
  addLeftToRight(value, runs);
  return runs.map(({ text, script }): ElementContent => {
    const node: Text = { type: 'text', value: text };
    const wrap = script && wrapper(script, around, parent);
    return wrap ? { ...wrap, children: [node] } : node;
  });
}

/** The elements through which a phrase may go. */
const PHRASES = new Set([
  'a',
  'b',
  'bdi',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'u',
]);

/** The text of a child as the phrases around it see it: that of an element of another language or direction is none of theirs. */
function textIn(child: RootContent): string {
  if (child.type === 'text') return child.value;
  if (child.type !== 'element') return '';
  const { lang, dir } = child.properties;
  return PHRASES.has(child.tagName) && (lang ?? dir) === undefined
    ? child.children.map(textIn).join('')
    : WALL;
}

/** A child, and where its text stands in that of all. */
interface PlacedChild extends Stretch {
  readonly child: RootContent;
}

/** The phrases in a run that begin and end in no element: one that is cut by an element is marked in it by itself. */
function uncut(text: string, run: Stretch, placed: readonly PlacedChild[]): Stretch[] {
  const cutAt = (at: number): PlacedChild | undefined =>
    placed.find(({ child, start, end }) => child.type === 'element' && start < at && at < end);
  const [first, last] = [cutAt(run.start), cutAt(run.end)];
  if (!first && !last) return [run];
  const start = first?.end ?? run.start;
  return rightToLeftRuns(text.slice(start, last?.start ?? run.end)).map((inner) => ({
    start: start + inner.start,
    end: start + inner.end,
  }));
}

/**
 * Mark the runs in the children of a node. A phrase from right to left that goes through elements, such as one with a word in
 * italics, is wrapped with them, so that all of its words stand in their order.
 */
function markChildren(
  children: readonly RootContent[],
  around: Around,
  parent: Element | undefined,
): RootContent[] {
  const placed: PlacedChild[] = [];
  let text = '';
  for (const child of children) {
    const own = textIn(child);
    placed.push({ child, start: text.length, end: text.length + own.length });
    text += own;
  }
  const runs = around.isSet ? [] : rightToLeftRuns(text, isRightToLeftLanguage(around.language));
  const made: RootContent[] = [];
  const done = new Set<RootContent>();
  const render = (from: number, to: number, within: Around): RootContent[] =>
    placed.flatMap(({ child, start, end }): RootContent[] => {
      if (child.type === 'text')
        return split(text.slice(Math.max(from, start), Math.min(to, end)), within, parent);
      if (done.has(child) || start < from || (start >= to && to < text.length)) return [];
      done.add(child);
      if (child.type === 'element') markElement(child, within);
      return [child];
    });
  let last = 0;
  for (const { start, end } of runs.flatMap((run) => uncut(text, run, placed))) {
    made.push(...render(last, start, around));
    const wrap = wrapper(rightToLeftScript(text.slice(start, end)), around, parent);
    const isElement = placed.some(
      (place) => place.child.type === 'element' && place.start === start && place.end === end,
    );
    if (!wrap || isElement) made.push(...render(start, end, around));
    else made.push({ ...wrap, children: render(start, end, { ...around, isSet: true }).filter(isContent) });
    last = end;
  }
  made.push(...render(last, text.length, around));
  return made;
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}

function markElement(element: Element, around: Around): void {
  if (UNTOUCHED.has(element.tagName)) return;
  const { lang, dir } = element.properties;
  const language = typeof lang === 'string' ? lang : around.language;
  const isSet = dir === 'rtl' || (around.isSet && dir === undefined && language === around.language);
  element.children = markChildren(element.children, { ...around, language, isSet }, element).filter(
    isContent,
  );
}

/**
 * Give every run of Han, Arabic script or Tibetan its language and direction.
 * Before: `the 国家情报法 of 2017`. After: `the <span lang="zh-Hans">国家情报法</span> of 2017`.
 * @param tree is changed in place.
 * @param languages the language that each script is marked with.
 * @param language the language of the text around.
 */
export function markScripts<T extends Root | Element>(
  tree: T,
  languages: ScriptLanguages,
  language: string,
): T {
  const around: Around = { languages, language, isSet: false };
  if (tree.type === 'element') markElement(tree, around);
  else tree.children = markChildren(tree.children, around, undefined);
  return tree;
}

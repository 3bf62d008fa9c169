import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isRightToLeft, type Script, type ScriptLanguages, scriptRuns } from './script-runs.ts';

/** Elements whose text is not read aloud or must stay as it is. */
const UNTOUCHED = new Set(['script', 'style', 'title', 'desc', 'textarea']);

/** The element that marks a run: within the text of a drawing HTML's would end the drawing. */
function wrapperIn(parent: Element | undefined): string | undefined {
  return parent?.tagName === 'text' || parent?.tagName === 'tspan' ? 'tspan' : undefined;
}

function languageOf(node: Element, inherited: string): string {
  const lang = node.properties.lang;
  return typeof lang === 'string' ? lang : inherited;
}

/** The languages that are written in each script. */
const AT_HOME: Readonly<Record<Script, RegExp>> = {
  Hani: /^(?:zh|ja|ko)\b/,
  Arab: /^(?:ug|ar|fa|ur|kk)\b/,
  Tibt: /^(?:bo|dz)\b/,
};

/** Does a text in this language hold the script by right? Then the record's language is better than the script's default. */
function isAtHome(script: Script, language: string): boolean {
  return AT_HOME[script].test(language) && !language.includes('Latn');
}

function split(node: Text, language: string, languages: ScriptLanguages, parent?: Element): ElementContent[] {
  return scriptRuns(node.value).map(({ text, script }): ElementContent => {
    const value: Text = { type: 'text', value: text };
    const own = script === undefined ? undefined : languages[script];
    if (script === undefined || own === undefined) return value;
    // A run in a text that is marked already, 中文 in a title marked zh, keeps that mark.
    if (isAtHome(script, language))
      return isRightToLeft(script) && wrapperIn(parent) === undefined ? direction(value) : value;
    const tagName = wrapperIn(parent) ?? 'span';
    const properties =
      isRightToLeft(script) && tagName === 'span' ? { lang: own, dir: 'rtl' } : { lang: own };
    return { type: 'element', tagName, properties, children: [value] };
  });
}

function direction(value: Text): Element {
  return { type: 'element', tagName: 'bdi', properties: { dir: 'rtl' }, children: [value] };
}

function markChildren(parent: Element, language: string, languages: ScriptLanguages): ElementContent[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'text') return split(child, language, languages, parent);
    if (child.type === 'element') markElement(child, language, languages);
    return [child];
  });
}

function markElement(element: Element, language: string, languages: ScriptLanguages): void {
  if (UNTOUCHED.has(element.tagName)) return;
  element.children = markChildren(element, languageOf(element, language), languages);
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
  if (tree.type === 'element') markElement(tree, language, languages);
  else {
    tree.children = tree.children.flatMap((child): RootContent[] => {
      if (child.type === 'text') return split(child, language, languages);
      if (child.type === 'element') markElement(child, language, languages);
      return [child];
    });
  }
  return tree;
}

import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { shape } from '../../../figures/parts/svg.ts';
import { type Script, scriptRuns } from '../../../text/script-runs.ts';
import { ARABIC, DRAWN, HAN } from '../fonts/families.ts';

/** The width of words in a font family, at a size and a weight. */
export type Measure = (words: string, family: string, size: number, weight: string) => number;

const FAMILIES: Readonly<Record<Script, string | undefined>> = {
  Hani: HAN.family,
  Arab: ARABIC.family,
  Tibt: undefined,
  Hebr: undefined,
};

interface Around {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
}

function splitText(node: Element, words: string, around: Around, measure: Measure): Element[] {
  const runs = scriptRuns(words).map(({ text, script }) => ({
    text,
    family: (script && FAMILIES[script]) ?? around.family,
  }));
  const widths = runs.map(({ text, family }) => measure(text, family, around.size, around.weight));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const anchor = node.properties.textAnchor;
  let x = Number(node.properties.x ?? 0) - (anchor === 'end' ? total : anchor === 'middle' ? total / 2 : 0);
  return runs.map(({ text, family }, index) => {
    const run = shape('text', {}, [text]);
    // Spaces at the ends of a run count; an anchor would move it again.
    run.properties = {
      ...node.properties,
      x: Math.round(x * 100) / 100,
      textAnchor: 'start',
      fontFamily: family,
      xmlSpace: 'preserve',
    };
    x += widths[index] ?? 0;
    return run;
  });
}

/**
 * Give each run of a script its own text in its own font, one after the other. The renderer takes one font for a whole text, and
 * draws boxes, or nothing, for the letters that this font lacks; Latin letters keep the family that their text names.
 * @param svg is left as it is. @returns a copy.
 */
export function splitScripts(svg: Element, measure: Measure): Element {
  const copy = structuredClone(svg);
  const rootSize = Number(copy.properties.fontSize ?? 16);
  visit(copy, 'element', (element, index, parent) => {
    if (element.tagName !== 'text' || index === undefined || parent === undefined) return;
    const [child, ...others] = element.children;
    if (child?.type !== 'text' || others.length > 0) return;
    if (scriptRuns(child.value).every(({ script }) => script === undefined)) return;
    const size = Number(element.properties.fontSize ?? rootSize);
    const weight = String(element.properties.fontWeight ?? '400');
    const family = String(element.properties.fontFamily ?? DRAWN.family);
    const runs = splitText(element, child.value, { family, size, weight }, measure);
    parent.children.splice(index, 1, ...runs);
    return index + runs.length;
  });
  return copy;
}

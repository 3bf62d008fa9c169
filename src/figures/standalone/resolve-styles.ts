import parse from 'css-tree/parser';
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';

/** The style sheets that a drawing depends on, as text. */
export interface DrawingStyles {
  /** Colours: custom properties of `:root`. */
  readonly tokens: string;
  /** Rules whose selectors begin with `.drawing`. */
  readonly figures: string;
}

/** A property and its value, as they are written. */
type Declaration = readonly [name: string, value: string];

/** What a rule of a sheet declares. */
interface Declared {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** The properties of the style sheet that are also attributes of SVG, by their names in a tree. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  fill: 'fill',
  'fill-opacity': 'fillOpacity',
  'font-size': 'fontSize',
  'font-style': 'fontStyle',
  'font-weight': 'fontWeight',
  opacity: 'opacity',
  'paint-order': 'paintOrder',
  stroke: 'stroke',
  'stroke-dasharray': 'strokeDashArray',
  'stroke-linecap': 'strokeLineCap',
  'stroke-linejoin': 'strokeLineJoin',
  'stroke-opacity': 'strokeOpacity',
  'stroke-width': 'strokeWidth',
};

/**
 * The rules at the top of a sheet, as they are written; those for other media and containers are passed over.
 */
function topRules(css: string): Declared[] {
  // Selectors and values are asked for as they are written: `Raw`.
  const sheet = parse(css, { parseRulePrelude: false, parseValue: false, parseCustomProperty: false });
  if (sheet.type !== 'StyleSheet') return [];
  return sheet.children.toArray().flatMap((node): Declared[] => {
    if (node.type !== 'Rule' || node.prelude.type !== 'Raw') return [];
    const declarations = node.block.children
      .toArray()
      .flatMap((child): Declaration[] =>
        child.type === 'Declaration' && child.value.type === 'Raw'
          ? [[child.property, child.value.value.trim()]]
          : [],
      );
    return [{ selector: node.prelude.value.trim(), declarations }];
  });
}

/** The custom properties of the first `:root` of the sheet, each colour in its light form. */
export function tokensOf(styles: DrawingStyles): ReadonlyMap<string, string> {
  const root = topRules(styles.tokens).find(({ selector }) => selector === ':root');
  return new Map(
    root?.declarations.map(([name, value]) => [
      name,
      value.replace(/light-dark\(\s*([^,()]+?)\s*,[^()]*\)/g, '$1'),
    ]),
  );
}

/**
 * How heavy a selector is, by its classes, ids and attributes; what stands in `:is()` counts as one
 * (Selectors 4, 17).
 */
function weightOf(selector: string): number {
  return selector.replace(/:is\([^)]*\)/g, '.x').match(/[.#[]/g)?.length ?? 0;
}

/**
 * The rules for drawings with their presentation attributes, the heavier ones last; states such as `:hover`
 * are passed over.
 */
function rulesOf(styles: DrawingStyles): Declared[] {
  const tokens = tokensOf(styles);
  const resolved = (value: string): string =>
    value
      .replace(/var\((--[\w-]+)\)/g, (_all, name: string) => tokens.get(name) ?? 'none')
      .replace('currentColor', tokens.get('--ink') ?? '#000');
  return topRules(styles.figures)
    .filter(({ selector }) => selector.startsWith('.drawing') && !/:(?!is\()/.test(selector))
    .map(({ selector, declarations }) => ({
      selector,
      declarations: declarations.flatMap(([name, value]): Declaration[] => {
        const attribute = ATTRIBUTES[name];
        return attribute === undefined ? [] : [[attribute, resolved(value)]];
      }),
    }))
    .sort((a, b) => weightOf(a.selector) - weightOf(b.selector));
}

/**
 * Write a drawing's styles into its elements, so that it stands without any style sheet: the light colours,
 * by presentation attributes; classes and the data of marks go. A rule wins over an attribute, as in CSS.
 * @param svg is changed in place.
 */
export function resolveStyles(svg: Element, styles: DrawingStyles): Element {
  for (const { selector, declarations } of rulesOf(styles)) {
    for (const element of selectAll(selector, svg)) {
      for (const [name, value] of declarations) element.properties[name] = value;
    }
  }
  for (const element of selectAll('*', svg)) {
    delete element.properties.className;
    delete element.properties.dataRow;
    delete element.properties.dataWords;
  }
  return svg;
}

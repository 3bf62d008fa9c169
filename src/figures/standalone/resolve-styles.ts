import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';

/** The style sheets that a drawing depends on, as text. */
export interface DrawingStyles {
  /** Colours: custom properties of `:root`. */
  readonly tokens: string;
  /** Rules whose selectors begin with `.drawing`. */
  readonly figures: string;
}

interface Rule {
  readonly selector: string;
  readonly weight: number;
  readonly declarations: readonly (readonly [string, string])[];
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

/** The rules at the top of a sheet; those for other media and containers are passed over, and so are states such as `:hover`. */
function topRules(css: string): { selector: string; body: string }[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: { selector: string; body: string }[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth === 0) {
        const selector = text.slice(start, open).trim();
        if (!selector.startsWith('@')) rules.push({ selector, body: text.slice(open + 1, at) });
        start = at + 1;
      }
    }
  }
  return rules;
}

function declarationsOf(body: string): [string, string][] {
  return body.split(';').flatMap((line): [string, string][] => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(line) ?? [];
    return name !== undefined && value !== undefined ? [[name, value]] : [];
  });
}

/** The custom properties of the first `:root` of the sheet, each colour in its light form. */
export function tokensOf(styles: DrawingStyles): ReadonlyMap<string, string> {
  const root = topRules(styles.tokens).find(({ selector }) => selector === ':root')?.body ?? '';
  return new Map(
    declarationsOf(root).map(([name, value]) => [
      name,
      value.replace(/light-dark\(\s*([^,()]+?)\s*,[^()]*\)/g, '$1'),
    ]),
  );
}

function rulesOf(styles: DrawingStyles): Rule[] {
  const tokens = tokensOf(styles);
  const value = (words: string): string =>
    words.replace(/var\((--[\w-]+)\)/g, (_all, name: string) => tokens.get(name) ?? 'none');
  return topRules(styles.figures)
    .filter(({ selector }) => selector.startsWith('.drawing') && !/:(?!is\()/.test(selector))
    .map(({ selector, body }) => ({
      selector,
      weight: selector.replace(/:is\([^)]*\)/g, '.x').match(/[.#[]/g)?.length ?? 0,
      declarations: declarationsOf(body)
        .filter(([name]) => name in ATTRIBUTES)
        .map(
          ([name, words]) =>
            [
              ATTRIBUTES[name] ?? name,
              value(words).replace('currentColor', tokens.get('--ink') ?? '#000'),
            ] as const,
        ),
    }))
    .sort((a, b) => a.weight - b.weight);
}

/**
 * Write a drawing's styles into its elements, so that it stands without any style sheet: the light colours, by presentation
 * attributes; classes and the data of marks go. A rule wins over an attribute, as in CSS.
 * @param svg is changed in place.
 */
export function resolveStyles(svg: Element, styles: DrawingStyles): Element {
  // Selectors are matched against lists of names; a string would match by its parts.
  for (const { properties } of selectAll('*', svg)) {
    if (typeof properties.className === 'string') properties.className = properties.className.split(' ');
  }
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

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect } from 'vitest';
import { type Prepared, rowsOf } from '../../src/figures/data/prepare-rows.ts';
import { draw, summarize as summarizeIn } from '../../src/figures/draw.ts';
import { svgOf } from '../../src/figures/html/drawings.ts';
import { textWidth } from '../../src/figures/parts/labels/text-width.ts';
import { type Layout, NARROW, WIDE } from '../../src/figures/parts/layout.ts';
import type { Cell, Table } from '../../src/report/report.ts';
import type { TableField } from '../../src/report/schema/data-package.ts';
import { figureSchema } from '../../src/report/schema/figure.ts';
import { en } from '../../src/text/interface/en.ts';

const WORDS = {
  chapter: 'first',
  table: 'small',
  title: 'A finding',
  subtitle: 'What',
  reading: 'How',
  limits: ['Few.'],
  as_of: '2020',
};

/** A figure of a small table, without a report: its spec but for the words around it, and its rows. */
export function preparedOf(
  spec: Readonly<Record<string, unknown>>,
  rows: readonly Readonly<Record<string, Cell>>[],
): Prepared {
  const parsed = figureSchema.parse({ ...WORDS, ...spec });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const fields = names.map((name): TableField => ({ name, type: 'any', title: name, description: name }));
  const table: Table = {
    resource: {
      name: 'small',
      title: 'Small',
      description: 'Small.',
      path: 'small.csv',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      sources: [],
      licenses: [{ name: 'x', title: 'X', path: 'https://example.org/' }],
      schema: { fields, missingValues: [''], primaryKey: names },
    },
    rows: rows.map((cells, index) => ({ key: `r${index}`, cells, line: index + 2, held: false })),
    at: { file: 'small.csv', line: 1 },
  };
  return { id: 'small', spec: parsed, table, rows: rowsOf(table, parsed), unit: parsed.unit };
}

/** What a figure says in English. */
export function summarize(prepared: Prepared): string {
  return summarizeIn(prepared, en);
}

/** A figure as the text of its SVG, an element a line. */
export function svgText(prepared: Prepared, layout: Layout): string {
  const named = { ...prepared, spec: { ...prepared.spec, title: 'A finding' } };
  return `${toHtml(svgOf(named, layout, en), { space: 'svg', closeEmptyElements: true }).replace(/(?<=>)(?=<(?!\/text|\/title|\/desc))/g, '\n')}\n`;
}

function numberAt(element: Element, name: string): number {
  return Number(element.properties[name] ?? 0);
}

/** The places that a path goes through: of lines, in full or relative coordinates. */
function pairsOf(d: string): [number, number][] {
  const places: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHVlhvz])([^MLHVlhvz]*)/g)) {
    const numbers = rest.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)?.map(Number) ?? [];
    const step = /[HVhv]/.test(command) ? 1 : 2;
    for (let at = 0; at + step <= numbers.length; at += step) {
      const [a = 0, b = 0] = numbers.slice(at, at + 2);
      if (command === 'M' || command === 'L') [x, y] = [a, b];
      else if (command === 'l') [x, y] = [x + a, y + b];
      else if (command === 'H') x = a;
      else if (command === 'h') x += a;
      else if (command === 'V') y = a;
      else y += a;
      places.push([x, y]);
    }
  }
  return places;
}

/** The corners of what an element draws. */
function cornersOf(element: Element, fontSize: number, isMoved: boolean): [number, number][] {
  const at = (name: string): number => numberAt(element, name);
  switch (element.tagName) {
    case 'text': {
      const first = element.children[0];
      const width = textWidth(first?.type === 'text' ? first.value : '', fontSize);
      const left =
        at('x') -
        (element.properties['textAnchor'] === 'end'
          ? width
          : element.properties['textAnchor'] === 'middle'
            ? width / 2
            : 0);
      return [
        [left, at('y') - fontSize * 0.8],
        [left + width, at('y') + fontSize * 0.2],
      ];
    }
    case 'line':
      return [
        [at('x1'), at('y1')],
        [at('x2'), at('y2')],
      ];
    case 'rect':
      return [
        [at('x'), at('y')],
        [at('x') + at('width'), at('y') + at('height')],
      ];
    case 'path': {
      const move = /translate\((\S+) (\S+)\)/.exec(String(element.properties['transform'] ?? ''));
      if (move) return [[Number(move[1]), Number(move[2])]];
      // The first sign of a group stands where the group does.
      if (isMoved) return [[0, 0]];
      return pairsOf(String(element.properties['d'] ?? ''));
    }
    default:
      return [];
  }
}

/** See each element with the place from which its own are counted: that of the groups around it. */
function visit(
  elements: readonly Element[],
  see: (element: Element, dx: number, dy: number) => void,
  dx = 0,
  dy = 0,
): void {
  for (const element of elements) {
    if (element.tagName === 'defs') continue;
    see(element, dx, dy);
    const moved =
      element.tagName === 'g'
        ? /translate\((\S+) (\S+)\)/.exec(String(element.properties['transform'] ?? ''))
        : null;
    visit(
      element.children.filter((child) => child.type === 'element'),
      see,
      dx + Number(moved?.[1] ?? 0),
      dy + Number(moved?.[2] ?? 0),
    );
  }
}

/**
 * Hold that a figure breaks no rule of a drawing in either layout: all within its box, no NaN, no style, each
 * row a mark of its own.
 */
export function expectSound(prepared: Prepared): void {
  const words: string[][] = [];
  for (const layout of [WIDE, NARROW]) {
    const drawing = draw(prepared, layout, en);
    const outside: string[] = [];
    const rows: string[] = [];
    const told: string[] = [];
    visit(drawing.children, (element, dx, dy) => {
      if (element.properties['dataRow'] !== undefined) rows.push(String(element.properties['dataRow']));
      if (element.properties['dataWords'] !== undefined)
        told.push(`${element.properties['dataRow']}: ${element.properties['dataWords']}`);
      if (element.properties['style'] !== undefined || element.properties['fontSize'] !== undefined)
        outside.push('a style or a size of its own');
      for (const [left, top] of cornersOf(element, layout.fontSize, dx !== 0 || dy !== 0)) {
        const [x, y] = [left + dx, top + dy];
        const within = x >= -1 && x <= layout.width + 1 && y >= -1 && y <= drawing.height + 1;
        if (!within)
          outside.push(
            `${toHtml(element).slice(0, 160)} at ${x}, ${y} of ${layout.width} by ${drawing.height}`,
          );
      }
    });
    expect(outside.slice(0, 5)).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
    // The narrow drawing borrows the words of its marks from the wide one.
    words.push(told.sort());
    expect(svgText(prepared, layout)).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(words[0]).toEqual(words[1]);
}

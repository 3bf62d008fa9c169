import { max, min, scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { SpecOf } from '../../../report/schema/figure.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { meanWords, numberOf, type Prepared, printCell, withUnit, wordsOf } from '../../data/prepare-rows.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { dodge } from '../../parts/spread-labels.ts';
import { pathStyle, point } from '../../parts/styles.ts';
import { el, line, mark, round, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';

type Slope = Prepared<SpecOf<'slope'>>;

/** Where a thing stands at an edition. */
interface Stand {
  readonly row: string;
  readonly edition: number;
  readonly value: number;
}

/** A thing through the editions in which it occurs; style 0 is faint and has no name in the drawing. */
interface Thing {
  readonly name: string;
  readonly style: number;
  readonly stands: readonly Stand[];
}

/** A label that wants to stand beside a point. */
interface SideLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

const HEAD = 26;

/** The editions of a figure in their order; numbers and dates sort as they should. */
function editionsOf({ rows, spec }: Slope): string[] {
  const all = [...new Set(rows.map((row) => wordsOf(row, spec.x)))].filter((edition) => edition !== '');
  return all.sort((a, b) =>
    Number.isFinite(Number(a)) && Number.isFinite(Number(b)) ? Number(a) - Number(b) : a < b ? -1 : 1,
  );
}

function thingsOf(prepared: Slope, editions: readonly string[]): Thing[] {
  const { rows, spec } = prepared;
  const named = spec.emphasis ?? [...new Set(rows.map((row) => wordsOf(row, spec.label)))];
  const places = new Map(editions.map((edition, index) => [edition, index]));
  const byName = Map.groupBy(rows, (row) => wordsOf(row, spec.label));
  const order = new Map(named.map((name, index) => [name, index]));
  return [...byName].map(([name, members]) => {
    const stands = members.flatMap((row) => {
      const [value, edition] = [numberOf(row, spec.y), places.get(wordsOf(row, spec.x))];
      return value === undefined || edition === undefined ? [] : [{ row: row.key, edition, value }];
    });
    const rank = order.get(name);
    return {
      name,
      style: rank === undefined ? 0 : (rank % 6) + 1,
      stands: stands.sort((a, b) => a.edition - b.edition),
    };
  });
}

/** Name and number where a thing enters at the first edition or ends at the last; the number alone between. */
function labelWords(thing: Thing, stand: Stand, last: number): string {
  const number = formatNumber(stand.value);
  const seenAtEnds = thing.stands.some((s) => s.edition === 0 || s.edition === last);
  return stand.edition === 0 || stand.edition === last || (!seenAtEnds && stand === thing.stands[0])
    ? `${thing.name} ${number}`
    : number;
}

function labelElements(labels: readonly SideLabel[], layout: Layout, top: number, bottom: number): Element[] {
  const step = lineHeight(layout);
  const tops = dodge(
    labels.map((label) => ({ middle: label.y, height: label.lines.length * step })),
    top,
    bottom,
  );
  return labels.flatMap((label, index) => {
    const labelTop = tops[index] ?? top;
    const sign = label.side === 'left' ? -1 : 1;
    const middle = labelTop + (label.lines.length * step) / 2;
    const leader =
      Math.abs(middle - label.y) > 4
        ? [line(label.x + sign * 5, label.y, label.x + sign * 11, middle, 'leader')]
        : [];
    const words = label.lines.map((part, i) =>
      text(label.x + sign * 13, labelTop + i * step + layout.fontSize, part, {
        anchor: label.side === 'left' ? 'end' : 'start',
        className: 'halo',
      }),
    );
    return [...leader, ...words];
  });
}

/** The lines of a thing: between neighbouring editions that both have it, and over none that does not. */
function pathsOf(thing: Thing, x: (edition: number) => number, y: (value: number) => number): Element[] {
  return thing.stands.slice(1).flatMap((stand, index) => {
    const before = thing.stands[index];
    if (!before || stand.edition - before.edition !== 1) return [];
    const d = `M${round(x(before.edition))} ${round(y(before.value))}L${round(x(stand.edition))} ${round(y(stand.value))}`;
    return [
      el('path', {
        ...pathStyle(thing.style),
        ...(thing.style === 0 ? { className: 'path p0 faint' } : {}),
        d,
      }),
    ];
  });
}

/**
 * The same things at two or more editions, each edition a column. The things to be noticed are named at both ends, with
 * their numbers; the others stand faintly behind them.
 */
export function drawSlope(prepared: Slope, layout: Layout): Drawing {
  const { unit } = prepared;
  const editions = editionsOf(prepared);
  const things = thingsOf(prepared, editions);
  const last = Math.max(0, editions.length - 1);
  const values = things.flatMap((thing) => thing.stands.map((stand) => stand.value));
  const most = layout.name === 'wide' ? 150 : 72;
  const step = lineHeight(layout);
  const shown = things.filter((thing) => thing.style > 0);
  const wanted = shown.flatMap((thing) =>
    thing.stands.map((stand) => {
      const lines = wrapText(labelWords(thing, stand, last), most, layout.fontSize, 3);
      return {
        stand,
        lines,
        goesOn: stand.edition > 0 && thing.stands.some((next) => next.edition === stand.edition + 1),
      };
    }),
  );
  const widthAt = (edition: number): number =>
    max(wanted, ({ stand, lines }) =>
      stand.edition === edition ? max(lines, (l) => textWidth(l, layout.fontSize)) : 0,
    ) ?? 0;
  const left = Math.min(layout.width * 0.4, last === 0 ? 20 : Math.max(20, widthAt(0) + 16));
  const right = layout.width - Math.min(layout.width * 0.4, Math.max(20, widthAt(last) + 16));
  const tallest = max(editions, (_edition, index) =>
    wanted
      .filter(({ stand }) => stand.edition === index)
      .reduce((sum, { lines }) => sum + lines.length * step, 0),
  );
  const height = Math.max(layout.name === 'wide' ? 340 : 320, (tallest ?? 0) + 20);
  const [low, high] = [Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [HEAD + height - 10, HEAD + 10]);
  const x = scaleLinear([0, Math.max(1, last)], [left, right]);
  const columns = editions.flatMap((edition, index) => [
    line(x(index), HEAD, x(index), HEAD + height, 'grid'),
    text(x(index), layout.fontSize + 2, printCell(edition), { anchor: 'middle', className: 'strong' }),
  ]);
  const faintFirst = [...things].sort((a, b) => (a.style === 0 ? 0 : 1) - (b.style === 0 ? 0 : 1));
  const marks = faintFirst.flatMap((thing) =>
    thing.stands.map((stand) => {
      const words = `${thing.name}, ${printCell(editions[stand.edition])}: ${withUnit(stand.value, unit)}`;
      const size = thing.style === 0 ? 18 : 50;
      const sign = point(x(stand.edition), y(stand.value), thing.style, size);
      return mark(stand.row, words, [
        thing.style === 0 ? { ...sign, properties: { ...sign.properties, className: 'faint' } } : sign,
      ]);
    }),
  );
  const labels = editions.flatMap((_edition, index) => {
    const side = index === 0 && last > 0 ? 'left' : 'right';
    const here = wanted.filter(({ stand }) => stand.edition === index);
    const heights = here.map(({ stand }) => y(stand.value));
    const wishes = here.map(({ lines, goesOn }, place): SideLabel => {
      const at = heights[place] ?? 0;
      const alone = heights.every(
        (other, i) => i === place || other - at > step * 0.8 || at - other > step * 2,
      );
      return { lines, x: x(index), y: at - (goesOn && alone ? step * 0.7 : 0), side };
    });
    return labelElements(wishes, layout, HEAD, HEAD + height - 4);
  });
  return {
    height: HEAD + height + 14,
    children: [
      ...columns,
      line(left, y(0), right, y(0), 'axis-zero'),
      text(left, y(0) + layout.fontSize + 4, '0', { anchor: 'middle', className: 'tick' }),
      ...faintFirst.flatMap((thing) => pathsOf(thing, x, y)),
      ...marks,
      ...labels,
    ],
  };
}

/** What a slope says in sentences: each thing named, at every edition; how many others there are; who is first at each edition. */
export function summarizeSlope(prepared: Slope): string {
  const editions = editionsOf(prepared);
  const things = thingsOf(prepared, editions);
  const named = things.filter((thing) => thing.style > 0 && thing.stands.length > 0);
  const parts = named.slice(0, 12).map((thing) => {
    const stands = editions.map((edition, index) => {
      const stand = thing.stands.find((s) => s.edition === index);
      return `${stand ? formatNumber(stand.value) : 'not listed'} in ${printCell(edition)}`;
    });
    return `${thing.name}: ${stands.join(', ')}`;
  });
  const tops = editions.flatMap((edition, index) => {
    const here = things.flatMap((thing) =>
      thing.stands.filter((s) => s.edition === index).map((s) => ({ name: thing.name, value: s.value })),
    );
    const top = here.sort((a, b) => b.value - a.value)[0];
    const mean = here.reduce((sum, { value }) => sum + value, 0) / here.length;
    return top
      ? [
          `${printCell(edition)}: ${top.name}, ${formatNumber(top.value)}, highest of ${here.length}, mean ${meanWords(mean)}`,
        ]
      : [];
  });
  const others = things.length - Math.min(12, named.length);
  const rest = others > 0 ? ` ${others} more stand in the table.` : '';
  const of = prepared.unit === undefined ? '' : ` Unit: ${prepared.unit}.`;
  return `${parts.join('; ')}. ${tops.join('; ')}.${rest}${of}`;
}

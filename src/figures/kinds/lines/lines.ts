import { max, min, type ScaleLinear, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { isYear, timeTicks } from '../../data/dates.ts';
import { withUnit } from '../../data/prepare-rows.ts';
import { tickWords, yAxis } from '../../parts/axis.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { legend } from '../../parts/legend.ts';
import { type PanelRoom, panelRooms } from '../../parts/panels.ts';
import { aroundPoint, labelPlacer } from '../../parts/place-labels.ts';
import { dodge, stackedHeight } from '../../parts/spread-labels.ts';
import { pathStyle, point } from '../../parts/styles.ts';
import { el, line, mark, round, text } from '../../parts/svg.ts';
import { textWidth, wrapText } from '../../parts/text-width.ts';
import {
  gapsOf,
  type KnownPoint,
  knownPoints,
  type LinePanel,
  type LineSeries,
  type Lines,
  panelsOf,
  type Run,
  runsOf,
} from './lines-data.ts';
import { dateWords } from './summarize-lines.ts';

export { summarizeLines } from './summarize-lines.ts';

/** What all panels of a drawing share. */
interface Frame {
  readonly prepared: Lines;
  readonly layout: Layout;
  readonly times: readonly [number, number];
  readonly values: readonly [number, number];
  readonly yearly: boolean;
  /** Room at the left for the words of the axis, and at the right for the names of the series. */
  readonly axisRoom: number;
  readonly labelRoom: number;
  /** Adds what is drawn of a row, with the words that it says. */
  add(row: string, words: string, children: readonly Element[]): void;
}

type Scale = ScaleLinear<number, number>;

const ABOVE = 24;

/** The corners of a run in the drawing; a step keeps its value until the next date. */
function cornersOf(run: Run, x: Scale, y: Scale, curve: 'linear' | 'step'): (readonly [number, number])[] {
  return run.flatMap((p, index): (readonly [number, number])[] => {
    const here: readonly [number, number] = [round(x(p.at)), round(y(p.value))];
    const before = run[index - 1];
    return curve === 'step' && before ? [[here[0], round(y(before.value))], here] : [here];
  });
}

/** The points of a series whose values are worth a label first: its ends, its extremes, those that stand alone. */
function labelOrder(series: LineSeries, every: number | undefined): KnownPoint[] {
  const known = knownPoints(series);
  const values = known.map((p) => p.value);
  const lone = runsOf(series, every).filter((run) => run.length === 1);
  const extremes = [max(values), min(values)].flatMap((value) => known.find((p) => p.value === value) ?? []);
  const first = [
    ...known.slice(-1),
    ...known.slice(0, 1),
    ...extremes,
    ...(lone.length <= 12 ? lone.flat() : []),
  ];
  return [...new Set([...first, ...(known.length <= 12 ? known : [])])];
}

function drawSeriesNames(frame: Frame, panel: LinePanel, room: PanelRoom, x: Scale, y: Scale): Element[] {
  const { layout, labelRoom } = frame;
  const left = room.right - labelRoom + 10;
  const labels = panel.series.flatMap((series) => {
    const last = knownPoints(series).at(-1);
    const lines = wrapText(series.label, labelRoom - 10, layout.fontSize, 4);
    return last ? [{ last, lines, middle: y(last.value), height: lines.length * lineHeight(layout) }] : [];
  });
  const tops = dodge(labels, room.top, room.bottom);
  return labels.flatMap(({ last, lines, height }, index) => {
    const top = tops[index] ?? room.top;
    const [from, to] = [x(last.at) + 6, left - 3];
    const moved = Math.abs(top + height / 2 - y(last.value)) > 3 || to - from > 8;
    const leader = moved && to > from ? [line(from, y(last.value), to, top + height / 2, 'leader')] : [];
    const words = lines.map((part, i) =>
      text(left, top + (i + 0.75) * lineHeight(layout), part, { className: 'halo' }),
    );
    return [...leader, ...words];
  });
}

function drawPanel(frame: Frame, panel: LinePanel, room: PanelRoom): Element[] {
  const { prepared, layout } = frame;
  const { spec, unit } = prepared;
  const right = room.right - frame.labelRoom;
  const x = scaleLinear(frame.times, [room.left + frame.axisRoom + 8, right - 8]);
  const y = scaleLinear(frame.values, [room.bottom, room.top + ABOVE]);
  const ticks = timeTicks(
    frame.times[0],
    frame.times[1],
    frame.yearly,
    right - room.left - frame.axisRoom,
    layout.fontSize,
  );
  const timeAxis = ticks.flatMap(({ at, words }) => {
    const half = textWidth(words, layout.fontSize) / 2;
    const place = Math.max(room.left + half, Math.min(room.right - half, x(at)));
    return [
      line(x(at), room.bottom, x(at), room.bottom + 4, 'axis-zero'),
      text(place, room.bottom + layout.fontSize + 6, words, { anchor: 'middle', className: 'tick' }),
    ];
  });
  const placer = labelPlacer(
    { left: room.left + frame.axisRoom, right, top: room.top, bottom: room.bottom },
    layout.fontSize,
  );
  const small = prepared.rows.length > 200;
  const paths = panel.series.flatMap((series) =>
    runsOf(series, spec.every)
      .filter((run) => run.length > 1)
      .map((run) => {
        const corners = cornersOf(run, x, y, spec.curve);
        corners.slice(1, 400).forEach(([cx, cy], index) => {
          const [bx, by] = corners[index] ?? [cx, cy];
          placer.avoid(bx, by, cx, cy);
        });
        return el('path', {
          ...pathStyle(series.style),
          d: `M${corners.map((corner) => corner.join(' ')).join('L')}`,
        });
      }),
  );
  for (const series of panel.series)
    for (const p of knownPoints(series).slice(0, 400)) placer.block(aroundPoint(x(p.at), y(p.value)));
  for (const series of panel.series) {
    const order = labelOrder(series, spec.every);
    const ends = new Set([knownPoints(series)[0], knownPoints(series).at(-1)]);
    const labels = new Map(
      order.map((p) => [p, placer.place(x(p.at), y(p.value), tickWords(p.value), 'halo', ends.has(p))]),
    );
    for (const p of knownPoints(series)) {
      const label = labels.get(p);
      const name = `${series.label}, ${dateWords(p.date)}: ${withUnit(p.value, unit)}`;
      frame.add(p.row, name, [
        point(x(p.at), y(p.value), series.style, small ? 12 : 40),
        ...(label ? [label] : []),
      ]);
    }
  }
  const gaps = gapsOf(panel, spec.every).flatMap(({ from, to }) => {
    const width = textWidth('no value', layout.fontSize);
    if (x(to.at) - x(from.at) < width + 12) return [];
    const label = placer.centre(
      (x(from.at) + x(to.at)) / 2,
      room.bottom - layout.fontSize * 0.55 - 3,
      'no value',
      'tick halo',
    );
    return label ? [label] : [];
  });
  const names = frame.labelRoom > 0 ? drawSeriesNames(frame, panel, room, x, y) : [];
  return [
    ...room.heading,
    ...yAxis(y, room.left, right, room.bottom - room.top - ABOVE),
    ...timeAxis,
    ...paths,
    ...gaps,
    ...names,
  ];
}

function extent(numbers: readonly number[], spec: Lines['spec']): [number, number] {
  const [low, high] = [min(numbers) ?? 0, max(numbers) ?? 0];
  const from = spec.zero ? Math.min(0, low) : low;
  const to = spec.zero ? Math.max(0, high) : high;
  return from === to ? [from, from + 1] : [from, to];
}

/** Do all series of a panel end near its right side, so that their names can stand there? */
function endTogether(panel: LinePanel, times: readonly [number, number]): boolean {
  const near = times[1] - (times[1] - times[0]) * 0.15;
  return panel.series.every((series) => (knownPoints(series).at(-1)?.at ?? times[1]) >= near);
}

/** The room that the names of the series need at the right. */
function nameRoom(panel: LinePanel, layout: Layout): number {
  const most = layout.name === 'wide' ? 150 : 84;
  const lines = panel.series.flatMap((series) => wrapText(series.label, most, layout.fontSize, 4));
  return Math.min(layout.width * 0.45, (max(lines, (words) => textWidth(words, layout.fontSize)) ?? 0) + 12);
}

/**
 * Lines or steps through time. Lines join neighbours only, and what has no neighbour is a point. Values stand at the
 * points where there is room, the names of series at their ends, or in a legend where they end at different times.
 */
export function drawLines(prepared: Lines, layout: Layout): Drawing {
  const { spec, id } = prepared;
  const panels = panelsOf(prepared);
  const known = panels.flatMap((panel) => panel.series.flatMap(knownPoints));
  const all = panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const first = min(all, (p) => p.at) ?? 0;
  const times: [number, number] = [first, Math.max(first + 1 / 12, max(all, (p) => p.at) ?? 0)];
  const numbers = known.map((p) => p.value);
  const values = scaleLinear().domain(extent(numbers, spec)).nice().domain();
  const range: [number, number] = [values[0] ?? 0, values[1] ?? 1];
  const several = panels.some((panel) => panel.series.length > 1);
  const direct = several && panels.length === 1 && panels.every((panel) => endTogether(panel, times));
  const styles = new Map(panels.flatMap((panel) => panel.series).map((series) => [series.label, series]));
  const key =
    several && !direct ? legend(id, [...styles.values()], layout, 'point') : { marks: [], height: 0 };
  const labelRoom = direct && panels[0] ? nameRoom(panels[0], layout) : 0;
  const names = panels.flatMap((panel) => (direct ? panel.series : []));
  const namesHeight = stackedHeight(
    names.map((series) => ({
      middle: 0,
      height: wrapText(series.label, labelRoom - 10, layout.fontSize, 4).length * lineHeight(layout),
    })),
  );
  const plotHeight = Math.max(
    spec.panel !== undefined ? 180 : panels.length > 1 ? 150 : layout.name === 'wide' ? 280 : 240,
    namesHeight,
  );
  const marks = new Map<string, { words: string[]; children: Element[] }>();
  const axisScale = scaleLinear(range, [plotHeight, ABOVE]);
  const axisRoom =
    (max(axisScale.ticks(Math.max(2, Math.floor((plotHeight - ABOVE) / 55))), (t) =>
      textWidth(tickWords(t), layout.fontSize),
    ) ?? 0) + 6;
  const frame: Frame = {
    prepared,
    layout,
    times,
    values: range,
    yearly: all.every((p) => isYear(p.date)),
    axisRoom,
    labelRoom,
    add(row, words, children): void {
      const before = marks.get(row) ?? { words: [], children: [] };
      before.words.push(words);
      before.children.push(...children);
      marks.set(row, before);
    },
  };
  const { rooms, height } = panelRooms(
    panels.map((panel) => panel.label),
    layout,
    key.height,
    plotHeight,
    lineHeight(layout) + 22,
    spec.multiples === true,
  );
  const drawn = panels.flatMap((panel, index) => {
    const room = rooms[index];
    return room ? drawPanel(frame, panel, room) : [];
  });
  const rows = [...marks].map(([row, { words, children }]) => mark(row, words.join('; '), children));
  return {
    height: key.height + Math.max(height, plotHeight) - 8,
    children: [...key.marks, ...drawn, ...rows],
  };
}

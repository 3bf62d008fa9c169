import { max, min, type ScaleLinear, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { yAxis } from '../../parts/axis.ts';
import { aroundPoint, type LabelPlacer, labelPlacer } from '../../parts/labels/place-labels.ts';
import { sideLabels } from '../../parts/labels/side-labels.ts';
import { textWidth } from '../../parts/labels/text-width.ts';
import { lineHeight } from '../../parts/layout.ts';
import type { PanelRoom } from '../../parts/panels.ts';
import { pathStyle, point } from '../../parts/styles.ts';
import { round, shape } from '../../parts/svg.ts';
import { timeAxis, timeTicks } from '../../parts/time-axis.ts';
import { type KnownPoint, knownPoints, type LinePanel, type LineSeries } from './lines-data.ts';
import { ABOVE, type Frame, nameLines } from './lines-frame.ts';
import { gapsOf, type Run, runsOf } from './runs.ts';

/** A panel's room with its scales and the places that are still free for labels. */
interface Plot {
  readonly room: PanelRoom;
  /** The right edge of the plot; names of series stand beyond it. */
  readonly right: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly placer: LabelPlacer;
}

/** So many values of a series are labelled, and so many of its points are kept free of labels. */
const MOST_LABELS = 12;
const MOST_BLOCKED = 400;
/** More rows than this are drawn as smaller points. */
const MANY_ROWS = 200;

/**
 * The corners of a run in the drawing; a step keeps its value until the next date.
 * @param curve `step` adds a corner before each value.
 */
function cornersOf(run: Run, { x, y }: Plot, curve: 'linear' | 'step'): (readonly [number, number])[] {
  return run.flatMap((known, index): (readonly [number, number])[] => {
    const here: readonly [number, number] = [round(x(known.at)), round(y(known.value))];
    const before = run[index - 1];
    return curve === 'step' && before ? [[here[0], round(y(before.value))], here] : [here];
  });
}

/**
 * The points of a series whose values are worth a label first: its ends, its extremes, those that stand
 * alone.
 */
function labelOrder(series: LineSeries, every: number | undefined): KnownPoint[] {
  const known = knownPoints(series);
  const values = known.map(({ value }) => value);
  const lone = runsOf(series, every).filter((run) => run.length === 1);
  const extremes = [max(values), min(values)].flatMap(
    (extreme) => known.find(({ value }) => value === extreme) ?? [],
  );
  const first = [
    ...known.slice(-1),
    ...known.slice(0, 1),
    ...extremes,
    ...(lone.length <= MOST_LABELS ? lone.flat() : []),
  ];
  return [...new Set([...first, ...(known.length <= MOST_LABELS ? known : [])])];
}

/**
 * The lines of a panel; labels are kept off them.
 * @param plot the scales of the panel and the places that are free.
 */
function paths({ lines }: Frame, panel: LinePanel, plot: Plot): Element[] {
  return panel.series.flatMap((series) =>
    runsOf(series, lines.spec.every)
      .filter((run) => run.length > 1)
      .map((run) => {
        const corners = cornersOf(run, plot, lines.spec.curve);
        corners.slice(1, MOST_BLOCKED).forEach(([x2, y2], index) => {
          const [x1, y1] = corners[index] ?? [x2, y2];
          plot.placer.avoid({ x1, y1, x2, y2 });
        });
        const d = `M${corners.map((corner) => corner.join(' ')).join('L')}`;
        return shape('path', { ...pathStyle(series.style), d });
      }),
  );
}

/**
 * Add the points of a panel to the marks of their rows, with labels where there is room.
 * @param plot the scales of the panel and the places that are free.
 */
function addPoints({ lines, sheet, add }: Frame, panel: LinePanel, { x, y, placer }: Plot): void {
  const size = lines.rows.length > MANY_ROWS ? 12 : 40;
  for (const series of panel.series)
    for (const { at, value } of knownPoints(series).slice(0, MOST_BLOCKED))
      placer.block(aroundPoint(x(at), y(value)));
  for (const series of panel.series) {
    const known = knownPoints(series);
    const ends = new Set([known[0], known.at(-1)]);
    const labels = new Map(
      labelOrder(series, lines.spec.every).map((point) => {
        const phrase = sheet.words.shortNumber(point.value);
        const label = { phrase, className: 'halo', mayCross: ends.has(point) };
        return [point, placer.place(x(point.at), y(point.value), label)];
      }),
    );
    for (const here of known) {
      const label = labels.get(here);
      const date = sheet.words.list([series.label, sheet.words.date(here.date)]);
      const phrase = sheet.words.labelled(date, sheet.words.withUnit(here.value, lines.unit));
      const sign = point(x(here.at), y(here.value), series.style, size);
      add(here.row, phrase, label ? [sign, label] : [sign]);
    }
  }
}

/**
 * Spans without a value, told where the words have room.
 * @param plot the scales of the panel and the places that are free.
 */
function gapLabels({ lines, sheet }: Frame, panel: LinePanel, { room, x, placer }: Plot): Element[] {
  const phrase = sheet.words.noValue;
  const width = textWidth(phrase, sheet.fontSize);
  const baseline = room.bottom - sheet.fontSize * 0.55 - 3;
  return gapsOf(panel, lines.spec.every).flatMap(({ from, to }) => {
    if (x(to.at) - x(from.at) < width + 12) return [];
    return placer.centre((x(from.at) + x(to.at)) / 2, baseline, { phrase, className: 'tick halo' }) ?? [];
  });
}

/**
 * The names of the series at their ends, at the right of the plot.
 * @param plot the scales of the panel and the places that are free.
 */
function seriesNames({ sheet, nameRoom }: Frame, panel: LinePanel, { room, x, y }: Plot): Element[] {
  if (nameRoom === 0) return [];
  const left = room.right - nameRoom + 10;
  const to = left - 3;
  const labels = panel.series.flatMap((series) => {
    const last = knownPoints(series).at(-1);
    if (!last) return [];
    const from = x(last.at) + 6;
    return [{ lines: nameLines(series, nameRoom, sheet), y: y(last.value), from, isFar: to - from > 8 }];
  });
  return sideLabels(sheet, labels, {
    side: 'right',
    x: left,
    to,
    top: room.top,
    bottom: room.bottom,
    baseline: 0.75 * lineHeight(sheet),
    slack: 3,
  });
}

/**
 * Draw a panel in its room. The points of a row are added to its mark, since a row may have points in several
 * series.
 * @param room that the panel has in the drawing.
 */
export function drawPanel(frame: Frame, panel: LinePanel, room: PanelRoom): Element[] {
  const { sheet, span, axisRoom } = frame;
  const right = room.right - frame.nameRoom;
  const x = scaleLinear([span.from, span.to], [room.left + axisRoom + 8, right - 8]);
  const y = scaleLinear(frame.values, [room.bottom, room.top + ABOVE]);
  const bounds = { left: room.left + axisRoom, right, top: room.top, bottom: room.bottom };
  const plot: Plot = { room, right, x, y, placer: labelPlacer(bounds, sheet.fontSize) };
  const ticks = timeTicks(sheet, span, right - room.left - axisRoom);
  const drawn = paths(frame, panel, plot);
  addPoints(frame, panel, plot);
  return [
    ...room.heading,
    ...yAxis(sheet, y, { left: room.left, right, height: room.bottom - room.top - ABOVE }),
    ...timeAxis(sheet, ticks, x, room),
    ...drawn,
    ...gapLabels(frame, panel, plot),
    ...seriesNames(frame, panel, plot),
  ];
}

import type { Element } from 'hast';
import type { Row } from '../../../report/report.ts';
import type { CategoryStyle, SpecOf } from '../../../report/schema/figure.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { numberOf, type Prepared, withUnit, wordsOf } from '../../data/prepare-rows.ts';
import type { Drawing } from '../../parts/drawing.ts';
import { type Layout, lineHeight } from '../../parts/layout.ts';
import { point } from '../../parts/styles.ts';
import { mark, text } from '../../parts/svg.ts';
import { wrapText } from '../../parts/text-width.ts';

type Spec = SpecOf<'unit'>;
type Unit = Prepared<Spec>;

/** The most dots that are drawn for a group; more would be a texture, and the number stands beside them. */
const MOST = 2000;

/** A group of dots: its category and the rows in it. */
interface Group {
  readonly category: CategoryStyle;
  readonly rows: readonly Row[];
}

/** How many dots a row has: its count, in whole things; one when rows are counted, none when the count is missing. */
function dotsOf(row: Row, spec: Spec): number {
  if (spec.count === undefined) return 1;
  return Math.max(0, Math.floor(numberOf(row, spec.count) ?? 0));
}

function total(rows: readonly Row[], spec: Spec): number {
  return rows.reduce((sum, row) => sum + dotsOf(row, spec), 0);
}

function groupsOf({ spec, rows }: Unit): Group[] {
  return spec.groups.map((category) => ({
    category,
    rows: rows.filter((row) => wordsOf(row, spec.group) === String(category.value)),
  }));
}

/** The names of what is counted, or why there are none. */
function namesOf(rows: readonly Row[], spec: Spec): string {
  return rows.flatMap((row) => wordsOf(row, spec.names) || []).join(', ');
}

/** A number of things with its unit; a single thing in the words that the figure has for one. */
function counted(value: number, { spec, unit }: Unit): string {
  return value === 1 ? spec.one : withUnit(value, unit);
}

/** A count that could not be read is told, or it would look like nought. */
function countWords(group: Group, prepared: Unit): string {
  const { spec } = prepared;
  const isMissing =
    spec.count !== undefined && group.rows.some((row) => numberOf(row, spec.count) === undefined);
  const words = counted(total(group.rows, spec), prepared);
  return isMissing ? `${words}, some not given` : words;
}

/** The dots of a group, line after line, each row's in one mark. */
function dots(prepared: Unit, group: Group, top: number, step: number, perLine: number): Element[] {
  const { spec } = prepared;
  let index = 0;
  return group.rows.flatMap((row) => {
    const count = Math.min(dotsOf(row, spec), MOST - index);
    const shapes = Array.from({ length: count }, (_, i) => {
      const [column, line] = [(index + i) % perLine, Math.floor((index + i) / perLine)];
      return point(
        step / 2 + column * step,
        top + step / 2 + line * step,
        group.category.style,
        step * step * 0.34,
      );
    });
    index += count;
    const names = wordsOf(row, spec.names);
    const words = `${group.category.label}: ${counted(dotsOf(row, spec), prepared)}${names === '' ? '' : ` (${names})`}`;
    return shapes.length === 0 ? [] : [mark(row.key, words, shapes)];
  });
}

/**
 * One dot for each thing counted, in groups under each other, with the group's name and number above its dots and what
 * is named below them. Every dot has the same place in its line, so that the lines compare as bars do.
 */
export function drawUnit(prepared: Unit, layout: Layout): Drawing {
  const { spec } = prepared;
  const groups = groupsOf(prepared);
  const greatest = groups.reduce((most, group) => Math.max(most, total(group.rows, spec)), 1);
  const step = Math.max(8, Math.min(layout.name === 'wide' ? 26 : 16, Math.floor(layout.width / greatest)));
  const perLine = Math.floor(layout.width / step);
  const height = lineHeight(layout);
  const children: Element[] = [];
  let y = 0;
  for (const group of groups) {
    const heading = wrapText(
      `${group.category.label}: ${countWords(group, prepared)}`,
      layout.width * 0.94,
      layout.fontSize,
    );
    heading.forEach((words, i) => {
      children.push(text(0, y + layout.fontSize + i * height, words, { className: 'strong' }));
    });
    const top = y + heading.length * height + 4;
    const drawn = Math.min(MOST, total(group.rows, spec));
    children.push(...dots(prepared, group, top, step, perLine));
    const below = top + Math.ceil(drawn / perLine) * step;
    const cut =
      total(group.rows, spec) > drawn
        ? `${formatNumber(drawn)} of them are drawn.`
        : namesOf(group.rows, spec);
    const lines = cut === '' ? [] : wrapText(cut, layout.width * 0.94, layout.fontSize, 12);
    lines.forEach((words, i) => {
      children.push(text(0, below + layout.fontSize + 3 + i * height, words, { className: 'tick' }));
    });
    y = below + lines.length * height + 18;
  }
  children.push(text(0, y + layout.fontSize - 4, `One mark is ${spec.one}.`, { className: 'tick' }));
  return { height: y + height, children };
}

/** What the dots say: the number of each group, with the names that the table gives. */
export function summarizeUnit(prepared: Unit): string {
  const { spec } = prepared;
  const parts = groupsOf(prepared).map((group) => {
    const names = namesOf(group.rows, spec);
    const listed = names === '' || names.length > 600 ? '' : ` (${names})`;
    return `${group.category.label}: ${countWords(group, prepared)}${listed}`;
  });
  return `${parts.join('; ')}. Together: ${withUnit(total(prepared.rows, spec), prepared.unit)}.`;
}

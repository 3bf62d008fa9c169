import { cellText } from '../../../figures/data/cells.ts';
import { placeInTime } from '../../../figures/data/dates.ts';
import type { Prepared } from '../../../figures/data/prepare-rows.ts';
import type { Figure, Row } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import type { PanelGroup, SpecOf } from '../../../report/schema/figure.ts';

/** A fault of the rows of a figure, at a field of its file: what was expected of them, what was found, and how to mend it. */
function rowsFault(
  figure: Figure,
  path: readonly PropertyKey[],
  ...told: readonly [string, string, string]
): Fault {
  const [expected, found, mend] = told;
  return fault('figure-rows', figure.place(path), { expected, found, mend });
}

function distinct(prepared: Prepared, field: string): string[] {
  return [...new Set(prepared.rows.map((row) => cellText(row, field)))];
}

/** The words that occur more than once, each once. */
function repeated(words: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = words.filter((word) => seen.has(word) || !seen.add(word));
  return [...new Set(again)];
}

/** Values of a panel field that no panel draws, where the figure names its panels. */
function panelFaults(
  figure: Figure,
  prepared: Prepared,
  field: string | undefined,
  panels: readonly PanelGroup[] | undefined,
): Fault[] {
  if (field === undefined || panels === undefined) return [];
  const known = new Set(panels.flatMap((panel) => panel.values));
  const mend = 'add it to a panel, or leave its rows out with rows:';
  return distinct(prepared, field)
    .filter((value) => !known.has(value))
    .map((value) =>
      rowsFault(figure, ['panels'], `a panel for each value of ${field}`, `“${value}” without one`, mend),
    );
}

/** Dates of lines that are none, and two rows of one series at one date. */
function lineFaults(figure: Figure, prepared: Prepared, spec: SpecOf<'lines'>): Fault[] {
  const { x, series, panel } = spec;
  if (x === undefined) return [];
  const strange = distinct(prepared, x).filter((date) => placeInTime(date) === undefined);
  const places = prepared.rows.map((row) =>
    [x, series, panel].map((field) => cellText(row, field)).filter((words) => words !== ''),
  );
  const keys = places.map((place) => place.join(', '));
  const twice = repeated(keys);
  return [
    ...strange.map((date) =>
      rowsFault(
        figure,
        ['x'],
        'a date (YYYY, YYYY-MM or YYYY-MM-DD) in each row',
        `“${date}”`,
        'leave such rows out with rows:',
      ),
    ),
    ...twice.map((key) =>
      rowsFault(
        figure,
        ['x'],
        'one row of a series at a date',
        `two for ${key}`,
        'name a series, or leave one out with rows:',
      ),
    ),
  ];
}

/** Numbers that a scale of powers of ten cannot place. */
function logFaults(figure: Figure, prepared: Prepared, spec: SpecOf<'dots'>): Fault[] {
  if (spec.scale !== 'log') return [];
  const fields = [spec.value, spec.low, spec.high].filter((field) => field !== undefined);
  const low = prepared.rows.filter((row) => fields.some((field) => Number(row.cells[field]) <= 0));
  return low.map((row) =>
    rowsFault(figure, ['scale'], 'numbers above zero on a log scale', `${row.key}`, 'use scale: linear'),
  );
}

/** Rows whose range begins above its end, or whose value lies outside it. */
function rangeFaults(prepared: Prepared, { value, low, high }: SpecOf<'dots'>): Fault[] {
  const { resource } = prepared.table;
  const numberIn = (row: Row, field: string | undefined): number | undefined => {
    const cell = field === undefined ? undefined : row.cells[field];
    return typeof cell === 'number' ? cell : undefined;
  };
  return prepared.rows.flatMap((row) => {
    const [least, middle, most] = [numberIn(row, low), numberIn(row, value), numberIn(row, high)];
    const isTurned = least !== undefined && most !== undefined && least > most;
    const isBelow = middle !== undefined && least !== undefined && middle < least;
    const isAbove = middle !== undefined && most !== undefined && middle > most;
    if (!isTurned && !isBelow && !isAbove) return [];
    const wrong = isTurned ? low : value;
    const column = resource.schema.fields.findIndex(({ name }) => name === wrong) + 1;
    const words = {
      expected: isTurned
        ? `${low} of at most ${high}`
        : `${value} between ${low ?? 'nothing'} and ${high ?? 'nothing'}`,
      found: isTurned ? `${least} to ${most} in the row ${row.key}` : `${middle} in the row ${row.key}`,
      mend: isTurned
        ? `write ${most} for ${low} and ${least} for ${high}, or correct the row`
        : `correct ${value}, ${low ?? 'the least'} or ${high ?? 'the most'} in this row`,
    };
    return [fault('figure-rows', { file: `data/tables/${resource.path}`, line: row.line, column }, words)];
  });
}

/** Names to be noticed that no row has, and two rows of one thing at one edition. */
function slopeFaults(figure: Figure, prepared: Prepared, spec: SpecOf<'slope'>): Fault[] {
  const names = new Set(distinct(prepared, spec.label));
  const keys = prepared.rows.map((row) => `${cellText(row, spec.label)} at ${cellText(row, spec.x)}`);
  const twice = repeated(keys);
  return [
    ...(spec.emphasis ?? []).flatMap((name, index) =>
      names.has(name)
        ? []
        : [
            rowsFault(
              figure,
              ['emphasis', index],
              `a value of ${spec.label}`,
              name,
              'write it as the table does',
            ),
          ],
    ),
    ...twice.map((key) =>
      rowsFault(
        figure,
        ['x'],
        'one row of a thing at an edition',
        `two for ${key}`,
        'leave one out with rows:',
      ),
    ),
  ];
}

/** Part of rule figure-rows: rows that a kind of figure could not place, so that none is left out unseen. */
export function drawableRows(figure: Figure, prepared: Prepared): Fault[] {
  const { spec } = figure;
  switch (spec.kind) {
    case 'dots':
      return [
        ...panelFaults(figure, prepared, spec.panel, spec.panels),
        ...logFaults(figure, prepared, spec),
        ...rangeFaults(prepared, spec),
      ];
    case 'lines':
      return [
        ...panelFaults(figure, prepared, spec.panel, spec.panels),
        ...lineFaults(figure, prepared, spec),
      ];
    case 'slope':
      return slopeFaults(figure, prepared, spec);
    case 'bars':
    case 'choropleth':
    case 'diagram':
    case 'diverging':
    case 'matrix':
    case 'timeline':
    case 'unit':
      return []; // what else they could not place, the rules of categories and of the map tell
  }
}

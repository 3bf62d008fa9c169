import type { Row } from '../../report/report.ts';
import type { CategoryStyle, PanelGroup } from '../../report/schema/figure.ts';
import { cellText } from './cells.ts';

/**
 * The category of a value among those of a figure; one of style 1 that is called as the value is when the
 * figure names none.
 */
export function categoryOf(categories: readonly CategoryStyle[] | undefined, value: string): CategoryStyle {
  const named = categories?.find((category) => String(category.value) === value);
  return named ?? { value, label: value, style: 1 };
}

/** Categories, one for each label: those that share one are one to the reader. */
export function oneByLabel(categories: readonly CategoryStyle[]): CategoryStyle[] {
  return [...new Map(categories.map((category) => [category.label, category])).values()];
}

/** The rows of a panel, and its heading. */
export interface PanelRows {
  readonly label: string;
  readonly rows: readonly Row[];
}

/**
 * Rows by panel: the panels that the figure names, in its order, then one for each value that it does not
 * name, so that no row is left out unseen.
 * @param field whose values tell the panels apart.
 * @param groups the panels that the figure names.
 */
export function rowsByPanel(
  rows: readonly Row[],
  field: string,
  groups: readonly PanelGroup[] = [],
): PanelRows[] {
  const byValue = Map.groupBy(rows, (row) => cellText(row, field));
  const named = groups.map((group) => {
    const values = new Set(group.values);
    return { label: group.label, rows: rows.filter((row) => values.has(cellText(row, field))) };
  });
  const known = new Set(groups.flatMap((group) => group.values));
  const others = [...byValue]
    .filter(([value]) => !known.has(value))
    .map(([value, members]) => ({ label: value, rows: members }));
  return [...named, ...others].filter((panel) => panel.rows.length > 0);
}

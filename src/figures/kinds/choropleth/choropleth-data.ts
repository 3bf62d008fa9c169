import type { Row } from '../../../report/report.ts';
import type { CategoryStyle } from '../../../report/schema/figure.ts';
import { categoryOf } from '../../data/categories.ts';
import { cellText } from '../../data/cells.ts';
import type { Chart } from '../kind.ts';

/** A map with the rows that it draws. */
export type Choropleth = Chart<'choropleth'>;

/** A label of the legend with the rows that it stands for. Categories of one label are one group. */
export interface Group {
  readonly label: string;
  readonly style: number;
  readonly rows: readonly Row[];
}

/**
 * The value that fills a row's country: that of the field, or of several fields, joined by a comma: “yes,
 * no”.
 */
export function fillOf(row: Row, fields: readonly string[]): string {
  return fields.map((field) => cellText(row, field)).join(', ');
}

/** The category of a row. */
export function fillCategory(row: Row, { spec }: Choropleth): CategoryStyle {
  return categoryOf(spec.categories, fillOf(row, spec.fill));
}

/** The groups of a map, in the order in which the figure names their labels. */
export function groupsOf(choropleth: Choropleth): Group[] {
  const { spec, rows } = choropleth;
  const labels = [...new Set(spec.categories.map((category) => category.label))];
  return labels.map((label) => ({
    label,
    style: spec.categories.find((category) => category.label === label)?.style ?? 1,
    rows: rows.filter((row) => fillCategory(row, choropleth).label === label),
  }));
}

/** The code of a row's country. */
export function countryCode(row: Row, { spec }: Choropleth): string {
  return cellText(row, spec.country);
}

/** The name of a row's country: the first field of words beside the code, else the code. */
export function countryName(row: Row, choropleth: Choropleth): string {
  const { spec, table } = choropleth;
  const named = table.resource.schema.fields.find(
    (field) => field.type === 'string' && field.name !== spec.country,
  );
  return cellText(row, named?.name) || countryCode(row, choropleth);
}

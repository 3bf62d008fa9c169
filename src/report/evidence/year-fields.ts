import type { Row, Table } from '../report.ts';
import type { TableField } from '../schema/data-package.ts';

/** Words of a field's name or title by which it holds years. “Years” are a length of time, and “per year” is a rate. */
const OF_YEARS =
  /(?<!\b(?:per|a|each|every|of)[ _])\byear\b(?! ?(?:old|long))|\b(?:founded|built|born|died|opened|closed|established|erected|published|since)\b|\u5e74\u4efd|\u5e74\u5ea6|^\u5e74$|년도|연도|^년$|سال|يىل|سنة|^год$|jahr\b|année|\baño\b/iu;

/** Years that a report is likely to tell of. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 2999];

/**
 * Are the whole numbers of a field years? They have no unit, its name or title says so, and each has four digits. They are printed
 * without a comma, as a field of the type `year` is.
 * @param rows with the numbers; those that are missing say nothing.
 */
export function holdsYears({ type, unit, name, title }: TableField, rows: readonly Row[]): boolean {
  if (type !== 'integer' || unit !== undefined) return false;
  if (!OF_YEARS.test(name.replaceAll('_', ' ')) && !OF_YEARS.test(title)) return false;
  const numbers = rows.flatMap(({ cells }) => {
    const cell = cells[name];
    return typeof cell === 'number' ? [cell] : [];
  });
  return numbers.length > 0 && numbers.every((number) => number >= FIRST_YEAR && number <= LAST_YEAR);
}

const known = new WeakMap<Table, ReadonlySet<string>>();

/** The names of the fields of a table whose whole numbers are years. */
export function yearFields(table: Table): ReadonlySet<string> {
  const found =
    known.get(table) ??
    new Set(
      table.resource.schema.fields.filter((field) => holdsYears(field, table.rows)).map(({ name }) => name),
    );
  known.set(table, found);
  return found;
}

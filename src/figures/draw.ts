import { yearFields } from '../report/evidence/year-fields.ts';
import type { TableField } from '../report/schema/data-package.ts';
import { fieldsOfFigure } from '../report/schema/figure-fields.ts';
import type { Interface } from '../text/interface/en.ts';
import type { FigureWords } from '../text/interface/figures-en.ts';
import type { Prepared } from './data/prepare-rows.ts';
import type { Chart, Kind, KindName } from './kinds/kind.ts';
import { KINDS } from './kinds/kinds.ts';
import type { Layout } from './parts/layout.ts';
import type { Drawing } from './parts/sheet.ts';

function kindOf<K extends KindName>(name: K): Kind<K> {
  return KINDS[name];
}

/** The fields that a figure draws as numbers. */
function numberFields({ spec, table }: Prepared): TableField[] {
  const names = new Set(
    fieldsOfFigure(spec).flatMap(({ field, needs }) => (needs === 'number' ? [field] : [])),
  );
  return table.resource.schema.fields.filter(({ name }) => names.has(name));
}

/** The words of a figure; where all that it draws are years, these are written without a comma. */
function wordsOf(prepared: Prepared, words: Interface): FigureWords {
  const fields = numberFields(prepared);
  const years = yearFields(prepared.table);
  const isOfYears = fields.length > 0 && fields.every(({ name }) => years.has(name));
  return isOfYears ? { ...words.figure, number: String, shortNumber: String } : words.figure;
}

function chartOf(prepared: Prepared, words: Interface): Chart<KindName> {
  return { ...prepared, words: wordsOf(prepared, words) };
}

/**
 * Draw a figure of any kind in a layout: table and spec in, marks out.
 * @param words the words of the page that it stands on.
 */
export function draw(prepared: Prepared, layout: Layout, words: Interface): Drawing {
  const isWhole = numberFields(prepared).every(({ type }) => type === 'integer');
  const sheet = { ...layout, figure: prepared.id, words: wordsOf(prepared, words), isWhole };
  return kindOf(prepared.spec.kind).draw(chartOf(prepared, words), sheet);
}

/** Say in words what a figure shows, from its data, so that the words change when a number does. */
export function summarize(prepared: Prepared, words: Interface): string {
  return kindOf(prepared.spec.kind).summarize(chartOf(prepared, words));
}

/** What must be said beside a figure because of its kind; nothing of most. */
export function limitsOfKind(prepared: Prepared, words: Interface): string[] {
  const limit = kindOf(prepared.spec.kind).limit?.(words.figure);
  return limit === undefined ? [] : [limit];
}

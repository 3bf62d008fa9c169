import { z } from 'zod';
import { diagramFields } from './diagram.ts';
import { fieldName, id, partialDate, words } from './strings.ts';

/** Where a value of a category is drawn: its label and one of six styles, each a colour with a pattern and a shape. */
const categoryStyle = z.strictObject({
  value: z.union([z.string(), z.number()]),
  label: words,
  style: z.number().int().min(0).max(6),
});

/** A panel of a figure: the values of the field whose rows it draws, and its heading. */
const panelGroup = z.strictObject({ values: z.array(z.string()).min(1), label: words });

/** Rows of the table that are drawn: all whose cell is one of the values, for each field named. */
const rowFilter = z.record(fieldName, z.array(z.union([z.string(), z.number()])).min(1));

const common = {
  /** The chapter whose figure it is. */
  chapter: id,
  table: id,
  /** A finding, as a sentence. Numbers in it are expressions in braces, computed from the table. */
  title: words,
  /** What is plotted, its unit and years. */
  subtitle: words,
  /** How to read the figure, in a sentence. */
  reading: words,
  /** Method and limits: what it does not show. */
  limits: z.array(words).min(1),
  /** The date that the data hold for, in words. */
  as_of: words,
  /** The unit of the values drawn; must be the unit of their fields where those have one. */
  unit: words.optional(),
  rows: rowFilter.optional(),
  /** Fields by which rows are ordered; a hyphen before the name reverses. Without it, the table's order. */
  sort: z
    .array(z.string().regex(/^-?[a-z][a-z0-9_]*$/))
    .min(1)
    .optional(),
  /** Columns of the table printed beside the figure; all when not given. */
  columns: z.array(fieldName).min(1).optional(),
};

const series = z.strictObject({ field: fieldName, label: words, style: z.number().int().min(1).max(6) });

/** Bars from zero: one field, or several side by side, on top of each other, or as shares of 100. */
const bars = z.strictObject({
  ...common,
  kind: z.literal('bars'),
  category: fieldName,
  /** Fields whose words follow the category in the label of a bar. */
  detail: z.array(fieldName).min(1).optional(),
  /** What stands where a cell is empty, such as “no value read”. */
  missing: words.optional(),
  values: z.array(series).min(1).max(6),
  mode: z.enum(['single', 'grouped', 'stacked', 'share']),
});

/** One dot or one range a row, on one axis of numbers; the kind of estimate by shape. */
const dots = z.strictObject({
  ...common,
  kind: z.literal('dots'),
  /** Fields that name a row, joined by a comma. */
  label: z.array(fieldName).min(1),
  /** Fields whose words stand under the label, such as the date and the method of an estimate. */
  note: z.array(fieldName).min(1).optional(),
  value: fieldName.optional(),
  low: fieldName.optional(),
  high: fieldName.optional(),
  shape: fieldName.optional(),
  shapes: z.array(categoryStyle).optional(),
  /** A panel for each value of this field, all on one axis. */
  panel: fieldName.optional(),
  panels: z.array(panelGroup).optional(),
  scale: z.enum(['linear', 'log']).optional(),
});

/** Lines through time: a series for each field, or for each value of one field; a missing value is a gap. */
const lines = z
  .strictObject({
    ...common,
    kind: z.literal('lines'),
    /** The field of the date, and the fields of the values. */
    x: fieldName.optional(),
    values: z.array(series).min(1).max(6).optional(),
    /** Or, of a table that has a column for each date: the columns, each with its date. A row is then a series. */
    wide: z
      .array(z.strictObject({ field: fieldName, x: partialDate }))
      .min(2)
      .optional(),
    /** Draw a series for each value of this field instead, all of the first of `values`. */
    series: fieldName.optional(),
    styles: z.array(categoryStyle).optional(),
    curve: z.enum(['linear', 'step']),
    /** Must the axis begin at zero? Counts do. */
    zero: z.boolean(),
    /** How many years lie between neighbours, where dates are years; those further apart are not joined. One when not given. */
    every: z.number().int().min(1).optional(),
    /** A small panel for each series rather than all in one. */
    multiples: z.boolean().optional(),
    /** A small panel for each group of values of this field, on the same axes. */
    panel: fieldName.optional(),
    panels: z.array(panelGroup).optional(),
  })
  .refine(
    (spec) =>
      spec.wide
        ? spec.series !== undefined && !spec.x && !spec.values
        : spec.x !== undefined && spec.values !== undefined,
    {
      error: 'x and values; or wide and series, for a table that has a column for each date',
      path: ['values'],
    },
  );

/** The same things at two or more dates; a thing that is missing at a date is not joined over it. */
const slope = z.strictObject({
  ...common,
  kind: z.literal('slope'),
  label: fieldName,
  x: fieldName,
  y: fieldName,
  emphasis: z.array(z.string()).optional(),
});

/** Two counts of one row on the two sides of a line. */
const diverging = z.strictObject({
  ...common,
  kind: z.literal('diverging'),
  label: z.array(fieldName).min(1),
  /** What stands where a cell is empty, such as “no number read”. */
  missing: words.optional(),
  left: series,
  right: series,
});

/** Countries filled by category. */
const choropleth = z.strictObject({
  ...common,
  kind: z.literal('choropleth'),
  country: fieldName,
  /** The field whose value is the category, or several of which the combination is: “yes, no”. Categories may share a label. */
  fill: z.array(fieldName).min(1),
  categories: z.array(categoryStyle).min(2),
  /** The label of countries that the table does not have. */
  absent: words,
});

/** A column of a matrix: its words alone without a sign where `plain`; neighbours of one `group` stand under its heading. */
const feature = z.strictObject({
  value: z.string(),
  label: words,
  plain: z.boolean().optional(),
  group: words.optional(),
});

/** Rows by features: a sign in each cell, “not verified” one of them. Signs of one label are one sign. */
const matrix = z
  .strictObject({
    ...common,
    kind: z.literal('matrix'),
    row: z.array(fieldName).min(1),
    /** A field whose words stand under the row's name. */
    note: fieldName.optional(),
    /** The field whose values are the columns, and the field of the sign; or the fields that are columns themselves. */
    column: fieldName.optional(),
    value: fieldName.optional(),
    features: z.array(feature).min(2),
    signs: z.array(categoryStyle).min(2),
    /** What an empty cell means; “not given” when not said. */
    empty: words.optional(),
  })
  .refine((spec) => (spec.column === undefined) === (spec.value === undefined), {
    error: 'column and value together, or neither',
    path: ['value'],
  });

/** Events in lanes by date. */
const timeline = z.strictObject({
  ...common,
  kind: z.literal('timeline'),
  date: fieldName,
  /** Fields that name an event, joined by a colon. */
  label: z.array(fieldName).min(1),
  lane: fieldName.optional(),
  /** Lanes of one label are one lane. */
  lanes: z.array(categoryStyle).optional(),
  /** Time to scale, or each year as tall as its events need, for a long time with dense years. */
  scale: z.enum(['time', 'years']).optional(),
});

/** One dot for each thing counted, in groups. */
const unit = z.strictObject({
  ...common,
  kind: z.literal('unit'),
  group: fieldName,
  /** The number of dots of a row; one dot a row when not given. */
  count: fieldName.optional(),
  /** A field that names what is counted, printed under the dots. */
  names: fieldName.optional(),
  groups: z.array(categoryStyle).min(1),
  /** What one dot stands for, such as “one state”. */
  one: words,
});

/** Boxes, arrows and words: how one thing leads to another. Its table is made of its boxes. */
const diagram = z.strictObject({ ...common, ...diagramFields });

/** data/figures/<id>.yaml: a table, a kind of chart, what is drawn how, and the words around it. */
export const figureSchema = z.discriminatedUnion('kind', [
  bars,
  dots,
  lines,
  slope,
  diverging,
  choropleth,
  matrix,
  timeline,
  unit,
  diagram,
]);

/** A figure as its file has it. */
export type FigureSpec = z.output<typeof figureSchema>;
/** A column of a matrix. */
export type Feature = z.output<typeof feature>;
/** A figure of one kind. */
export type SpecOf<K extends FigureSpec['kind']> = Extract<FigureSpec, { kind: K }>;
/** A category's value, label and style. */
export type CategoryStyle = z.output<typeof categoryStyle>;
/** A panel of a figure: which rows it draws, under which heading. */
export type PanelGroup = z.output<typeof panelGroup>;
/** A field that is drawn, with its label and style. */
export type Series = z.output<typeof series>;

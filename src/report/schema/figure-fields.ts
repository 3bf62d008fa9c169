import type { FigureSpec } from './figure.ts';

/** A field that a figure names: where in its file, and what the field must be for the figure to be drawn. */
export interface NamedField {
  readonly path: readonly (string | number)[];
  readonly field: string;
  readonly needs: 'any' | 'number' | 'time';
}

type Key = string | number;

function named(
  path: readonly Key[],
  field: string | undefined,
  needs: NamedField['needs'] = 'any',
): NamedField[] {
  return field === undefined ? [] : [{ path, field, needs }];
}

function each(key: string, fields: readonly string[] | undefined): NamedField[] {
  return (fields ?? []).flatMap((field, index) => named([key, index], field));
}

function common(spec: FigureSpec): NamedField[] {
  return [
    ...Object.keys(spec.rows ?? {}).flatMap((field) => named(['rows', field], field)),
    ...(spec.sort ?? []).flatMap((field, index) => named(['sort', index], field.replace(/^-/, ''))),
    ...each('columns', spec.columns),
  ];
}

function ofKind(spec: FigureSpec): NamedField[] {
  switch (spec.kind) {
    case 'bars':
      return [
        ...named(['category'], spec.category),
        ...each('detail', spec.detail),
        ...spec.values.flatMap((s, i) => named(['values', i, 'field'], s.field, 'number')),
      ];
    case 'dots':
      return [
        ...each('label', spec.label),
        ...each('note', spec.note),
        ...named(['value'], spec.value, 'number'),
        ...named(['low'], spec.low, 'number'),
        ...named(['high'], spec.high, 'number'),
        ...named(['shape'], spec.shape),
        ...named(['panel'], spec.panel),
      ];
    case 'lines':
      return [
        ...named(['x'], spec.x, 'time'),
        ...(spec.values ?? []).flatMap((s, i) => named(['values', i, 'field'], s.field, 'number')),
        ...(spec.wide ?? []).flatMap((w, i) => named(['wide', i, 'field'], w.field, 'number')),
        ...named(['series'], spec.series),
        ...named(['panel'], spec.panel),
      ];
    case 'slope':
      return [...named(['label'], spec.label), ...named(['x'], spec.x), ...named(['y'], spec.y, 'number')];
    case 'diverging':
      return [
        ...each('label', spec.label),
        ...named(['left', 'field'], spec.left.field, 'number'),
        ...named(['right', 'field'], spec.right.field, 'number'),
      ];
    case 'choropleth':
      return [...named(['country'], spec.country), ...each('fill', spec.fill)];
    case 'matrix': {
      const features =
        spec.column === undefined
          ? spec.features.flatMap((f, i) => named(['features', i, 'value'], f.value))
          : [];
      const own = [
        ...named(['note'], spec.note),
        ...named(['column'], spec.column),
        ...named(['value'], spec.value),
      ];
      return [...each('row', spec.row), ...own, ...features];
    }
    case 'timeline':
      return [
        ...named(['date'], spec.date, 'time'),
        ...each('label', spec.label),
        ...named(['lane'], spec.lane),
      ];
    case 'unit':
      return [
        ...named(['group'], spec.group),
        ...named(['count'], spec.count, 'number'),
        ...named(['names'], spec.names),
      ];
    case 'diagram':
      return []; // its table is made of its boxes
  }
}

/** Every field that a figure names, with its place in the figure's file. */
export function fieldsOfFigure(spec: FigureSpec): NamedField[] {
  return [...common(spec), ...ofKind(spec)];
}

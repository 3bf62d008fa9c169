import type { Cell, Figure, Report, Row } from '../report.ts';
import { type Fault, fault } from '../rules/fault.ts';
import type { Resource, TableField } from '../schema/data-package.ts';
import type { DiagramArrow, DiagramBox } from '../schema/diagram.ts';
import type { SpecOf } from '../schema/figure.ts';

/** The tables of a report, and the package that describes them. */
type Tables = Pick<Report, 'tables' | 'dataPackage'>;
/** What the tables of diagrams are made from. */
type Ground = Pick<Report, 'edition' | 'figures' | 'claims' | 'sources'>;
/** A figure that is a diagram. */
type Diagram = Figure & { readonly spec: SpecOf<'diagram'> };

/** The columns of every such table, in order, and what their cells refer to. */
const COLUMNS = ['step', 'part', 'words', 'by', 'standing', 'leads_to', 'claims', 'sources', 'id'] as const;

function isDiagram(figure: Figure): figure is Diagram {
  return figure.spec.kind === 'diagram';
}

function fieldsOf({ headings }: Diagram['spec']): TableField[] {
  return COLUMNS.map((name): TableField => {
    const field = { name, type: 'string' as const, title: headings[name], description: headings[name] };
    return name === 'claims' || name === 'sources' ? { ...field, refers: name } : field;
  });
}

/** The keys of what a box rests on: those that it names, else all sources of its claims. */
function sourcesOfBox({ claims, sources }: DiagramBox, ground: Ground): readonly string[] {
  if (sources !== undefined) return sources;
  const evidence = claims.flatMap((claim) => ground.claims.get(claim)?.sources ?? []);
  return [...new Set(evidence.map(({ id }) => id))];
}

/** Where the arrows of a box, and those of its lane, lead: titles, each after the words at its arrow. */
function leadsTo(spec: Diagram['spec'], ids: readonly string[]): string {
  const named = spec.lanes.flatMap((lane) => [lane, ...lane.boxes]);
  const titles = new Map(named.map(({ id, title }) => [id, title]));
  const told = ({ label, to }: DiagramArrow): string =>
    [label, titles.get(to)].filter((words) => words !== undefined).join(': ');
  return (spec.arrows ?? [])
    .filter(({ from }) => ids.includes(from))
    .map(told)
    .join('; ');
}

/** The rows of a diagram's table: one for each box, at the line of its file where it stands. */
function rowsOf({ spec, place }: Diagram, ground: Ground): Row[] {
  return spec.lanes.flatMap((lane, laneIndex) =>
    lane.boxes.map((box, boxIndex): Row => {
      const { id, title, words, by, standing, claims } = box;
      const cells: Record<(typeof COLUMNS)[number], Cell> = {
        step: title,
        part: lane.title,
        words,
        by,
        standing,
        leads_to: leadsTo(spec, [id, lane.id]) || undefined,
        claims: claims.join('; '),
        sources: sourcesOfBox(box, ground).join('; '),
        id,
      };
      const { line } = place(['lanes', laneIndex, 'boxes', boxIndex]);
      return { key: id, cells, line, held: false };
    }),
  );
}

function resourceOf({ spec }: Diagram, rows: readonly Row[], ground: Ground): Resource {
  const { licence } = ground.edition;
  const keys = new Set(rows.flatMap(({ cells }) => String(cells['sources']).split('; ')));
  return {
    name: spec.table,
    title: spec.table_title,
    description: spec.subtitle,
    path: `${spec.table}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    sources: [...keys].flatMap((key) => {
      const source = ground.sources.get(key);
      return source ? [{ title: source.title, key, ...(source.URL ? { path: source.URL } : {}) }] : [];
    }),
    licenses: [{ name: licence.short, title: licence.name, path: licence.url }],
    schema: { fields: fieldsOf(spec), missingValues: [''], primaryKey: ['id'] },
  };
}

/**
 * Make a table of the boxes of each diagram, a row a box, so that it is printed, handed out and held to its
 * sources as every other table is.
 * @param tables those of the report's CSV files.
 * @param ground what the boxes name: figures, claims, sources, and the edition for its licence.
 * @param faults are added to where a diagram gives its table a name that another one has.
 */
export function addDiagramTables(tables: Tables, ground: Ground, faults: Fault[]): Tables {
  const all = new Map(tables.tables);
  const made: Resource[] = [];
  for (const figure of [...ground.figures.values()].filter(isDiagram)) {
    const { table: name } = figure.spec;
    if (all.has(name)) {
      faults.push(
        fault('duplicate-id', figure.place(['table']), {
          expected: 'a name that no other table has',
          found: name,
          mend: 'give the table of this diagram another name',
        }),
      );
      continue;
    }
    const rows = rowsOf(figure, ground);
    const resource = resourceOf(figure, rows, ground);
    all.set(name, { resource, rows, at: figure.place(['table']), madeIn: figure.at.file });
    made.push(resource);
  }
  const resources = [...tables.dataPackage.resources, ...made];
  return {
    tables: new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))),
    dataPackage: { ...tables.dataPackage, resources },
  };
}

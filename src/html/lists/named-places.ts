import { prepare } from '../../figures/data/prepare-rows.ts';
import { rowIds } from '../../figures/data/row-ids.ts';
import { rowNames } from '../../figures/data/row-names.ts';
import { chapterPath, figurePath, termPath } from '../../report/addresses/page-paths.ts';
import type { Figure, Report } from '../../report/report.ts';
import { placedTexts } from '../../report/texts.ts';
import type { Interface } from '../../text/interface/en.ts';
import { hasForeignScript } from '../../text/script-runs.ts';

/** A name of the report, with the place that it leads to. */
export interface NamedPlace {
  readonly name: string;
  /** The path below the base, with the anchor. */
  readonly path: string;
  /** What it is, in a few words. */
  readonly about: string;
  /** Its names in other scripts. */
  readonly also: string;
}

/** A longer cell is a sentence, not a name. */
const LONGEST_NAME = 60;

function termPlaces(report: Report, words: Interface): NamedPlace[] {
  return [...report.terms.values()].flatMap((term) => {
    const path = termPath(term.id);
    const all = [...(term.names ?? []).map(({ name }) => name), ...(term.aliases ?? [])];
    const others = [...(term.abbreviations ?? []), ...all.filter((name) => !hasForeignScript(name))];
    const also = [...new Set(all.filter(hasForeignScript))].join(', ');
    return [
      { name: term.name, path, about: words.termKinds[term.kind], also },
      ...[...new Set(others)]
        .filter((name) => name !== term.name)
        .map((name) => ({ name, path, about: words.finding.see(term.name), also: '' })),
    ];
  });
}

function sectionPlaces(report: Report, words: Interface): NamedPlace[] {
  return placedTexts(report).flatMap(({ text, path }) => [
    { name: text.title, path, about: '', also: '' },
    ...text.prose.headings.map(({ id, text: name }) => ({
      name,
      path: `${path}#${id}`,
      about: words.finding.sectionOf(text.title),
      also: '',
    })),
  ]);
}

function rowPlaces(report: Report, words: Interface, figure: Figure): NamedPlace[] {
  const prepared = prepare(report, figure);
  const ids = rowIds(prepared);
  const chapter = report.chapters.find(({ prose }) => prose.figures.some(({ id }) => id === figure.id));
  const path = chapter ? chapterPath(chapter.id) : figurePath(figure.id);
  const about = chapter ? words.finding.rowOf(chapter.title) : words.finding.rowOfFigure;
  return prepared.rows.flatMap((row) => {
    const [name] = rowNames(prepared.table, row);
    const id = ids.get(row.key);
    return name === undefined || id === undefined || name.length > LONGEST_NAME
      ? []
      : [{ name, path: `${path}#${id}`, about, also: '' }];
  });
}

/**
 * Every name of the report that a reader may look up: terms under all their names in Latin letters, texts and their sections, and
 * the rows of figures, such as laws, cases, firms and places, where no term has the name. Each name leads to one place of a kind.
 */
export function namedPlaces(report: Report, words: Interface): NamedPlace[] {
  const terms = termPlaces(report, words);
  const known = new Set(terms.map(({ name }) => name));
  const rows = [...report.figures.values()].flatMap((figure) =>
    figure.spec.kind === 'timeline' ? [] : rowPlaces(report, words, figure),
  );
  const first = new Map(rows.toReversed().map((place) => [place.name, place]));
  return [
    ...terms,
    ...sectionPlaces(report, words),
    ...[...first.values()].filter(({ name }) => !known.has(name)).toReversed(),
  ];
}

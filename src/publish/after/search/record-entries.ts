import { figureText } from '../../../figures/data/figure-text.ts';
import { prepare } from '../../../figures/data/prepare-rows.ts';
import { rowIds } from '../../../figures/data/row-ids.ts';
import { rowNames } from '../../../figures/data/row-names.ts';
import { figureAnchor } from '../../../report/addresses/anchors.ts';
import {
  chapterPath,
  figurePath,
  sourcePath,
  termPath,
  timelinePath,
} from '../../../report/addresses/page-paths.ts';
import { reportEvents } from '../../../report/events.ts';
import { wholeName } from '../../../report/evidence/person-name.ts';
import { sourceLabel } from '../../../report/evidence/source-label.ts';
import { sourceUses } from '../../../report/evidence/source-uses.ts';
import type { Figure, Report, Source, Term } from '../../../report/report.ts';
import { formatDate } from '../../../text/dates.ts';
import { firstWords } from '../../../text/first-words.ts';
import type { Interface } from '../../../text/interface/en.ts';
import { toPinyin } from '../../../text/search/names.ts';
import { curly } from '../../../text/typography.ts';
import { BREAK } from './article-words.ts';
import type { EntryName, SearchEntry } from './entry.ts';
import { allNames, namesOfTerm } from './section-terms.ts';
import { languageOf, languagesOf, SHOWN_WORDS } from './text-entries.ts';

function termEntry(report: Report, term: Term): SearchEntry {
  const others = allNames(term).filter((name) => name !== term.name);
  return {
    kind: 'term',
    group: 'glossary',
    path: termPath(term.id),
    title: curly(term.name),
    text: firstWords(curly(term.definition), SHOWN_WORDS),
    also: others.join(' · '),
    languages: languagesOf(
      report,
      term.sources.map(({ id }) => id),
    ),
    boost: 1.2,
    names: namesOfTerm(term, 1),
    keywords: [term.definition],
    full: [term.definition, term.remark ?? '', others.join(', ')].filter(Boolean).join(' ¦ '),
  };
}

/** The names of a source: its key, its title in each form, and Chinese as pinyin. */
function namesOfSource(source: Source): EntryName[] {
  const titles = [source['title-original'], source['title-romanized'], source['title-translated']].filter(
    (title) => title !== undefined,
  );
  const pinyin = toPinyin(`${source.title} ${source['title-original'] ?? ''}`);
  return [
    { name: source.id, share: 1 },
    ...titles.map((name) => ({ name, share: 0.9 })),
    ...(pinyin === '' ? [] : [{ name: pinyin, share: 0.6, fromEachWord: true }]),
  ];
}

function sourceEntry(source: Source, words: Interface): SearchEntry {
  const translated = source['title-translated'];
  return {
    kind: 'source',
    group: 'sources',
    path: sourcePath(source.id),
    title: curly(translated === undefined ? source.title : `${source.title}${BREAK}[${translated}]`),
    text: [sourceLabel(source, words), source['container-title'] ?? source.publisher ?? '']
      .filter(Boolean)
      .join(' · '),
    also: source.id,
    languages: [languageOf(source.language)],
    boost: 0.55,
    names: namesOfSource(source),
    keywords: [(source.author ?? []).map((name) => wholeName(name, source.language)).join(' ')],
  };
}

function rowEntries(report: Report, figure: Figure, base: SearchEntry, path: string): SearchEntry[] {
  const prepared = prepare(report, figure);
  const ids = rowIds(prepared);
  return prepared.rows.flatMap((row): SearchEntry[] => {
    const [name, ...more] = rowNames(prepared.table, row).map((words) => curly(words));
    const id = ids.get(row.key);
    if (name === undefined || id === undefined) return [];
    return [
      {
        kind: 'figure',
        group: base.group,
        path: `${path}#${id}`,
        title: [firstWords(name, 90), ...more.slice(0, 1).map((words) => `– ${firstWords(words, 60)}`)].join(
          BREAK,
        ),
        text: firstWords([base.title, ...more.slice(1)].join(' · '), SHOWN_WORDS),
        languages: base.languages,
        boost: 0.75,
        // A row shares its name with others: who types a country's name wants more than its row.
        names: [{ name, share: 0.75 }],
      },
    ];
  });
}

/** A figure and the rows of its table that have names, at the place in its chapter, or on its own page. */
function figureEntries(report: Report, figure: Figure, words: Interface): SearchEntry[] {
  const { title, subtitle, reading, limits } = figureText(prepare(report, figure), words);
  const chapter = report.chapters.find(({ prose }) => prose.figures.some(({ id }) => id === figure.id));
  const path = chapter ? chapterPath(chapter.id) : figurePath(figure.id);
  const sources = report.tables.get(figure.spec.table)?.resource.sources.map(({ key }) => key) ?? [];
  const entry: SearchEntry = {
    kind: 'figure',
    group: chapter ? chapter.id : 'figures',
    path: `${path}#${figureAnchor(figure.id)}`,
    title: curly(title),
    text: curly(subtitle),
    languages: languagesOf(report, sources),
    names: [{ name: figure.id, share: 0.8 }],
    keywords: [report.tables.get(figure.spec.table)?.resource.title ?? ''],
    full: curly([title, subtitle, reading, ...limits].join(' ¦ ')),
  };
  // The events of a figure of time are those of the timeline.
  return figure.spec.kind === 'timeline' ? [entry] : [entry, ...rowEntries(report, figure, entry, path)];
}

function eventEntries(report: Report): SearchEntry[] {
  return reportEvents(report).map((event) => ({
    kind: 'event',
    group: 'timeline',
    path: `${timelinePath()}#${event.id}`,
    title: curly(event.words),
    text: [formatDate(event.date), event.category ?? ''].filter(Boolean).join(' · '),
    languages: languagesOf(report, event.sources),
    boost: 0.6,
    names: [],
  }));
}

/** Terms, figures with their rows, cited sources and events as results. */
export function recordEntries(report: Report, words: Interface): SearchEntry[] {
  return [
    ...[...report.terms.values()].map((term) => termEntry(report, term)),
    ...[...report.figures.values()].flatMap((figure) => figureEntries(report, figure, words)),
    ...[...sourceUses(report).keys()].flatMap((key) => {
      const source = report.sources.get(key);
      return source ? [sourceEntry(source, words)] : [];
    }),
    ...eventEntries(report),
  ];
}

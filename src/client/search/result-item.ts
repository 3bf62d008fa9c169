import type { ScriptLanguages } from '../../text/script-runs.ts';
import type { Query } from '../../text/search/query.ts';
import { fill, make } from './dom.ts';
import type { Findings, SearchEngine } from './engine.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { facetsOf } from './facets.ts';
import type { EntryRecord } from './first-index.ts';
import { blocksOf, marked, passageOf, rangesOf } from './marks.ts';

/** A result as it stands in the list; its text can be replaced by one from the full index. */
export class ResultItem {
  readonly element: HTMLLIElement;
  readonly #link: HTMLAnchorElement;
  readonly #text = make('p', 'search-text');
  readonly #address: string;
  readonly #languages: ScriptLanguages;
  /** Are the words that were looked for in the title, or in a name that is shown? Then the passage is that of the title. */
  #isTold = false;

  private constructor(engine: SearchEngine, entry: number, record: EntryRecord, { query }: Findings) {
    const title = blocksOf(record.title).join(' ');
    const ranges = rangesOf(title, query, engine.toOneWay);
    const [block = ''] = blocksOf(record.title);
    this.#address = engine.index.address(record.path);
    this.#languages = engine.head.scripts;
    this.#link = make('a', 'search-link', ...marked(title, ranges, engine.head.scripts));
    this.element = make('li', 'search-result', this.#link, factsOf(engine, entry, record), this.#text);
    this.#goTo(passageOf(block, rangesOf(block, query, engine.toOneWay)));
    const also =
      record.also.startsWith('#') || ranges.length > 0 ? '' : meantFirst(engine, record.also, query);
    const names = rangesOf(also, query, engine.toOneWay);
    if (names.length > 0) this.#tell({ text: also, ranges: names, passage: undefined });
    else this.#tell(excerptOf(record.text, query, engine.toOneWay));
    this.#isTold = names.length > 0;
  }

  /** Make the result of an entry, once its record has come. */
  static async of(engine: SearchEngine, entry: number, findings: Findings): Promise<ResultItem> {
    return new ResultItem(engine, entry, await engine.index.record(entry), findings);
  }

  /** Show the passage of the whole text in which most of the words stand, if there is one. */
  enrich(excerpt: Excerpt): void {
    if (excerpt.ranges.length > 0 && !this.#isTold) this.#tell(excerpt);
  }

  #tell({ text, ranges, passage }: Excerpt): void {
    this.#text.replaceChildren(...marked(text, ranges, this.#languages));
    if (passage !== undefined && !this.#link.querySelector('mark')) this.#goTo(passage);
  }

  #goTo(passage: string | undefined): void {
    const anchor = this.#address.includes('#') || passage === undefined ? '' : '#';
    this.#link.href = `${this.#address}${anchor}${passage ?? ''}`;
  }
}

/** The names of an entry, those that were looked for before the others. */
function meantFirst({ toOneWay }: SearchEngine, also: string, query: Query): string {
  const names = also
    .split(' · ')
    .map((name) => ({ name, isMeant: rangesOf(name, query, toOneWay).length > 0 }));
  return [...names.filter(({ isMeant }) => isMeant), ...names.filter(({ isMeant }) => !isMeant)]
    .map(({ name }) => name)
    .join(' · ');
}

/** What kind of result it is; of a note, the way to its place in the text. */
function factsOf(engine: SearchEngine, entry: number, record: EntryRecord): HTMLElement {
  const { words } = engine.head;
  const { kind, confidence } = facetsOf(engine.head, entry);
  const sure =
    confidence === undefined
      ? []
      : [`, ${fill(words.confidenceOf, { name: (words[confidence] ?? '').toLowerCase() })}`];
  const facts = make('p', 'search-facts', words[kind === 'chapter' ? 'chapterOne' : kind] ?? kind, ...sure);
  if (kind !== 'note' || record.also === '') return facts;
  const link = make('a', '', words.inParagraph ?? '');
  link.href = engine.index.address(`${record.path.split('#')[0] ?? ''}${record.also}`);
  facts.append('. ', link);
  return facts;
}

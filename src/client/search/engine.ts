import { isEmpty, type OneWay, oneWay, type Query, readQuery } from '../../text/search/query.ts';
import { FULL_TEXT_FILE, FULL_TEXT_SCRIPT } from '../../text/search/search-files.ts';
import { FirstIndex } from './first-index.ts';
import type { FullResult, FullText } from './full-text.ts';
import type { Head } from './head.ts';
import { lookups, rank, type Scores, sorted } from './rank.ts';

/** What a search has found so far. */
export interface Findings {
  readonly query: Query;
  /** All that was found, the best first; what only the full text has comes after what the first index has. */
  readonly entries: readonly number[];
  readonly scores: Scores;
  readonly fullText: ReadonlyMap<number, FullResult>;
}

/** The two indexes of a report, asked one after the other. */
export class SearchEngine {
  readonly index: FirstIndex;
  readonly toOneWay: OneWay;
  readonly #small: ReadonlySet<string>;
  #fullText: Promise<FullText> | undefined;

  private constructor(index: FirstIndex) {
    const { from, to } = index.head.signs;
    this.index = index;
    this.toOneWay = oneWay(from, to);
    this.#small = new Set(index.head.small);
  }

  /**
   * @param address that of the head of the first index.
   * @param coming the head, where it has been asked for already.
   */
  static async open(address: URL, coming?: Promise<Response>): Promise<SearchEngine> {
    return new SearchEngine(await FirstIndex.open(address, coming));
  }

  get head(): Head {
    return this.index.head;
  }

  /** What the first index has; undefined where the query has no words. */
  async first(text: string): Promise<Findings | undefined> {
    const query = readQuery(text, this.#small, this.toOneWay);
    if (isEmpty(query)) return undefined;
    const starts = lookups(query);
    // Of many words each is loaded as little of as will do.
    const most = starts.length > 3 ? 1 : 2;
    const near = new Map(
      await Promise.all(
        starts.map(async (start) => [start, await this.index.keysNear(start, most)] as const),
      ),
    );
    const scores = rank(query, (start) => near.get(start) ?? [], this.head.entries);
    return { query, entries: sorted(scores), scores, fullText: new Map() };
  }

  /** The same with what the full text adds, which goes to the end. */
  async all(text: string, found: Findings): Promise<Findings> {
    this.#fullText ??= import('./full-text.ts').then(({ FullText }) =>
      FullText.open(this.index.address(FULL_TEXT_SCRIPT), this.index.file(FULL_TEXT_FILE).href),
    );
    this.#fullText.catch(() => {
      this.#fullText = undefined;
    });
    const results = await (await this.#fullText).find(text);
    const known = new Set(found.entries);
    const more = results.map(({ entry }) => entry).filter((entry) => !known.has(entry));
    return {
      ...found,
      entries: [...found.entries, ...more],
      fullText: new Map(results.map((result) => [result.entry, result])),
    };
  }
}

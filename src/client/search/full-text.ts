/** What the search uses of Pagefind (Pagefind documentation, "Searching with the JS API"). */
interface PagefindResult {
  readonly id: string;
  data(): Promise<{ readonly content: string; readonly locations: readonly number[] }>;
}
interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] } | null>;
}

/** A result of the full text: the number of its entry, and a way to have its text with the places of the words that were found. */
export interface FullResult {
  readonly entry: number;
  text(): Promise<{ readonly content: string; readonly locations: readonly number[] }>;
}

/** The longest query that the full text is asked for. */
const LONGEST = 200;

function isPagefind(value: unknown): value is Pagefind {
  return (
    typeof value === 'object' && value !== null && 'search' in value && typeof value.search === 'function'
  );
}

function isTable(value: unknown): value is Readonly<Record<string, number>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The full text of the report, searched by Pagefind; its index is loaded as far as a query needs it. */
export class FullText {
  readonly #pagefind: Pagefind;
  /** The entry of each piece of Pagefind's, by the piece's name. */
  readonly #entries: Readonly<Record<string, number>>;

  private constructor(pagefind: Pagefind, entries: Readonly<Record<string, number>>) {
    this.#pagefind = pagefind;
    this.#entries = entries;
  }

  /**
   * Pagefind is written beside the pages after they are bundled, so that its address comes from the index.
   * @param script the address of Pagefind.
   * @param table the address of the table of its pieces.
   */
  static async open(script: string, table: string): Promise<FullText> {
    const [loaded, answer]: [unknown, Response] = await Promise.all([
      import(/* @vite-ignore */ script),
      fetch(table),
    ]);
    const entries: unknown = await answer.json();
    if (!isPagefind(loaded) || !isTable(entries)) throw new TypeError('not the full text of this index');
    return new FullText(loaded, entries);
  }

  /** What the full text has for a query, the best first. */
  async find(query: string): Promise<FullResult[]> {
    const answer = await this.#pagefind.search(query.slice(0, LONGEST));
    return (answer?.results ?? []).flatMap((result) => {
      const entry = this.#entries[result.id.replace(/^.*_/, '')];
      return entry === undefined ? [] : [{ entry, text: () => result.data() }];
    });
  }
}

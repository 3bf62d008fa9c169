// citeproc ships no types. Only what the engine uses is declared (citeproc-js documentation, "Running the processor").
declare module 'citeproc' {
  /** Gives what is printed for a variable of a source, from its words and the signs before and after them. */
  export type VariableWrapper = (
    variable: { readonly variableNames: readonly string[] },
    before: string,
    words: string,
    after: string,
  ) => string;
  export interface CiteprocSystem {
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): unknown;
    readonly variableWrapper?: VariableWrapper;
  }
  export interface CiteItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
  }
  /** The names of all sources, by which citeproc tells two Smiths apart. */
  export interface NameRegistry {
    addname(id: string, name: unknown, position: number): void;
    delitems(ids: unknown): object;
    evalname(
      id: string,
      name: unknown,
      position: number,
      base: number,
      form: string,
      initials: unknown,
    ): number;
  }
  class Engine {
    readonly registry: { namereg: NameRegistry };
    /** `wrap_url_and_doi` makes links of addresses. */
    readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
    constructor(sys: CiteprocSystem, style: string, lang: string, forceLang: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[], noSort?: boolean): void;
    makeCitationCluster(items: readonly CiteItem[]): string;
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}

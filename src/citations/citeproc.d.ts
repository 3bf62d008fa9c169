// citeproc ships no types. Only what the engine uses is declared (citeproc-js documentation, "Running the processor").
declare module 'citeproc' {
  export interface CiteprocSystem {
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): unknown;
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
    constructor(sys: CiteprocSystem, style: string, lang: string, forceLang: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[], noSort?: boolean): void;
    makeCitationCluster(items: readonly CiteItem[]): string;
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}

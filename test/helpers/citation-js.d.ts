// Citation.js ships no types. Only what the round trips use is declared (citation.js.org, "Cite").
declare module '@citation-js/core' {
  export const plugins: { readonly input: { data(input: unknown, type: string): unknown } };
  export class Cite {
    constructor(data: unknown, options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';

// subset-font ships no types. Only what is used here is declared (its README, "API").
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt'; readonly noLayoutClosure?: boolean },
  ): Promise<Uint8Array>;
}

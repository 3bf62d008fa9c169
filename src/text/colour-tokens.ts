/** A colour of the style sheet in its light and its dark form. */
export interface ColourToken {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** Read the colours out of a style sheet: every custom property whose value is `light-dark(#…, #…)`, in order. */
export function colourTokens(css: string): ColourToken[] {
  const found = css.matchAll(/--([\w-]+): ?light-dark\((#[0-9a-f]{6}), ?(#[0-9a-f]{6})\);/g);
  return [...found].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));
}

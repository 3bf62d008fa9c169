/** A family of fonts, by the name that it calls itself. */
interface Named {
  readonly family: string;
}

/** The families that pictures are painted in: cards as pages are set, drawings in one that is as wide as any reader's. */
export const SERIF: Named = { family: 'Literata' };
export const SANS: Named = { family: 'Public Sans' };
export const DRAWN: Named = { family: 'Noto Sans' };
export const HAN: Named = { family: 'Noto Sans SC' };
export const ARABIC: Named = { family: 'Noto Naskh Arabic' };

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** A number in the page's format: commas between thousands, a full stop before decimals, a true minus. */
export function formatNumber(value: number): string {
  return `${value < 0 ? '−' : ''}${grouped.format(Math.abs(value))}`;
}

/** Can a value be written in words? */
export function hasWords(value: number | string): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
}

/** The first letter as a capital. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { ExportItem } from './export-item.ts';

/** Records as CSL-JSON (schema of CSL 1.0.2), one array, UTF-8. */
export function toCslJson(items: readonly ExportItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

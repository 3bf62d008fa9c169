import type { Report } from '../report/report.ts';
import { createFormatter, type Formatter } from './formatter.ts';

const KEY = Symbol.for('under-watch.formatters');

function isMap(value: unknown): value is WeakMap<Report, Formatter> {
  return value instanceof WeakMap;
}

/**
 * The one formatter of a report, so that each source, locator and style is formatted once a build. Vite runs the pages as modules
 * of their own, apart from the compiler of texts; a global symbol is what they share.
 */
export function formatterOf(report: Report): Formatter {
  const known: unknown = Reflect.get(globalThis, KEY);
  const formatters: WeakMap<Report, Formatter> = isMap(known) ? known : new WeakMap();
  if (formatters !== known) Reflect.set(globalThis, KEY, formatters);
  const made = formatters.get(report) ?? createFormatter(report);
  formatters.set(report, made);
  return made;
}

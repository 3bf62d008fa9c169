import type { Interface } from '../../text/interface/en.ts';
import { printValue } from '../../text/print-value.ts';
import type { Report } from '../report.ts';
import { resolveValue } from './resolve-value.ts';

/** `{claim-id.figure}` or `{table[row key].column}`, with the form of the number after a bar: `{claim-id.figure|words}`. */
const EXPRESSION = /\{([^{}|]+|[^{}|]+\[[^{}\]]+\][^{}|]*)(?:\|(words|Words))?\}/g;

/** The values that words name, in their order. */
export function valuesIn(words: string): string[] {
  return [...words.matchAll(EXPRESSION)].map(([, of = '']) => of);
}

/**
 * Print the values that words name, as `<Value>` does in a text.
 * Before: `{exports-63-countries.countries_supplied} countries`. After: `63 countries`.
 * @param report that has the values; one that it has not stays as it is written, which the check tells.
 * @param language the words of the page’s language.
 */
export function fillValues(report: Report, words: string, language: Interface): string {
  return words.replace(EXPRESSION, (written, of: string, form?: string) => {
    const value = resolveValue(report, of);
    return value.kind === 'unknown' ? written : printValue(value.value, form, language);
  });
}

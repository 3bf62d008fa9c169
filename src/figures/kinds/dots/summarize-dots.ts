import { max } from 'd3';
import { formatNumber } from '../../../text/numbers.ts';
import { wordsOf } from '../../data/prepare-rows.ts';
import { styleOf } from '../../parts/styles.ts';
import { type Dot, type Dots, numbersOf, panelsOf, valuesOf } from './dots-data.ts';

/** What dots say in a sentence: each row's numbers where they are twelve or fewer, else the least and the greatest. */
export function summarizeDots(prepared: Dots): string {
  const { spec, unit } = prepared;
  const panels = panelsOf(prepared);
  const dots = panels.flatMap((panel) => panel.dots);
  const say = (dot: Dot): string => {
    const kind =
      spec.shape === undefined ? '' : ` (${styleOf(spec.shapes, wordsOf(dot.row, spec.shape)).label})`;
    return `${dot.label}: ${numbersOf(dot, formatNumber) ?? 'no number given'}${kind}`;
  };
  const of = unit === undefined ? '' : ` Unit: ${unit}.`;
  if (dots.length <= 16) {
    const parts = panels.map(
      (panel) => `${panel.label === '' ? '' : `${panel.label}: `}${panel.dots.map(say).join('; ')}.`,
    );
    return `${parts.join(' ')}${of}`;
  }
  const given = dots
    .filter((dot) => valuesOf(dot).length > 0)
    .sort((a, b) => (max(valuesOf(a)) ?? 0) - (max(valuesOf(b)) ?? 0));
  const [least, greatest] = [given[0], given.at(-1)];
  if (!least || !greatest) return `${dots.length} rows, none with a number.`;
  const without = dots.length - given.length;
  return `${dots.length} rows${without > 0 ? `, ${without} of them without a number` : ''}. Least: ${say(least)}. Greatest: ${say(greatest)}.${of}`;
}

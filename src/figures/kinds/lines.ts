import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawLines(_prepared: Prepared<SpecOf<'lines'>>, _layout: Layout): Drawing {
  throw new Error('lines');
}

/** Not yet told. */
export function summarizeLines(_prepared: Prepared<SpecOf<'lines'>>): string {
  throw new Error('lines');
}

import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawSlope(_prepared: Prepared<SpecOf<'slope'>>, _layout: Layout): Drawing {
  throw new Error('slope');
}

/** Not yet told. */
export function summarizeSlope(_prepared: Prepared<SpecOf<'slope'>>): string {
  throw new Error('slope');
}

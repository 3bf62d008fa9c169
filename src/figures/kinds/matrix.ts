import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawMatrix(_prepared: Prepared<SpecOf<'matrix'>>, _layout: Layout): Drawing {
  throw new Error('matrix');
}

/** Not yet told. */
export function summarizeMatrix(_prepared: Prepared<SpecOf<'matrix'>>): string {
  throw new Error('matrix');
}

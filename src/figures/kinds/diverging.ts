import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawDiverging(_prepared: Prepared<SpecOf<'diverging'>>, _layout: Layout): Drawing {
  throw new Error('diverging');
}

/** Not yet told. */
export function summarizeDiverging(_prepared: Prepared<SpecOf<'diverging'>>): string {
  throw new Error('diverging');
}

import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawUnit(_prepared: Prepared<SpecOf<'unit'>>, _layout: Layout): Drawing {
  throw new Error('unit');
}

/** Not yet told. */
export function summarizeUnit(_prepared: Prepared<SpecOf<'unit'>>): string {
  throw new Error('unit');
}

import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawChoropleth(_prepared: Prepared<SpecOf<'choropleth'>>, _layout: Layout): Drawing {
  throw new Error('choropleth');
}

/** Not yet told. */
export function summarizeChoropleth(_prepared: Prepared<SpecOf<'choropleth'>>): string {
  throw new Error('choropleth');
}

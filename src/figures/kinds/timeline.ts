import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawTimeline(_prepared: Prepared<SpecOf<'timeline'>>, _layout: Layout): Drawing {
  throw new Error('timeline');
}

/** Not yet told. */
export function summarizeTimeline(_prepared: Prepared<SpecOf<'timeline'>>): string {
  throw new Error('timeline');
}

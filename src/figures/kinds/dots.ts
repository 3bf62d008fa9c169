import type { SpecOf } from '../../report/schema/figure.ts';
import type { Drawing } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import type { Prepared } from '../prepare.ts';

/** Not yet drawn. */
export function drawDots(_prepared: Prepared<SpecOf<'dots'>>, _layout: Layout): Drawing {
  throw new Error('dots');
}

/** Not yet told. */
export function summarizeDots(_prepared: Prepared<SpecOf<'dots'>>): string {
  throw new Error('dots');
}

import type { Prepared } from './data/prepare-rows.ts';
import { drawBars, summarizeBars } from './kinds/bars/bars.ts';
import { drawChoropleth, summarizeChoropleth } from './kinds/choropleth/choropleth.ts';
import { drawDiverging, summarizeDiverging } from './kinds/diverging/diverging.ts';
import { drawDots, summarizeDots } from './kinds/dots/dots.ts';
import { drawLines, summarizeLines } from './kinds/lines/lines.ts';
import { drawMatrix, summarizeMatrix } from './kinds/matrix/matrix.ts';
import { drawSlope, summarizeSlope } from './kinds/slope/slope.ts';
import { drawTimeline, summarizeTimeline } from './kinds/timeline/timeline.ts';
import { drawUnit, summarizeUnit } from './kinds/unit/unit.ts';
import type { Drawing } from './parts/drawing.ts';
import type { Layout } from './parts/layout.ts';

/** Draw a figure of any kind in a layout: table and spec in, marks out. */
export function draw(prepared: Prepared, layout: Layout): Drawing {
  const { spec } = prepared;
  switch (spec.kind) {
    case 'bars':
      return drawBars({ ...prepared, spec }, layout);
    case 'choropleth':
      return drawChoropleth({ ...prepared, spec }, layout);
    case 'diverging':
      return drawDiverging({ ...prepared, spec }, layout);
    case 'dots':
      return drawDots({ ...prepared, spec }, layout);
    case 'lines':
      return drawLines({ ...prepared, spec }, layout);
    case 'matrix':
      return drawMatrix({ ...prepared, spec }, layout);
    case 'slope':
      return drawSlope({ ...prepared, spec }, layout);
    case 'timeline':
      return drawTimeline({ ...prepared, spec }, layout);
    case 'unit':
      return drawUnit({ ...prepared, spec }, layout);
  }
}

/** Say in words what a figure shows, from its data, so that the words change when a number does. */
export function summarize(prepared: Prepared): string {
  const { spec } = prepared;
  switch (spec.kind) {
    case 'bars':
      return summarizeBars({ ...prepared, spec });
    case 'choropleth':
      return summarizeChoropleth({ ...prepared, spec });
    case 'diverging':
      return summarizeDiverging({ ...prepared, spec });
    case 'dots':
      return summarizeDots({ ...prepared, spec });
    case 'lines':
      return summarizeLines({ ...prepared, spec });
    case 'matrix':
      return summarizeMatrix({ ...prepared, spec });
    case 'slope':
      return summarizeSlope({ ...prepared, spec });
    case 'timeline':
      return summarizeTimeline({ ...prepared, spec });
    case 'unit':
      return summarizeUnit({ ...prepared, spec });
  }
}

import { bars } from './bars/bars.ts';
import { choropleth } from './choropleth/choropleth.ts';
import { diagram } from './diagram/diagram.ts';
import { diverging } from './diverging/diverging.ts';
import { dots } from './dots/dots.ts';
import type { Kinds } from './kind.ts';
import { lines } from './lines/lines.ts';
import { matrix } from './matrix/matrix.ts';
import { slope } from './slope/slope.ts';
import { timeline } from './timeline/timeline.ts';
import { unit } from './unit/unit.ts';

/** Every kind of chart, by its name in figures' files. */
export const KINDS: Kinds = {
  bars,
  choropleth,
  diagram,
  diverging,
  dots,
  lines,
  matrix,
  slope,
  timeline,
  unit,
};

import { expect, test } from 'vitest';
import { prepare } from '../../../src/figures/data/prepare-rows.ts';
import { rowIds } from '../../../src/figures/data/row-ids.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { sound } from '../../helpers/small-report.ts';

test('each row has an id made from its key, once, in letters that an address may hold', () => {
  const table =
    'country,cameras,since,who_says,treated\nBerlin|1,1,,,\nBerlin 1,2,,,\n!!,3,,,\nTitle,4,,,\nÜrümqi 国家,5,,,\nA land of a long name,6,,,\nA land of a long game,7,,,\n';
  const report = sound(withFigure(table));
  const figure = report.figures.get('cameras-sold');
  if (!figure) throw new Error('no figure');
  expect([...rowIds(prepare(report, figure)).values()]).toEqual([
    'f-cameras-sold-berlin-1',
    'f-cameras-sold-berlin-1-2',
    'f-cameras-sold-row',
    'f-cameras-sold-title-2',
    'f-cameras-sold-urumqi-国家',
    // Of a long key its beginning, and four signs that are made from all of it.
    'f-cameras-sold-a-land-of-a-fca4',
    'f-cameras-sold-a-land-of-a-ouo5',
  ]);
});

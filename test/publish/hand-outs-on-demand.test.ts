import { expect, test } from 'vitest';
import { handOutsOnDemand, makeHandOuts } from '../../src/publish/write-hand-outs.ts';
import { en } from '../../src/text/interface/en.ts';
import { withFigure } from '../helpers/small-figure.ts';
import { sound } from '../helpers/small-report.ts';

test('a writer’s server hands out on demand the same files that a build puts beside the pages, and no others', { timeout: 60_000 }, () => {
  const report = sound(withFigure());
  const find = handOutsOnDemand(report, en);
  const built = makeHandOuts(report, en);
  expect(built.map(({ path }) => path)).toEqual(expect.arrayContaining(['/figures/cameras-sold/cameras-sold.png', '/data/small.zip']));
  const different = built.filter(({ path, content }) => Buffer.compare(Buffer.from(find(path)?.content ?? ''), Buffer.from(content)) !== 0);
  expect(different.map(({ path }) => path)).toEqual([]);
  expect(find('/figures/cameras-sold/cameras-sold.docx')).toBeUndefined();
  expect(find('/nothing.csv')).toBeUndefined();
});

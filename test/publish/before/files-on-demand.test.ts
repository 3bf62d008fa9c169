import { expect, test } from 'vitest';
import { filesOnDemand } from '../../../src/publish/before/files-on-demand.ts';
import { reportFiles } from '../../../src/publish/before/report-files.ts';
import { en } from '../../../src/text/interface/en.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { sound } from '../../helpers/small-report.ts';

test('a writer’s server gives on demand the same files that a build puts beside the pages, and no others', async () => {
  const report = sound(withFigure());
  const find = filesOnDemand(report, en);
  const built = await Array.fromAsync(reportFiles(report, en));
  expect(built.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/figures/cameras-sold/cameras-sold.png', '/data/small.zip']),
  );
  // All at once, as a browser asks.
  const found = await Promise.all(built.map(({ path }) => find(path)));
  const different = built.filter(
    ({ content }, n) => Buffer.compare(Buffer.from(found[n]?.content ?? ''), Buffer.from(content)) !== 0,
  );
  expect(different.map(({ path }) => path)).toEqual([]);
  expect(await find('/figures/cameras-sold/cameras-sold.docx')).toBeUndefined();
  expect(await find('/nothing.csv')).toBeUndefined();
});

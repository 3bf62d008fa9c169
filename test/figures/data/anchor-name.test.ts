import { expect, test } from 'vitest';
import { anchorName } from '../../../src/figures/data/anchor-name.ts';
import { figureTitles } from '../../../src/figures/data/figure-text.ts';
import { en } from '../../../src/text/interface/en.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { sound } from '../../helpers/small-report.ts';

test('a link to a figure says its title with the values in it, wherever the figure stands', () => {
  const files = withFigure('country,cameras,since,who_says,treated\nBerlin,1,,,\n');
  const file = 'data/figures/cameras-sold.yaml';
  const filled = String(files[file]).replace(/^title: .*$/m, 'title: Of {count} countries one has cameras');
  const report = sound({ ...files, [file]: filled ?? '' });
  const figure = report.figures.get('cameras-sold');
  if (!figure) throw new Error('no figure');
  const { title } = figureTitles(report, figure, en);
  expect(title).not.toContain('{');
  for (const address of ['/figures/cameras-sold/', '/chapters/first/#f-cameras-sold'])
    expect(anchorName(report, address, en)).toBe(title);
  expect(anchorName(report, '/chapters/first/', en)).toBe(report.chapters[0]?.title);
});

import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { prepare } from '../../../../src/figures/data/prepare-rows.ts';
import { summarize } from '../../../../src/figures/draw.ts';
import { figureHtml } from '../../../../src/figures/html/figure-html.ts';
import { plainEmbed } from '../../../../src/figures/standalone/embed.ts';
import { dataFiles } from '../../../../src/publish/before/data/data-files.ts';
import { figureFiles } from '../../../../src/publish/before/figures/figure-files.ts';
import { renderPng } from '../../../../src/publish/before/figures/render-png.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { STYLES } from '../../../helpers/drawing-styles.ts';
import { SALES, withFigure } from '../../../helpers/small-figure.ts';
import { sound, swap } from '../../../helpers/small-report.ts';

/** Everything that a reader can get of a figure, by name. */
function everything(table: string): Record<string, string> {
  const report = sound(withFigure(table));
  const figure = report.figures.get('cameras-sold');
  if (!figure) throw new Error('no figure');
  const context = { report, words: en, base: '' };
  const html = toHtml(figureHtml(context, figure, 'chapter'));
  const part = (pattern: RegExp): string => pattern.exec(html)?.[0] ?? '';
  const files = [...figureFiles(context, figure, STYLES, renderPng), ...dataFiles(report, en)];
  return {
    summary: summarize(prepare(report, figure), en),
    title: part(/<p class="figure-title".*?<\/p>/s),
    'wide drawing': part(/<svg class="drawing drawing-wide".*?<\/svg>/s),
    'narrow drawing': part(/<svg class="drawing drawing-narrow".*?<\/svg>/s),
    'text alternative': part(/<desc.*?<\/desc>/s),
    table: part(/<table.*?<\/table>/s),
    'plain embed': plainEmbed(context, figure, STYLES),
    ...Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString('latin1')])),
  };
}

test('one number changed in the table changes drawing, table, summary, text alternative, title and every file', () => {
  const before = everything(SALES);
  const after = everything(swap(SALES, 'Kenya,1200,', 'Kenya,1201,'));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['/figures/cameras-sold/cameras-sold.png', '/data/small.zip', '/data/sales.csv']),
  );
  const same = Object.keys(before).filter((name) => before[name] === after[name] || before[name] === '');
  // The description of the tables holds none of their numbers.
  expect(same).toEqual(['/data/datapackage.json']);
});

test('nothing changed changes nothing', () => {
  expect(everything(SALES)).toEqual(everything(SALES));
});

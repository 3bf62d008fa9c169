import { describe, expect, test } from 'vitest';
import { figureFiles } from '../../../../src/publish/before/figures/figure-files.ts';
import { renderPng } from '../../../../src/publish/before/figures/render-png.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { STYLES } from '../../../helpers/drawing-styles.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { withFigure } from '../../../helpers/small-figure.ts';
import { sound } from '../../../helpers/small-report.ts';

const report = sound(withFigure());
const figure = report.figures.get('cameras-sold');
if (!figure) throw new Error('no figure');
const files = new Map(
  figureFiles({ report, words: en, base: '/report' }, figure, STYLES, renderPng).map(({ path, content }) => [
    path.split('.').at(-1),
    content,
  ]),
);
const text = (type: string): string => String(files.get(type));

describe('a figure to take away', () => {
  test('as CSV has the rows drawn, with every column, quoted as RFC 4180 asks', () => {
    expect(text('csv').split('\r\n')).toEqual([
      'country,cameras,since,who_says,treated',
      'Kenya,1200,2014-01-02,doe-2019-cameras,',
      '"Chad, ""the north""",40,2016-05-04,doe-2019-cameras; npc-2017-law,',
      '国家 قەشقەر land,700,,npc-2017-law,',
      '',
    ]);
  });

  test('as JSON tells its words, its rows, its sources with their addresses, and its licence', () => {
    const data = JSON.parse(text('json'));
    expect(data.title).toBe('Kenya bought 1,200 thousand cameras, more than <others> & all');
    expect(data.summary).toContain('Kenya: 1,200 thousand');
    expect(data.rows[1]).toEqual({
      country: 'Chad, "the north"',
      cameras: 40,
      since: '2016-05-04',
      who_says: 'doe-2019-cameras; npc-2017-law',
      treated: null,
    });
    expect(data.sources[0]).toMatchObject({
      key: 'doe-2019-cameras',
      entry: 'https://small.example/sources/#s-doe-2019-cameras',
    });
    expect(data.licenses[0].attribution).toBe('By Jane Doe.');
    expect(data.address).toBe('https://small.example/figures/cameras-sold/');
  });

  test('as SVG stands by itself: title, summary, source and licence in it, and no class, style, script or address to load', () => {
    expectGolden('figures/standalone.svg', text('svg'));
    expect(text('svg')).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/,
    );
    expect(text('svg')).not.toMatch(
      /var\(|light-dark|currentColor|\b(?:class|style|data-[a-z]+|src|href)=|<style|<script/,
    );
    expect(text('svg')).toContain('&#x26; all');
  });

  test('as PNG is twice as large as the SVG, and has ink in every script', () => {
    const png = Buffer.from(files.get('png') ?? '');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(text('svg')) ?? [];
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
  });

  test('has no cell of a row that is held back', () => {
    for (const type of ['csv', 'json', 'svg']) expect(text(type)).not.toMatch(/Laos|2015/);
  });
});

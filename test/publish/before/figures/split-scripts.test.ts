import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { shape, text } from '../../../../src/figures/parts/svg.ts';
import { splitScripts } from '../../../../src/publish/before/figures/split-scripts.ts';

const tenEach = (words: string): number => [...words].length * 10;

test('a text in three scripts becomes one text each, in its font, one after the other', () => {
  const svg = shape('svg', { fontSize: 13 }, [text(5, 9, 'ab 国家 قەش'), text(0, 30, 'Latin')]);
  expect(toHtml(splitScripts(svg, tenEach), { space: 'svg' })).toBe(
    '<svg font-size="13">' +
      '<text x="5" y="9" text-anchor="start" font-family="Noto Sans" xml:space="preserve">ab </text>' +
      '<text x="35" y="9" text-anchor="start" font-family="Noto Sans SC" xml:space="preserve">国家</text>' +
      '<text x="55" y="9" text-anchor="start" font-family="Noto Sans" xml:space="preserve"> </text>' +
      '<text x="65" y="9" text-anchor="start" font-family="Noto Naskh Arabic" xml:space="preserve">قەش</text>' +
      '<text y="30">Latin</text></svg>',
  );
});

test('a text that ends or is centred at its place still does', () => {
  const first = (anchor: 'middle' | 'end'): unknown =>
    splitScripts(shape('svg', {}, [text(100, 9, '国家 ab', { anchor })]), tenEach).children.map(
      (child) => child.type === 'element' && child.properties.x,
    );
  expect(first('end')).toEqual([50, 70]);
  expect(first('middle')).toEqual([75, 95]);
});

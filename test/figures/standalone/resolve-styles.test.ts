import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { shape } from '../../../src/figures/parts/svg.ts';
import { resolveStyles } from '../../../src/figures/standalone/resolve-styles.ts';

const STYLES = {
  tokens: ':root { --ink: light-dark(#111, #eee); --a: #abc; }\n:root[data-theme="dark"] { --a: #000; }',
  figures: `
/* .drawing .a { fill: red } */
.figure { fill: red; }
.drawing { fill: currentColor; display: block; }
.drawing :is(.a, .b) { stroke: var(--a); }
.drawing .groups path { stroke: #999; }
.drawing .b { stroke: var(--ink); margin: 0; }
.drawing .mark:hover { fill: red; }
@media (forced-colors: active) { .drawing .a { fill: red; } }
`,
};

test('what the style sheet says of a drawing stands in its attributes, in the light colours; the heavier and the later rule wins', () => {
  const svg = shape('svg', { className: 'drawing' }, [
    shape('g', { className: 'mark groups', dataRow: 'x', dataWords: 'y' }, [
      shape('path', { className: 'a', fill: 'url(#p)' }),
      shape('path', {}),
    ]),
    shape('rect', { className: 'b' }),
  ]);
  expect(toHtml(resolveStyles(svg, STYLES), { space: 'svg', closeEmptyElements: true })).toBe(
    '<svg fill="#111"><g><path fill="url(#p)" stroke="#999" /><path stroke="#999" /></g><rect stroke="#111" /></svg>',
  );
});

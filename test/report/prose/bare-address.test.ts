import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/report/prose/read-prose.ts';
import { compile } from '../../helpers/compile.ts';

describe('a bare address ends before the punctuation of any script:', () => {
  test.each([
    ['見https://pilots.example/notices/12。後來的事。', 'https://pilots.example/notices/12'],
    ['（https://pilots.example/a）後來', 'https://pilots.example/a'],
    ['「https://pilots.example/a」', 'https://pilots.example/a'],
    ['https://pilots.example/a?q=1、後來', 'https://pilots.example/a?q=1'],
    ['https://pilots.example/a#b；後來', 'https://pilots.example/a#b'],
    ['**https://pilots.example/a。**後', 'https://pilots.example/a'],
    ['http://pilots.example：後', 'http://pilots.example'],
    ['www.pilots.example，後來', 'http://www.pilots.example'],
    ['“https://pilots.example/a”, she said', 'https://pilots.example/a'],
    ['«https://pilots.example/a»', 'https://pilots.example/a'],
    ['https://pilots.example/a—which', 'https://pilots.example/a'],
    ['https://pilots.example/a…', 'https://pilots.example/a'],
    ['https://pilots.example/a؟ بۇ', 'https://pilots.example/a'],
    ['https://pilots.example/a، بۇ', 'https://pilots.example/a'],
    ['https://pilots.example/a། བོད', 'https://pilots.example/a'],
    ['https://pilots.example/a\u200bwords', 'https://pilots.example/a'],
    ['https://pilots.example/a_(b)。後', 'https://pilots.example/a_(b)'],
    ['https://pilots.example/a。[@doe-2019-cameras]', 'https://pilots.example/a'],
  ])('%s', (line, url) => {
    const { prose, faults } = readProse(line, 'a.mdx');
    expect(faults).toEqual([]);
    expect(prose.links.map((link) => link.url)).toEqual([url]);
  });
});

test('signs that stand in addresses stay in them', () => {
  for (const url of [
    'https://pilots.example/Sino–Soviet_split',
    'https://pilots.example/Été',
    'https://pilots.example/a~b',
  ])
    expect(readProse(`See ${url} here`, 'a.mdx').prose.links.map((link) => link.url)).toEqual([url]);
});

test.each([
  ['https://pilots.example/12後來的事。', 'https://pilots.example/12'],
  ['https://pilots.example/aです', 'https://pilots.example/a'],
  ['https://pilots.example/a에서', 'https://pilots.example/a'],
  ['https://pilots.example/aที่', 'https://pilots.example/a'],
])('where letters follow in a script without spaces, nobody knows, and the mend works: %s', (line, url) => {
  const { faults } = readProse(line, 'a.mdx');
  expect(faults.map(({ rule, line: at }) => [rule, at])).toEqual([['bare-address', 1]]);
  const address = /^put a space after (\S+);/.exec(faults[0]?.mend ?? '')?.[1] ?? '';
  const mended = readProse(line.replace(address, `${address} `), 'a.mdx');
  expect(mended.faults).toEqual([]);
  expect(mended.prose.links.map((link) => link.url)).toEqual([url]);
  const whole = /\[words\]\(\S+\)$/.exec(faults[0]?.mend ?? '')?.[0] ?? '';
  expect(readProse(whole, 'a.mdx').faults).toEqual([]);
});

test('the page that is compiled has the same links', async () => {
  const html = await compile('見https://pilots.example/notices/12。**後來**的事。[@doe-2019-cameras]');
  expect(html).toContain('<a href="https://pilots.example/notices/12" rel="noreferrer">');
  expect(html).toContain('<strong>');
});

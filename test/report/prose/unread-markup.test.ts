import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/report/prose/parse-mdx.ts';
import { readProse } from '../../../src/report/prose/read-prose.ts';

/** The faults of a body as `line rule found`. */
function faultsOf(body: string): string[] {
  return readProse(body, 'x.mdx').faults.map(({ line, rule, found }) => `${line} ${rule} ${found}`);
}

test.each([
  ['an inline note', 'One.^[It says *so*.] Two.', 1, '^[It says …so….]'],
  ['a note with a space in its name', 'One.[^note 1]', 1, '[^note 1]'],
  ['a definition with a space in its name', 'One.\n\n[^my note]: Words.', 3, '[^my note]'],
  [
    'a definition of one word with a space in its name',
    'One.[^my note]\n\n[^my note]: Words',
    3,
    '[^my note]',
  ],
  ['a note without a name', 'One.[^]', 1, '[^]'],
  ['a link to a name that is not defined', 'See [the *page*][nowhere].', 1, '][nowhere]'],
  ['a link to its own name, not defined', 'See [the page][].', 1, '][]'],
  ['a picture of a name that is not defined', 'See ![lamp][pic].', 1, '][pic]'],
  ['a space before an address', 'See [words] (https://pilots.example/).', 1, '] (…)'],
  ['a line before a path', 'See [words]\n(/chapters/keepers/).', 1, '] (/chapters/keepers/)'],
  ['a space in an address', 'See [words](/chapters/keep ers/).', 1, '](/chapters/keep ers/)'],
  ['a space in the address of a picture', 'See ![words](/a b.png).', 1, '](/a b.png)'],
  [
    'an address that is not closed',
    'See [words](/chapters/keepers/ and on',
    1,
    '](/chapters/keepers/ and on',
  ],
  ['a link of a wiki', 'See [[The Keepers]].', 1, '[[The Keepers]]'],
  ['an embedding of a wiki', 'See ![[lamp.png]].', 1, '![[lamp.png]]'],
  ['a call-out', '> [!NOTE]\n> A call-out.', 1, '[!NOTE]'],
  ['a call-out that folds', '> [!tip]- Title\n> Words.', 1, '[!tip]-'],
  ['a directive', 'One.\n\n:::warning\nTwo.\n:::\n', 3, ':::warning'],
  ['a directive in a quotation', '> :::note\n> Two.', 1, ':::note'],
  ['a leaf of a directive', '::youtube[a film]', 1, '::youtube[a film]'],
  ['a directive in a line', 'The :abbr[HTML] of it.', 1, ':abbr[HTML]'],
  ['a lowered sign', 'Of H~2~O.', 1, '~2~'],
  ['a raised sign', 'Of 10^2^ lamps.', 1, '^2^'],
  ['a marked word', 'Of ==great== weight.', 1, '==great=='],
  ['bold that is not closed', 'Of **great weight.', 1, '**great weight.'],
  ['bold that closes after a space', 'Of **great **weight.', 1, '**great **weight.'],
  ['bold beside Thai letters', 'ไทย**"ก"**ไทย', 1, '**"ก"**ไทย'],
  ['low lines that are not closed', 'Of __great weight.', 1, '__great weight.'],
  ['code that is not closed', 'Of `great weight.', 1, '`great weight.'],
  ['words struck through that do not end', 'Of ~~great weight.', 1, '~~great weight.'],
  ['a heading without its space', 'One.\n\n##Who', 3, '##Who'],
  ['a table without its line of hyphens', '| a | b |\n| 1 | 2 |', 1, '| a | b |'],
  ['a word and what it means', 'Lamp\n: a light', 2, ': a light'],
  [
    'code that is opened and never closed',
    'One.\n\n```js\nTwo.\n\nThree.[^x]',
    3,
    '```js, which is never closed',
  ],
  ['an abbreviation', '*[HTML]: Hypertext', 1, '*[HTML]:'],
  ['a formula', 'Of $$x^2$$ so.', 1, '$$x^2$$'],
  ['an emoji by name', 'So :smile: it was.', 1, ':smile:'],
  ['contents', '[TOC]', 1, '[TOC]'],
  [
    'a name defined and never called',
    'One.\n\n[lamp]: https://a.example/',
    3,
    '[lamp]: https://a.example/, which no link calls',
  ],
  [
    'a name defined twice',
    'One [x][lamp].\n\n[lamp]: https://a.example/\n[LAMP]: https://b.example/',
    4,
    '[LAMP]: https://b.example/, defined before',
  ],
])('%s is told at its line', (_name, body, line, found) => {
  expect(faultsOf(body)).toContain(`${line} markup-understood ${found}`);
});

test.each([
  'A [sic] and [a] (see below) and [it] (1936).',
  'About ~5 and ~6 km; 2 ~ 3; a~b.',
  'At 12:30:45, ratio a:b:c, `:smile:`, 10:20:30.',
  'An x^2 and y^2.',
  'A *word* and __word__ and **word** and ~~word~~ and `word`.',
  'Escaped \\*\\*x, \\~2\\~, \\^[x], \\[a\\](b), \\`x, a\\]\\[b.',
  'Code: `[a](b c)` `^[x]` `**` `:::`.\n\n```\n:::\n[a][b]\n##x\n```\n',
  'See [words][name] and [name][] and [name].\n\n[name]: https://a.example/ "Title"',
  'See [a (b)](https://a.example/x_(y)) and https://a.example/~b~/c__d**e.',
  'One.[^a][^b]\n\n[^a]: A.\n\n[^b]: B.',
  'One.[@doe-2019-x][@roe-2020-y]',
  'Fill in ____ and *** and C++ and a == b and if == then.',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  'A sentence: with a colon.\n\n- item: one\n- #lamp',
  'Cost $5 and $6, or $$ for short.',
])('words that only look like markup are words: %s', (body) => {
  expect(faultsOf(body)).toEqual([]);
});

test.each([
  ['**《燈塔志》**是書，H~2~O。', '<p><strong>《燈塔志》</strong>是書，H~2~O。</p>'],
  ['說**「是」**了', '<p>說<strong>「是」</strong>了</p>'],
  ['これは**テスト。**です', '<p>これは<strong>テスト。</strong>です</p>'],
  ['**한국(Korea)**은', '<p><strong>한국(Korea)</strong>은</p>'],
  ['*“光”*是', '<p><em>“光”</em>是</p>'],
  ['~~《舊》~~新', '<p><del>《舊》</del>新</p>'],
])('emphasis ends and begins beside letters without spaces: %s', (body, html) => {
  const { tree } = parseMdx(body, 'x.mdx');
  expect(tree && toHtml(toHast(tree))).toBe(html);
});

test('the mend of a space in an address is the address with %20', () => {
  const { faults } = readProse('See [words](/a b/ c).', 'x.mdx');
  expect(faults[0]?.mend).toContain('(/a%20b/%20c)');
});

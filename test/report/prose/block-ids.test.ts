import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { blockIds } from '../../../src/report/prose/block-ids.ts';
import { readProse } from '../../../src/report/prose/read-prose.ts';

function anchors(body: string): readonly string[] {
  return readProse(body, 'x.mdx').prose.anchors;
}

test.each([
  [
    'a paragraph by its first six words',
    'One two three four five six seven.',
    ['p-one-two-three-four-five-six'],
  ],
  ['a heading by all its words', '## What is *sold*, and to `whom`?', ['what-is-sold-and-to-whom']],
  ['the accents of a heading', '## Ürümqi', ['urumqi']],
  ['a heading in Chinese', '## 国家情报法', ['国家情报法']],
  ['an item of a tight list', '- One\n- Two', ['p-one', 'p-two']],
  ['an item with a list in it', '- One\n  - Two', ['p-one-two']],
  ['a paragraph in a quotation', '> One two', ['p-one-two']],
  ['a citation is no part of the id', 'One [@doe-2019, p. 3] two', ['p-one-two']],
  ['a note call is no part of the id', 'One[^x] two\n\n[^x]: Three', ['p-one-two']],
  ['a comment is no part of the id', 'One {/* not for readers */} two', ['p-one-two']],
  ['a comment is no part of a heading', '## One {/* secret */}', ['one']],
  ['a line break stands between words', 'One\ntwo\\\nthree', ['p-one-two-three']],
  ['a paragraph without letters', '…', ['p-text']],
  ['a heading without letters', '## 🎥', ['section']],
  ['markup typed as code', '`<script>alert(1)</script>`', ['p-scriptalert1script']],
  ['a table has cells and no id', '| a | b |\n| - | - |\n| c | d |', []],
  ['a claim alone in a paragraph is its anchor', '<Claim id="x">One two</Claim>', ['c-x']],
  ['a claim alone with its citation', '<Claim id="x">One two</Claim> [@doe-2019]', ['c-x']],
  ['a claim alone with a comment', '<Claim id="x">One two</Claim> {/* c */}', ['c-x']],
  ['a claim on lines of its own', '<Claim id="x">\nOne two\n</Claim>', ['c-x']],
  ['a claim among other words', 'So <Claim id="x">one two</Claim>.', ['p-so-one-two', 'c-x']],
  ['a claim used again has no anchor', '<Claim id="x" again>One two</Claim>', ['p-one-two']],
  [
    'two claims in a paragraph',
    '<Claim id="x">One</Claim> <Claim id="y">two</Claim>',
    ['p-one-two', 'c-x', 'c-y'],
  ],
])('%s', (_name, body, ids) => {
  expect(anchors(body)).toEqual(ids);
});

test('equal words get ids that differ', () => {
  expect(anchors('One\n\nOne\n\n- One\n\n## One\n\n## One')).toEqual([
    'p-one',
    'p-one-2',
    'p-one-3',
    'one',
    'one-2',
  ]);
});

test('READERS.md no. 1: no id is given twice, whatever the words', () => {
  const lines = [
    'One',
    'One 2',
    'One',
    'One-2',
    '## One',
    '## P one',
    '## p-one',
    '- one',
    '> ONE',
    '## C x',
    '<Claim id="x">y</Claim>',
    '…',
    '—',
  ];
  const found = anchors([...lines, ...lines.slice(0, 10), '🎥'].join('\n\n'));
  expect(new Set(found).size).toBe(found.length);
});

test('the same text gives the same ids, and a paragraph added at the end changes none', () => {
  const body = '## One\n\nTwo three.\n\nTwo three.\n\n- four\n- five\n';
  expect(anchors(body)).toEqual(anchors(body));
  expect(anchors(`${body}\nTwo three.\n`).slice(0, 5)).toEqual(anchors(body));
});

test('reading ids changes nothing in the tree', () => {
  const tree: Root = readProse('## One\n\nTwo', 'x.mdx').prose.tree;
  const before = JSON.stringify(tree);
  expect([...blockIds(tree, 'x').values()]).toEqual([...blockIds(tree, 'x').values()]);
  expect(JSON.stringify(tree)).toBe(before);
});

test('two thousand equal paragraphs have two thousand ids', () => {
  expect(new Set(anchors('Yes.\n\n'.repeat(2000))).size).toBe(2000);
});

test('a heading gets no id that the page has for itself, however often it is asked for', () => {
  const headings = [
    'Main',
    'Main',
    'Cite',
    'Theme',
    'Share menu',
    'Note panel',
    'Search dialog title',
    'X notes',
  ];
  expect(anchors(headings.map((words) => `## ${words}`).join('\n\n'))).toEqual([
    'main-2',
    'main-3',
    'cite-2',
    'theme-2',
    'share-menu-2',
    'note-panel-2',
    'search-dialog-title-2',
    'x-notes-2',
  ]);
});

test('a heading gets no id that a note, a call of one or a part of a figure could have', () => {
  const body =
    '## X fn letter\n\n## X fnref letter 2\n\n## F lamps\n\n## F lamps title\n\n## F other\n\n<Figure id="lamps" />';
  expect(anchors(body)).toEqual([
    'section-x-fn-letter',
    'section-x-fnref-letter-2',
    'section-f-lamps',
    'section-f-lamps-title',
    'f-other',
  ]);
});

test('headings that only contain such a word keep their ids', () => {
  expect(anchors('## Main lights\n\n## Notes\n\n## The theme\n\n## Other notes')).toEqual([
    'main-lights',
    'notes',
    'the-theme',
    'other-notes',
  ]);
});

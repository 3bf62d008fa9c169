import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { placeFormerIds } from '../../src/markdown/rehype-former-ids.ts';
import { compileTree, contextOf } from '../helpers/compile.ts';
import { decide, edition, FIRST, PAGE, published, second } from '../helpers/two-editions.ts';

const BODY =
  '## Old title\n\nThey were <Claim id="cameras-in-63">in 63 countries</Claim> [@doe-2019-cameras].\n\nGone words.';
const NEXT = '## New title\n\nThey were <Claim id="cameras-in-63">in 63 countries</Claim> [@npc-2017-law].';
const lock = published(edition(BODY));

/** The page of the second edition, with decisions. */
async function page(decisions: string): Promise<string> {
  const { report, faults } = second(lock, edition(NEXT), decisions);
  expect(faults.filter(({ rule }) => rule !== 'anchor-kept')).toEqual([]);
  return toHtml(await compileTree(contextOf(report), NEXT, FIRST));
}

test.each([
  ['a heading', 'old-title', '#new-title', '<h2 id="new-title"><span id="old-title"></span>New title'],
  [
    'a paragraph',
    'p-gone-words',
    '#p-they-were-in-63-countries',
    '<p id="p-they-were-in-63-countries"><span id="p-gone-words"></span><a class="para" href="#p-they-were-in-63-countries">1.1</a> They',
  ],
  [
    'a claim',
    'p-gone-words',
    '#c-cameras-in-63',
    '<span id="c-cameras-in-63" class="claim"><span id="p-gone-words"></span>in 63',
  ],
  [
    'a note',
    'first-fn-doe-2019-cameras',
    '#first-fn-npc-2017-law',
    '<li id="first-fn-npc-2017-law"><span id="first-fn-doe-2019-cameras"></span>',
  ],
  ['the beginning of the page', 'p-gone-words', '', '<span id="p-gone-words"></span><h2'],
])('an old id is led to %s by an empty element in the very place', async (_name, id, to, html) => {
  const found = (await page(decide(`${PAGE}#${id}`, 'to', `${PAGE}${to}`))).replace(/\n/g, '');
  expect(found).toContain(html);
  expect(found.split(`id="${id}"`)).toHaveLength(2);
});

test('before a table, whose element is made later', () => {
  const table: Root['children'][number] = {
    type: 'mdxJsxFlowElement',
    name: 'DataTable',
    attributes: [{ type: 'mdxJsxAttribute', name: 'of', value: 'sales' }],
    children: [],
  };
  const tree: Root = { type: 'root', children: [table] };
  placeFormerIds(tree, PAGE, [{ id: 'old', to: `${PAGE}#t-sales` }]);
  expect(tree.children).toEqual([
    { type: 'element', tagName: 'span', properties: { id: 'old' }, children: [] },
    table,
  ]);
});

test('an id that went to another page has no target here', async () => {
  expect(await page(decide(`${PAGE}#old-title`, 'to', '/about/'))).not.toContain('id="old-title"');
});

test('without redirects nothing is added', async () => {
  expect(await page('')).not.toContain('<span id="old');
});

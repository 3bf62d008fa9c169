import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { setBlockIds } from '../../src/markdown/remark-block-ids.ts';
import { parseMdx } from '../../src/report/prose/parse-mdx.ts';
import { readProse } from '../../src/report/prose/read-prose.ts';
import { compileTree, contextOf } from '../helpers/compile.ts';
import { withBody } from '../helpers/small-report.ts';

const FIRST = 'content/chapters/01-first.mdx';
const CLAIM = '<Claim id="sold-to-laos" again>Sold to Laos</Claim>';

test.each([
  ['a heading, a paragraph and the items of a list', '## One\n\nTwo.\n\n- Three\n- Four\n  - Five'],
  ['paragraphs of a quotation and of a loose list', '> One.\n>\n> Two.\n\n- Three.\n\n- Four.'],
  ['a paragraph that is one element', `${CLAIM}\n\nAfter it.`],
  ['a paragraph of elements in two lines', `${CLAIM}\n<Value of="cameras-in-63.countries" />\n\nAfter it.`],
  ['an element on lines of its own', '<Claim id="sold-to-laos" again>\nSold to Laos\n</Claim>\n\nAfter it.'],
  ['a comment before an element', `{/* why */}${CLAIM}\n\nAfter it.`],
  ['a comment and a space before an element', `{/* why */} ${CLAIM}\n\nAfter it.`],
  ['a comment before words', '{/* why */} Words.\n\n{/* alone */}\n\nAfter it.'],
])('each id of the report is on the page, in its order: %s', async (_name, part) => {
  const body = `<Claim id="sold-to-laos">They were sold</Claim>.\n\n${part}\n`;
  const report = withBody(body);
  const printed: unknown[] = [];
  visit(await compileTree(contextOf(report), body, FIRST), 'element', ({ tagName, properties }) => {
    if (/^(?:h\d|p|li)$/.test(tagName)) printed.push(properties.id);
  });
  const ids = [...(report.chapters[0]?.prose.ids.values() ?? [])];
  expect(ids.length).toBeGreaterThan(1);
  expect(printed.filter((id) => typeof id === 'string' && ids.includes(id))).toEqual(ids);
});

test('ids of another text find no blocks, and the page says so', () => {
  const tree = parseMdx('Moved.\n', 'a.mdx').tree;
  if (!tree) throw new Error('no tree');
  expect(setBlockIds(tree, readProse('\nMoved.\n', 'a.mdx').prose.ids)).toBe(false);
  expect(setBlockIds(tree, readProse('Moved.\n', 'a.mdx').prose.ids)).toBe(true);
});

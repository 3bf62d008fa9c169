import type { Element, Root } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { compile, compileTree, contextOf } from '../helpers/compile.ts';
import { chapter, sound, text } from '../helpers/small-report.ts';

const BODY = `## Where

One [@doe-2019-cameras, p. 3] and <Claim id="cameras-in-63">in 63</Claim>. Two [@doe-2019-cameras, p. 3].[^own]

- Three [@npc-2017-law; @doe-2019-cameras], <Claim id="cameras-in-63" again>again</Claim>. Four [@doe-2019-cameras, p. 3].

[^own]: Mine.
`;

function elements(tree: Root, holds: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (holds(element)) found.push(element);
  });
  return found;
}

const role = (name: string) => (element: Element) => element.properties.role === name;

async function tree(
  body = BODY,
  file = 'content/chapters/01-first.mdx',
  title = 'First things',
): Promise<Root> {
  const report = sound({ [file]: file.includes('pages') ? text(title, body) : chapter(body, 1, title) });
  return compileTree(contextOf(report), body, file);
}

test('READERS.md no. 1: ids carry the chapter, none is given twice, and two chapters share none of their notes', async () => {
  const idsOf = (root: Root): string[] =>
    elements(root, (e) => e.properties.id !== undefined).map((e) => String(e.properties.id));
  const [first, about] = [idsOf(await tree()), idsOf(await tree(BODY, 'content/pages/about.mdx', 'About'))];
  expect(new Set(first).size).toBe(first.length);
  const notes = (ids: string[]): string[] => ids.filter((id) => /-fn|-notes$/.test(id));
  expect(notes(first)).not.toHaveLength(0);
  for (const id of notes(first)) expect(id).toMatch(/^first-/);
  for (const id of notes(about)) expect(id).toMatch(/^about-/);
});

test('READERS.md no. 4: a call is named by its number and its source, and the way back is told in words', async () => {
  const root = await tree();
  expect(elements(root, role('doc-noteref')).map((e) => e.properties.ariaLabel)).toEqual([
    'Note 1: Doe 2019',
    'Note 2: Doe 2019 and 1 more',
    'Note 1: Doe 2019',
    'Note 3: remark',
    "Note 4: Standing Committee of the National People's Congress 2017 and 1 more",
    'Note 2: Doe 2019 and 1 more',
    'Note 1: Doe 2019',
  ]);
  expect(elements(root, role('doc-backlink')).map((e) => e.properties.ariaLabel)).toEqual([
    'Back to where note 1 is used, first time',
    'Back to where note 1 is used, second time',
    'Back to where note 1 is used, third time',
    'Back to where note 2 is used, first time',
    'Back to where note 2 is used, second time',
    'Back to where note 3 is used',
    'Back to where note 4 is used',
  ]);
});

test('READERS.md no. 6: no id or address has a prefix of another maker, and none has its own twice', async () => {
  const html = JSON.stringify(await tree());
  expect(html).not.toContain('user-content');
  expect(html).not.toContain('first-first-');
});

test('calls, notes and ways back are conserved: each call leads to its note and each way back to its own call', async () => {
  const root = await tree();
  const calls = elements(root, role('doc-noteref'));
  const back = elements(root, role('doc-backlink'));
  const items = elements(root, (e) => e.tagName === 'li' && String(e.properties.id).includes('-fn-'));
  const numbers = new Map(items.map((item, index) => [`#${String(item.properties.id)}`, String(index + 1)]));
  expect(calls).toHaveLength(7);
  for (const call of calls) expect(numbers.get(String(call.properties.href))).toBe(plainText(call));
  expect(back.map((a) => a.properties.href).sort()).toEqual(
    calls.map((call) => `#${String(call.properties.id)}`).sort(),
  );
});

test('a note that is called within a note is dressed as every other', async () => {
  const root = await tree('One.[^a]\n\n[^a]: Mine <Claim id="law-of-2017">a law</Claim>.[^b]\n\n[^b]: Two.');
  const ids = new Set(
    elements(root, (e) => e.properties.id !== undefined).map((e) => `#${String(e.properties.id)}`),
  );
  expect(elements(root, role('doc-noteref'))).toHaveLength(3);
  for (const a of elements(root, (e) => e.tagName === 'a' && String(e.properties.href).startsWith('#')))
    expect(ids).toContain(a.properties.href);
});

test('the region of the notes is labelled with the name of the chapter', async () => {
  const root = await tree();
  const [region] = elements(root, role('doc-endnotes'));
  const heading = elements(root, (e) => e.properties.id === 'first-notes')[0];
  expect(region?.properties.ariaLabel).toBe('Notes: First things');
  // A reader view drops a heading that repeats the title of its page.
  expect(heading && plainText(heading)).toBe('Notes');
});

test('the words before a call do not end with a space', async () => {
  const html = await compile('One   [@doe-2019-cameras] , two\n[@npc-2017-law].');
  expect(html).toContain('One<sup>');
  expect(html).toContain('two<sup>');
});

test('a chapter without notes has no region of notes', async () => {
  expect(await compile('One.')).not.toContain('doc-endnotes');
});

test('two places that look alike have two notes', async () => {
  const html = await compile(
    'One [@npc-2017-law, art. 4(3)]. Two [@npc-2017-law, art. 43]. Three [@npc-2017-law, arts. 4, 3].',
  );
  expect(html.match(/<li id="first-fn-/g)).toHaveLength(3);
  for (const place of ['art. 4(3),', 'art. 43,', 'arts. 4, 3,']) expect(html).toContain(place);
});

test('the ids on the page are those that the report knows', async () => {
  const body = `${BODY}\n<Claim id="law-of-2017">a law</Claim> {/* c */}\n\n<Value of="cameras-in-63.countries" />\n\n> Quoted\n\n1. one\n\n2. two`;
  const report = sound({ 'content/chapters/01-first.mdx': chapter(body) });
  const root = await compileTree(contextOf(report), body, 'content/chapters/01-first.mdx');
  const ids = elements(root, (e) => e.properties.id !== undefined).map((e) => String(e.properties.id));
  const anchors = report.chapters[0]?.prose.anchors ?? [];
  expect(ids.filter((id) => !id.startsWith('first-')).sort()).toEqual([...anchors].sort());
});

test.each([
  ['an unknown source', 'One [@nobody-2019].', 'nobody-2019'],
  ['an unknown claim', 'One <Claim id="nothing">two</Claim>.', 'unknown claim nothing'],
  ['an unknown value', 'One <Value of="a.b" />.', 'unknown value a.b'],
])('READERS.md no. 23: %s stops the compiler even where no check was run', async (_name, body, words) => {
  await expect(compile(body)).rejects.toThrow(words);
});

test('a text that is not of the report is refused', async () => {
  await expect(compileTree(contextOf(sound()), 'One', 'content/chapters/99-other.mdx')).rejects.toThrow(
    'is not a text of the report',
  );
});

test('compiling twice with one context gives the same HTML', async () => {
  const report = sound({ 'content/chapters/01-first.mdx': chapter(BODY) });
  const context = contextOf(report);
  const [one, two] = [
    await compileTree(context, BODY, 'content/chapters/01-first.mdx'),
    await compileTree(context, BODY, 'content/chapters/01-first.mdx'),
  ];
  expect(two).toEqual(one);
});

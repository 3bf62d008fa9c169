import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/report/prose/read-prose.ts';

const read = (body: string): ReturnType<typeof readProse> => readProse(body, 'x.mdx');

/** A text that is refused once: its name, its words, the rule, the line, and words of what was found. */
type Refusal = readonly [name: string, body: string, rule: string, line: number, found: string];

const LOOK_ALIKES: readonly Refusal[] = [
  ['words before the key', 'One\ntwo [see @doe-2019-x].', 'citation-syntax', 2, '[see @doe-2019-x]'],
  ['a key without brackets', 'One @doe-2019-x says.', 'citation-syntax', 1, '@doe-2019-x'],
  ['a suppressed author', 'One [-@doe-2019-x].', 'citation-syntax', 1, '[-@doe-2019-x]'],
  ['an open bracket', 'One [@doe-2019-x says', 'citation-syntax', 1, '[@doe-2019-x'],
  ['a link for a locator', 'One [@doe-2019-x](https://example.org).', 'citation-syntax', 1, '@doe-2019-x'],
  ['a capital in the key', 'One [@Doe-2019].', 'citation-syntax', 1, '[@Doe-2019]'],
  ['a locator without its comma', 'One [@doe-2019 p. 3].', 'citation-syntax', 1, '[@doe-2019 p. 3]'],
  ['a label that nobody knows', 'One\n\ntwo [@doe-2019, folio 3].', 'known-locator-label', 3, 'folio 3'],
  ['a bad second part', 'One [@doe-2019; see roe].', 'citation-syntax', 1, '[@doe-2019; see roe]'],
];

const PLACES: readonly Refusal[] = [
  ['a citation in a heading', 'One\n\n## Two [@doe-2019]', 'citation-place', 3, 'a heading'],
  ['a note in a heading', '## Two[^x]\n\n[^x]: Three', 'citation-place', 1, 'a heading'],
  ['a claim in a heading', '## <Claim id="x">Two</Claim>', 'citation-place', 1, 'a heading'],
  ['a claim in a link', 'a [<Claim id="x">b</Claim>](/c/)', 'citation-place', 1, 'a link'],
  [
    'a citation in an alternative text',
    '![one @doe-2019-x](/a.png)',
    'citation-place',
    1,
    'an alternative text',
  ],
  ['a citation in a title', '[one](/a/ "see @doe-2019-x")', 'citation-place', 1, 'a title attribute'],
  ['a citation in an attribute', '<DataTable of="[@doe-2019]" />', 'citation-place', 1, 'an attribute'],
];

const COMPONENTS: readonly Refusal[] = [
  ['a component that does not exist', 'One\n\n<Clam id="x">two</Clam>', 'known-component', 3, '<Clam>'],
  ['HTML', 'One <b>two</b>', 'known-component', 1, '<b>'],
  ['a script element', '<script src="x" />', 'known-component', 1, '<script>'],
  ['a handler of events', 'One <a onclick="x">two</a>', 'known-component', 1, '<a>'],
  ['an import', "import x from 'x'\n\nOne", 'known-component', 1, 'an import or export'],
  ['an export', 'export const x = 1\n\nOne', 'known-component', 1, 'an import or export'],
  ['an expression', 'One {1 + 1}', 'known-component', 1, 'a script expression'],
  ['an expression after a comment', '{/* a */ process.exit()}', 'known-component', 1, 'a script expression'],
  ['a comment that ends early', '{/* a */ x /* b */}', 'known-component', 1, 'a script expression'],
  ['a fragment', 'One <>two</>', 'known-component', 1, 'a fragment'],
  ['an attribute that does not exist', '<Value off="x.y" of="x.y" />', 'component-attribute', 1, 'off'],
  [
    'an expression in an attribute',
    'One <Claim id="x" again {...y}>two</Claim>',
    'component-attribute',
    1,
    'an expression',
  ],
  ['a style', 'One <Claim id="x" style="color:red">two</Claim>', 'component-attribute', 1, 'style'],
  ['a form that does not exist', 'One <Value of="x.y" form="word" />', 'component-attribute', 1, 'word'],
  [
    'a claim within a claim',
    'One <Claim id="x">two <Claim id="y">three</Claim></Claim>',
    'claim-words',
    1,
    'a claim within a claim',
  ],
  [
    'a claim over two paragraphs',
    '<Claim id="x">\nOne\n\nTwo\n</Claim>',
    'claim-words',
    1,
    'more than one paragraph',
  ],
  ['a claim over a list', '<Claim id="x">\n- One\n</Claim>', 'claim-words', 1, 'more than one paragraph'],
  ['a claim without words', 'One <Claim id="x"></Claim>', 'claim-words', 1, 'a claim without words'],
  [
    'an answer within a claim',
    'One <Claim id="x">two <Other of="x.y">three</Other></Claim>',
    'claim-words',
    1,
    'a part of an other side within a claim',
  ],
  [
    'a claim within an answer',
    'One <Other of="x.y">two <Claim id="x">three</Claim></Other>',
    'claim-words',
    1,
    'a claim within a part of an other side',
  ],
  [
    'an answer without words',
    'One <Other of="x.y"></Other>',
    'claim-words',
    1,
    'a part of an other side without words',
  ],
  ['an answer over a list', '<Other of="x.y">\n- One\n</Other>', 'claim-words', 1, 'more than one paragraph'],
  ['an answer that names no part', 'One <Other>two</Other>', 'component-attribute', 1, '<Other> without it'],
  [
    'an answer in a heading',
    '## One <Other of="x.y">two</Other>',
    'citation-place',
    1,
    'a note in a heading',
  ],
];

const OTHER: readonly Refusal[] = [
  ['a note that is not defined', 'One\n\ntwo[^x].', 'footnote-defined', 3, '[^x]'],
  ['an open tag', 'One\n\n<Claim id="x">two', 'mdx-syntax', 3, 'Claim'],
  ['a sign that is less', 'One <3 two', 'mdx-syntax', 1, 'Unexpected character'],
  ['an open brace', 'One {two', 'mdx-syntax', 1, ''],
];

describe('READERS.md no. 23: what is not a citation, a note or a component stops the build with its line', () => {
  test.each([...LOOK_ALIKES, ...PLACES, ...COMPONENTS, ...OTHER])('%s', (_name, body, rule, line, found) => {
    const { faults } = read(body);
    const of = faults.filter((f) => f.rule === rule);
    expect(of.length, JSON.stringify(faults)).toBeGreaterThan(0);
    expect(of[0]).toMatchObject({ file: 'x.mdx', line });
    expect(`${of[0]?.found} ${of[0]?.mend}`).toContain(found);
    for (const words of [of[0]?.expected, of[0]?.mend]) expect(words).toMatch(/\S/);
  });
});

test.each([
  ['an address of mail', 'Write to jane@example.org.'],
  ['brackets in words', 'He said [sic] so [and so].'],
  ['an at sign alone', 'Five cameras @ 3 dollars.'],
  ['a citation shown as code', 'Write `[@doe-2019, p. 3]` or `[^x]`.'],
  ['a block of code', '```\n[see @doe-2019] <b> {x}\n```'],
  ['a comment', 'One {/* [@nobody] and <Clam> */} two'],
  ['an escaped bracket', 'One \\[and @ two\\]'],
])('%s is left alone', (_name, body) => {
  expect(read(body).faults).toEqual([]);
});

test('citations are found with their lines, columns, sections and footnotes', () => {
  const body = 'a [@b]\nc [@d, p. 3]\n\n## E\n\n*f [@g; @h]*[^i]\n\n[^i]: j [@k]';
  const { prose } = read(body);
  expect(
    prose.citations.map((c) => [
      c.items.map((i) => i.key).join(),
      c.section,
      c.isInFootnote,
      c.at.line,
      c.at.column,
    ]),
  ).toEqual([
    ['b', undefined, false, 1, 3],
    ['d', undefined, false, 2, 3],
    ['g,h', 'e', false, 6, 4],
    ['k', 'e', true, 8, 9],
  ]);
});

test('claims, values and tables are found with what they say', () => {
  const body =
    'It was <Claim id="a">so in <Value of="a.b" form="words" /></Claim>.\n\n<Claim id="a" again>So</Claim>\n\n<DataTable of="t" columns="x  y" />';
  const { prose, faults } = read(body);
  expect(faults).toEqual([]);
  expect(prose.claims.map((c) => [c.id, c.again, c.at.line])).toEqual([
    ['a', false, 1],
    ['a', true, 3],
  ]);
  expect(prose.values).toMatchObject([{ of: 'a.b', form: 'words', insideClaim: 'a' }]);
  expect(prose.tables).toMatchObject([{ of: 't', columns: ['x', 'y'] }]);
});

test.each([
  ['', 0],
  ['One two.\n\nThree four.', 4],
  ['## One\n\n- two\n- three', 3],
  ['| one | two |\n| - | - |\n| three | four |', 4],
  ['One – two … 3', 3],
  ['One [@doe-2019, p. 3] two', 2],
  ['One {/* two three */}', 1],
  ['In <Value of="a.b" /> countries', 3],
])('%j has %d words', (body, words) => {
  expect(read(body).prose.words).toBe(words);
});

test('a malformed text gives no more than its one fault', () => {
  const { prose, faults } = read('One [see @doe-2019-x] <b');
  expect(faults).toHaveLength(1);
  expect(prose).toMatchObject({ words: 0, anchors: [], citations: [] });
});

import { expect, test } from 'vitest';
import { type Passage, passagesOf, placedPassages } from '../../../src/report/prose/passages.ts';
import { chapter, load, sound, text } from '../../helpers/small-report.ts';

function passages(body: string): readonly Passage[] {
  const { report } = load({ 'content/chapters/01-first.mdx': chapter(body) });
  const [first] = report.chapters;
  if (!first) throw new Error('no chapter');
  return passagesOf(report, first);
}

/** Passages as lines: kind, id, the words. */
const lines = (body: string): string[] =>
  passages(body).map(({ kind, id, words }) => `${kind} ${id ?? '-'}: ${words}`);

test.each([
  ['a heading and its paragraph', '## What?\n\nThis.', ['heading what: What?', 'paragraph p-this: This.']],
  [
    'items of a tight list, each with the list in it',
    '- One\n  - two\n- Three',
    ['item p-one-two: One two', 'item p-three: Three'],
  ],
  ['items of a loose list', '- One\n\n- Two', ['item p-one: One', 'item p-two: Two']],
  ['paragraphs of one item', '- One\n\n  Two', ['paragraph p-one: One', 'paragraph p-two: Two']],
  ['a quotation', '> One two', ['paragraph p-one-two: One two']],
  [
    'a claim within its paragraph, and again without an anchor',
    'So <Claim id="law-of-2017">it was</Claim>, he said.\n\nYes, <Claim id="law-of-2017" again>it was</Claim>.',
    [
      'paragraph p-so-it-was-he-said: So it was, he said.',
      'claim c-law-of-2017: it was',
      'paragraph p-yes-it-was: Yes, it was.',
    ],
  ],
  [
    'a paragraph that is nothing but its claim has the claim’s id',
    '<Claim id="law-of-2017">It was.</Claim> [@npc-2017-law]',
    ['paragraph c-law-of-2017: It was.', 'claim c-law-of-2017: It was.'],
  ],
  [
    'a value as it is printed',
    '<Claim id="cameras-in-63">In <Value of="cameras-in-63.countries" form="words" /> countries</Claim> since <Value of="cameras-in-63.first_day" />.',
    [
      'paragraph p-in-countries-since: In sixty-three countries since 4 March 2018.',
      'claim c-cameras-in-63: In sixty-three countries',
    ],
  ],
  [
    'neither citation nor call nor comment, and no space before what follows them',
    'One [@doe-2019-cameras, p. 3], two[^x]{/* no */}.\n\n[^x]: Her *own* words.',
    ['paragraph p-one-two: One, two.', 'note first-fn-x: Her own words.'],
  ],
  ['a table in Markdown', '| a | b |\n| - | - |\n| c | d |', ['table -: a b c d']],
  ['a table of the data package', '<DataTable of="sales" />', ['table t-sales: Sales of cameras']],
  ['a line break', 'One\\\ntwo', ['paragraph p-one-two: One two']],
])('%s', (_name, body, expected) => {
  expect(lines(body)).toEqual(expected);
});

test('each passage knows its section, its line, and whether it is a block', () => {
  const found = passages('Before.\n\n## One\n\nThis <Claim id="law-of-2017">was</Claim>.');
  expect(found.map(({ section, at, isBlock }) => [section, at.line, isBlock])).toEqual([
    [undefined, 6, true],
    ['one', 8, true],
    ['one', 10, true],
    ['one', 10, false],
  ]);
});

test('the blocks of a text hold all its words, each once', () => {
  const body =
    '## A b\n\nC <Claim id="law-of-2017">d</Claim> e.\n\n- f\n- g\n\n> h\n\n1. i\n\n   j\n\n| k | l |\n| - | - |\n| m | n |';
  const words = passages(body)
    .filter(({ isBlock }) => isBlock)
    .map((passage) => passage.words)
    .join(' ');
  expect(words).toBe('A b C d e. f g h i j k l m n');
});

test('passages come with the path of their page, chapters in their order and then pages', () => {
  const report = sound({
    'content/chapters/02-second.mdx': chapter('Second.', 2),
    'content/chapters/03-third.mdx': chapter('Third.', 0),
    'content/pages/about.mdx': text('About', 'Who we are.'),
  });
  expect(placedPassages(report).map(({ path, passages: found }) => `${path} ${found.length}`)).toEqual([
    '/chapters/third/ 1',
    '/chapters/first/ 3',
    '/chapters/second/ 1',
    '/about/ 1',
  ]);
});

import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { setTypography } from '../../src/text/set-typography.ts';
import { curly } from '../../src/text/typography.ts';

test.each([
  ['the "list" of China\'s laws', 'the “list” of China’s laws'],
  ['"\'We were told,\' she said"', '“‘We were told,’ she said”'],
  ['"She said \'no.\'"', '“She said ‘no.’”'],
  ["the '90s and '68", 'the ’90s and ’68'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["'Twas dark, give 'em lamps 'til day", '’Twas dark, give ’em lamps ’til day'],
  ["the word 'em' and 'one'", 'the word ‘em’ and ‘one’'],
  ["the keepers' lamps, O'Brien's, l'amour", 'the keepers’ lamps, O’Brien’s, l’amour'],
  ['("x") ["y"] —"z"— a/"b"', '(“x”) [“y”] —“z”— a/“b”'],
  ['he said:"No" and went', 'he said:“No” and went'],
  ['说"稳定"，又说"安全"。', '说“稳定”，又说“安全”。'],
  ['"Already “set” ones"', '“Already “set” ones”'],
  ['6\'2" tall', '6’2” tall'],
  ['"One" and "two," "three"', '“One” and “two,” “three”'],
])('%s', (typed, printed) => {
  expect(curly(typed)).toBe(printed);
  expect(printed).toHaveLength(typed.length);
});

test.each([
  ['She said "<em>never</em>" and', 'She said “<em>never</em>” and'],
  ['"<a href="/x/">linked</a>"', '“<a href="/x/">linked</a>”'],
  ['("<em>x</em>")', '(“<em>x</em>”)'],
  ["and '<em>one</em>';", 'and ‘<em>one</em>’;'],
  ["the <em>keeper</em>'s lamp", 'the <em>keeper</em>’s lamp'],
  ['<strong>"Bold</strong> words"', '<strong>“Bold</strong> words”'],
  ['"<strong><em>deep</em></strong>"', '“<strong><em>deep</em></strong>”'],
  ['<em>a</em> "b" <em>c</em>', '<em>a</em> “b” <em>c</em>'],
  ['"<code>x="y"</code>" is', '“<code>x="y"</code>” is'],
  ['"told"<sup><a>1</a></sup> "so"', '“told”<sup><a>1</a></sup> “so”'],
  ['in 63"<sup><a>1</a></sup>', 'in 63”<sup><a>1</a></sup>'],
  [
    'see "<a href="https://a.example/">https://a.example/o\'b</a>"',
    'see “<a href="https://a.example/">https://a.example/o\'b</a>”',
  ],
  ['<a href="https://a.example/">the "list"</a>', '<a href="https://a.example/">the “list”</a>'],
  ['<span>"</span>quoted<span>"</span>', '<span>“</span>quoted<span>”</span>'],
  ['"a<br>"b"', '“a<br>“b”'],
  ['說"<strong>是</strong>"了', '說“<strong>是</strong>”了'],
])('through markup: %s', (typed, printed) => {
  const tree = fromHtml(`<p>${typed}</p><p>"next"</p>`, { fragment: true });
  setTypography(tree);
  expect(toHtml(tree)).toBe(`<p>${printed}</p><p>“next”</p>`);
});

test('an address that stands alone stays letter for letter', () => {
  const tree = h('a', { href: 'https://a.example/' }, "https://a.example/o'b");
  setTypography(tree);
  expect(toHtml(tree)).toContain(">https://a.example/o'b<");
});

import { expect, test } from 'vitest';
import { pageFaults } from '../../../src/checks/site/page-faults.ts';

const page = (body: string): string =>
  `<!doctype html>\n<html lang="en">\n<body>\n${body}\n</body>\n</html>\n`;

test.each([
  ['READERS.md no. 23: a citation left as it was written', 'One [@doe-2019].', 'page-finished'],
  ['READERS.md no. 23: a note left as it was written', 'One[^own].', 'page-finished'],
  ['a component left as it was written', '<Claim id="x">a</Claim>', 'page-finished'],
  ['a value that is none', '<p>undefined</p>', 'page-finished'],
  ['a number that is none', '<td>NaN</td>', 'page-finished'],
  ['the size of a file that was not made', '<file-size of="/a.csv"></file-size>', 'page-finished'],
  ['an object as words', '<p>[object Object]</p>', 'page-finished'],
  ['a style element', '<style>p{}</style>', 'page-inline'],
  ['a style', '<p style="color:red">a</p>', 'page-inline'],
  ['a script', '<script>alert(1)</script>', 'page-inline'],
  ['a script of modules', '<script type="module">alert(1)</script>', 'page-inline'],
  ['a handler of events', '<a href="/" onclick="x()">a</a>', 'page-inline'],
  ['a javascript: address', '<a href="javascript:alert(1)">a</a>', 'page-inline'],
  ['a javascript: address in capitals', '<a HREF="JavaScript:alert(1)">a</a>', 'page-inline'],
  ['a script of another host', '<script src="https://example.org/a.js"></script>', 'page-third-party'],
  [
    'an image of another host without its scheme',
    '<img alt="" src="//example.org/a.png">',
    'page-third-party',
  ],
  ['a frame of another host', '<iframe title="a" src="https://example.org/"></iframe>', 'page-third-party'],
  [
    'a stylesheet of another host',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    'page-third-party',
  ],
  [
    'another stylesheet of another host',
    '<link rel="alternate stylesheet" href="https://example.org/a.css">',
    'page-third-party',
  ],
])('%s is caught at its line', (_name, body, rule) => {
  const faults = pageFaults(page(`<p>before</p>\n${body}`), 'x.html');
  expect(faults).toMatchObject([{ rule, file: 'x.html', line: 5 }]);
  for (const words of [faults[0]?.expected, faults[0]?.found, faults[0]?.mend]) expect(words).toMatch(/\S/);
});

test.each([
  ['words with an at sign', '<p>jane@example.org [and so] on</p>'],
  ['an outward link', '<a href="https://example.org/" rel="noreferrer">a</a>'],
  ['a script of our own', '<script type="module" src="/assets/a.js"></script>'],
  ['data for machines', '<script type="application/ld+json">{"a":1}</script>'],
  ['the address of the page itself', '<link rel="canonical" href="https://small.example/">'],
  [
    'the address of a page in a language',
    '<link rel="alternate" hreflang="en" href="https://small.example/">',
  ],
  ['the word undefined in a sentence', '<p>The law leaves “undefined” what it means.</p>'],
  ['a word that begins like a handler', '<p data-online="yes">a style="b"</p>'.replace('style="b"', 'style')],
])('%s is left alone', (_name, body) => {
  expect(pageFaults(page(body), 'x.html')).toEqual([]);
});

test('a page of five megabytes is looked over', () => {
  expect(pageFaults(page('<p>A sentence of the report.</p>\n'.repeat(150_000)), 'x.html')).toEqual([]);
});

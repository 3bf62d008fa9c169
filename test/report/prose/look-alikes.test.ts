import { expect, test } from 'vitest';
import { readProse } from '../../../src/report/prose/read-prose.ts';
import { compile } from '../../helpers/compile.ts';
import { chapter, check } from '../../helpers/small-report.ts';

const CHAPTER = 'content/chapters/01-first.mdx';

/** The faults of a small report whose chapter has this body. */
function faultsOf(body: string): string[] {
  const front = `They are <Claim id="cameras-in-63">in 63 countries</Claim>, she found. ${body}`;
  return check({ [CHAPTER]: chapter(front) }).map(({ line, rule, found }) => `${line} ${rule} ${found}`);
}

test.each([
  'Write to keeper@lamps.example or press@lamp-board.example.',
  'Write to first.last+tag@mail.lamp-board.co.example, not to a-b@c-d.',
  'Follow @lamp-keepers, @lamp-keepers@social.example and (@the-lamp-board).',
  'Follow \\@lamp-keepers and \\@doe-2019-cameras.',
  'See https://social.example/@lamp-keeper/12 and https://x.example/@doe-2019-cameras.',
  'See [her page](https://social.example/@lamp-keeper "her @lamp-keeper page").',
  'Follow [@the keepers] or [us @lamp-keepers].',
  'An escaped \\[@doe-2019-cameras] and [\\@doe-2019-cameras, p. 3].',
  'At 5 @ 3 each, a@b and @ alone and @one.',
  'Code `[@doe-2019-cameras]` and `@lamp-keepers`.',
])('an at sign that is no citation is words: %s', (body) => {
  if (body.includes('[@the keepers]')) expect(faultsOf(body)).toHaveLength(1);
  else expect(faultsOf(body)).toEqual([]);
});

test.each([
  ['One @doe-2019-camera says.', '6 citation-syntax @doe-2019-camera'],
  ['One @doe-2019-cameras says.', '6 citation-syntax @doe-2019-cameras'],
  ['As [see @doe-2019-cameras, p. 3].', '6 citation-syntax [see @doe-2019-cameras, p. 3]'],
  ['One [-@lamp-keepers] x.', '6 citation-syntax [-@lamp-keepers]'],
  ['One [@lamp-keepers says', '6 citation-syntax [@lamp-keepers says'],
  ['One [*see* @doe-2019-cameras].', '6 citation-syntax […see… @doe-2019-cameras]'],
])('what is nearly a citation is told: %s', (body, fault) => {
  expect(faultsOf(body)).toEqual([fault]);
});

test('a name that is the key of a source is told, whether or not it has a year', () => {
  const source =
    "- { id: lamp-board-report, type: report, title: T, issued: '2001', language: en, kind: primary, checked: read, URL: 'https://a.example/' }\n";
  const faults = check({
    'data/sources/more.yaml': source,
    [CHAPTER]: chapter(
      'They are <Claim id="cameras-in-63">in 63</Claim>, as @lamp-board-report and @lamp-board say.',
    ),
  });
  expect(faults.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
    'citation-syntax @lamp-board-report, the key of a source, without its brackets',
  ]);
  expect(faults[0]?.mend).toContain('[@lamp-board-report]');
});

test('an escaped citation is counted as none', () => {
  const { prose } = readProse(
    'A \\[@doe-2019-cameras] and [@doe-2019-cameras] and [\\@doe-2019-cameras].',
    'x.mdx',
  );
  expect(prose.citations).toHaveLength(1);
});

test('the page has the words as they were meant, the mailbox as a link, and one note', async () => {
  const html = await compile(
    'Write to keeper@lamps.example, \\@lamp-keepers, \\[@doe-2019-cameras] and so.[@doe-2019-cameras]',
  );
  expect(html).toContain('<a href="mailto:keeper@lamps.example">keeper@lamps.example</a>');
  expect(html.replace(/<\/?span>/g, '')).toContain(', @lamp-keepers, [@doe-2019-cameras] and so.');
  expect(html).not.toMatch(/\[@[a-z]/);
  expect(html.match(/role="doc-noteref"/g)).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { compile } from '../helpers/compile.ts';

const plain = (html: string): string =>
  html
    .replace(/<noscript>.*?<\/noscript>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

test.each([
  [
    'open and done',
    '- [ ] Trim the wick\n- [x] Fill the lamp',
    ['To do: Trim the wick', 'Done: Fill the lamp'],
  ],
  ['numbered', '1. [X] Fill the lamp\n2. [ ] Light it', ['Done: Fill the lamp', 'To do: Light it']],
  ['within another list', '- Evening\n  - [ ] Light it\n  - [x] Log it', ['To do: Light it', 'Done: Log it']],
  [
    'with more than one paragraph',
    '- [x] Fill the lamp\n\n  With oil.\n\n- [ ] Light it',
    ['Done: Fill the lamp', 'With oil.', 'To do: Light it'],
  ],
  ['in another script', '* [x] 点灯\n* [ ] چىراغنى يېقىش', ['Done: 点灯', 'To do: چىراغنى']],
  [
    'beginning with a link or a citation',
    '- [ ] [About](/about/)\n- [x] Told [@doe-2019-cameras].',
    ['To do: About', 'Done: Told'],
  ],
])('a task list %s says its state in words and has no box', async (_name, body, told) => {
  const html = await compile(`Words.\n\n${body}`);
  expect(html).not.toMatch(/<input|checkbox/);
  for (const words of told) expect(plain(html)).toContain(words);
});

test('an item that is no task stays as it was typed', async () => {
  const html = plain(await compile('- [-] half\n- plain\n\nA [x] in a sentence.'));
  expect(html).not.toMatch(/Done:|To do:/);
  expect(html).toContain('[-] half');
});

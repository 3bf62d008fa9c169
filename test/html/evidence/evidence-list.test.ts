import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { createFormatter } from '../../../src/citations/formatter.ts';
import { sourceItems, sourcePageLinks } from '../../../src/html/evidence/evidence-list.ts';
import { en } from '../../../src/text/interface/en.ts';
import { withBody } from '../../helpers/small-report.ts';

const report = withBody('It was so [@npc-2017-law, art. 7].');
const context = { report, formatter: createFormatter(report), words: en, base: '/x' };
const keys = [...report.sources.keys()].sort();

test('a source is a link to its page where it has one, and its name where it has none', () => {
  const html = toHtml(sourcePageLinks(context, ['npc-2017-law', 'nobody-2019-cites']));
  expect(html).toMatch(/^<a href="\/x\/sources\/npc-2017-law\/">[^<]+<\/a>; nobody-2019-cites$/);
});

test('sources in a list have their titles beside their names', () => {
  const items = toHtml(sourceItems(context, [...keys, 'nobody-2019-cites']));
  expect(items.match(/<li>/g)).toHaveLength(keys.length + 1);
  expect(items).toContain('<li>nobody-2019-cites: nobody-2019-cites</li>');
  for (const key of keys) expect(items).toContain(`: ${report.sources.get(key)?.title ?? key}</li>`);
});

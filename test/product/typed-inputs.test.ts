import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyTiny, runBuild, temporaryFolder } from '../helpers/tiny-report.ts';

// One build serves all tests of this file: of the small report with a chapter and sources as authors type them.
const folder = temporaryFolder();
const site = join(folder.path, 'site');

const BODY = `The «*ماياك*» ژۇرنىلى (5-سان) said "*never*" and '*one*' in the '90s.[@t-name][^letter] H\\~2\\~O.

## Main

**《燈塔志》**是書。[@t-body, table 3-2] Write to keeper@lamp-board.example or @lamp-keepers.[@t-doi, art. 7, para. 2]

## Note panel

## Typed fn letter

Its words.[@t-address]

[^letter]: The words of the *note*.
`;

const SOURCES = [
  `- { id: t-name, type: book, title: "فانوس 2: (نو)!", issued: '2001', language: fa, author: [{ family: نوری, given: آرش }] }`,
  `- { id: t-body, type: report, title: Count, issued: '2001', language: en, author: [{ literal: "Ministry of Lamps, Buoys and Bells" }] }`,
  `- { id: t-doi, type: article-journal, title: Oil, issued: '2001', language: en, DOI: "10.1002/(A)1:8<6::B>3.0.CO;2-O" }`,
  `- { id: t-address, type: webpage, title: Decision, issued: '2001', language: en, URL: "https://law.example/People's_Inc." }`,
].map((record) => record.replace(/ }$/, ', kind: secondary, checked: read }'));

beforeAll(() => {
  const root = copyTiny(folder.path);
  const front = '---\ntitle: Typed\nsummary: As it is typed.\norder: 9\n---\n\n';
  writeFileSync(join(root, 'content/chapters/09-typed.mdx'), front + BODY);
  writeFileSync(join(root, 'data/sources/typed.yaml'), `${SOURCES.join('\n')}\n`);
  const { status, stdout, stderr } = runBuild({ REPORT_ROOT: root, OUT_DIR: site });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
});
afterAll(folder.remove);

const page = (path: string): ReturnType<typeof fromHtml> => fromHtml(readFileSync(join(site, path), 'utf8'));
const chapter = (): ReturnType<typeof fromHtml> => page('chapters/typed/index.html');

test('each thing that an author typed is in the chapter as it was meant', () => {
  const html = toHtml(select('article', chapter()) ?? chapter());
  for (const part of [
    '<span lang="ug" dir="rtl">«<em>ماياك</em>» ژۇرنىلى (5-سان)</span>',
    'said “<em>never</em>” and ‘<em>one</em>’ in the ’90s',
    'H~2~O',
    '<a href="mailto:keeper@lamp-board.example">',
    'or @lamp-keepers',
    '<bdi dir="rtl">آرش نوری</bdi>',
    '<bdi dir="rtl">فانوس 2: (نو)!</bdi>',
    'tbl. 3-2',
    'art. 7, para. 2',
  ])
    expect(html).toContain(part);
  expect(textOf(select('strong', chapter()) ?? chapter())).toBe('《燈塔志》');
});

test('no id of the page is given twice, and each call leads to the words of its note', () => {
  const tree = chapter();
  const ids = selectAll('[id]', tree).map(({ properties }) => String(properties.id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['main-2', 'note-panel-2', 'section-typed-fn-letter']));
  const notes = selectAll('[role=doc-noteref]', tree).map(({ properties }) =>
    String(properties.href).slice(1),
  );
  const words = notes.map((id) =>
    textOf(selectAll('li', tree).find((li) => li.properties.id === id) ?? tree),
  );
  expect(words[1]).toContain('The words of the note.');
});

test('an address and a DOI are links that show them letter for letter, also on the page of the source', () => {
  const links = (path: string): string[] =>
    selectAll('a[rel=noreferrer]', page(path)).map((link) => textOf(link));
  const expected = [
    ['t-address', "https://law.example/People's_Inc."],
    ['t-doi', 'https://doi.org/10.1002/(A)1:8<6::B>3.0.CO;2-O'],
  ] as const;
  for (const [id, address] of expected) {
    expect(links('chapters/typed/index.html').filter((text) => text === address)).toHaveLength(1);
    expect(links(`sources/${id}/index.html`)).toContain(address);
  }
});

test('the record of a body with a comma has one name', () => {
  const ris = readFileSync(join(site, 'references/typed.ris'), 'utf8');
  expect(ris).toMatch(/AU {2}- Ministry of Lamps[^,]{1} Buoys and Bells\r\n/);
});

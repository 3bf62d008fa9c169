import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyTiny, editReport, runBuild, temporaryFolder } from '../helpers/tiny-report.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const LONG = '海'.repeat(90);
const CHAPTER = `---
title: Odd
summary: Made up.
order: 31
---

## ${LONG}

見https://pilots.example/notices/12。後來的事。

- [ ] Trim the wick
- [x] Fill the lamp

## ⚠️ Lamp

One.[@constructor] See [a table](/data/lamps.csv), [references](/references/odd.bib), [a search](/search/?q=lamp).

### Lamp!

\`\`\`
${'a line of code that goes on '.repeat(40)}
\`\`\`

| a | b | c |
| --- | --- | --- |
| one |

## Lamp 2

Words.
`;
const SOURCE = `
- id: constructor
  type: chapter
  title: >-
    Pages that
    are odd
  container-title: Lamps
  page: 12-1–12-9
  issued: '1901'
  language: en
  kind: secondary
  checked: read
`;

test('inputs of many kinds are built as they were typed, and nothing of them is lost', {
  timeout: 240_000,
}, () => {
  const root = copyTiny(folder.path, 'odd');
  editReport(root, { file: 'content/chapters/31-odd.mdx', write: CHAPTER });
  editReport(root, { file: 'data/sources/lamps.yaml', append: SOURCE });
  const out = join(folder.path, 'out');
  const { status, stderr } = runBuild({ REPORT_ROOT: root, OUT_DIR: out, BASE_PATH: '/odd' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const html = readFileSync(join(out, 'chapters/odd/index.html'), 'utf8');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ['lamp', 'lamp-2', LONG]) expect(ids).toContain(id);
  expect(html).toContain('<a href="https://pilots.example/notices/12"');
  expect(html).toMatch(/To do:<\/span> Trim the wick/);
  expect(html).not.toContain('<input type="checkbox"');
  for (const path of ['/data/lamps.csv', '/references/odd.bib', '/search/?q=lamp'])
    expect(html).toContain(`href="/odd${path}"`);
  expect(html).toMatch(/“Pages That Are Odd,” in <i>Lamps<\/i>[^<]*12-1–12-9/);
  const names = readdirSync(join(out, 'chapters/odd/cite'));
  expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThan(256);
  expect(names.filter((name) => name.endsWith('.bib')).length).toBe(4);
});

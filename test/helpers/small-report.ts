import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkReport } from '../../src/checks/check-report.ts';
import { loadReport } from '../../src/report/load/load-report.ts';
import type { Loaded, Report } from '../../src/report/report.ts';
import { type Fault, formatFaults } from '../../src/report/rules/fault.ts';

/** The files of a report by their paths; a path that is undefined is left out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A front matter with a body. */
export function text(title: string, body: string, more = ''): string {
  return `---\ntitle: ${title}\nsummary: What it says.\n${more}---\n${body}\n`;
}

/** A chapter with a place in the order. */
export function chapter(body: string, order = 1, title = `Chapter ${order}`): string {
  return text(title, body, `order: ${order}\n`);
}

const resource = {
  name: 'sales',
  title: 'Sales of cameras',
  description: 'Cameras sold, by country.',
  path: 'sales.csv',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  sources: [{ title: 'Cameras abroad', key: 'doe-2019-cameras' }],
  licenses: [
    { name: 'cc-by', title: 'CC BY 4.0', path: 'https://example.org/by', attribution: 'By Jane Doe.' },
  ],
  notes: 'Counted once.',
  held: { reason: 'the seller denies it', rows: { country: ['Laos'] } },
  schema: {
    fields: [
      {
        name: 'country',
        type: 'string',
        title: 'Country',
        description: 'Its name.',
        constraints: { required: true },
      },
      {
        name: 'cameras',
        type: 'integer',
        title: 'Cameras',
        description: 'How many.',
        unit: 'thousand',
        constraints: { minimum: 0 },
      },
      { name: 'since', type: 'date', title: 'Since', description: 'First day.' },
      { name: 'who_says', type: 'string', title: 'Who says', description: 'Keys.', refers: 'sources' },
      { name: 'treated', type: 'string', title: 'Treated', description: 'Keys.', refers: 'claims' },
    ],
    missingValues: [''],
    primaryKey: ['country'],
  },
};

/** A data package with the one table of the small report, some of its fields written otherwise. */
export function dataPackage(
  change: Readonly<Record<string, unknown>> = {},
  schema: Readonly<Record<string, unknown>> = {},
): string {
  const changed = { ...resource, ...change, schema: { ...resource.schema, ...schema } };
  const head = {
    name: 'small',
    title: 'Small',
    description: 'A small package.',
    version: '1',
    licenses: resource.licenses,
  };
  return JSON.stringify({ ...head, resources: [changed] }, null, 2);
}

export const EDITION = `title: Small
subtitle: A small report
description: It is small.
date: 2026-01-02
base_url: https://small.example/
language: en
licence: { name: Creative Commons, short: CC, url: 'https://example.org/by' }
scripts: { Hani: zh-Hans, Arab: ug, Tibt: bo }
pending_chapters: [later]
floors: { chapters: 1, words: 5, notes: 1, sources: 1 }
`;

export const SOURCES = `- id: doe-2019-cameras
  type: report
  title: Cameras abroad
  author: [{ family: Doe, given: Jane }]
  publisher: A Foundation
  issued: 2019-09
  URL: https://example.org/cameras
  language: en
  kind: secondary
  checked: read
- id: npc-2017-law
  type: legislation
  title: 中华人民共和国国家情报法
  title-translated: National Intelligence Law
  author: [{ literal: Standing Committee of the National People's Congress }]
  issued: 2017-06-27
  URL: https://example.org/law
  language: zh-Hans
  kind: primary
  checked: seen
- id: roe-2001-heard
  type: webpage
  title: Heard somewhere
  author: [{ family: Roe, given: Rick }]
  issued: '2001'
  language: en
  kind: secondary
  checked: recalled
`;

export const CLAIMS = `- id: cameras-in-63
  claim: Cameras are in 63 countries.
  figures:
    - { name: countries, value: 63, unit: countries, as_of: 2019-09 }
    - { name: cameras, value: 1234567.5, unit: cameras, bound: at least, as_of: '2019', held: the seller denies it }
    - { name: first_day, value: 2018-03-04, unit: date, as_of: '2019' }
  sources:
    - { id: doe-2019-cameras, locator: pp. 13-14, quote: in sixty-three countries }
    - { id: npc-2017-law, locator: Key findings, quote: 国家情报工作 }
  confidence: contested
  other_side:
    - id: answer-sellers
      kind: answer
      by: the sellers
      when: 2019-10
      words: The sellers say otherwise.
      sources: [{ id: doe-2019-cameras, locator: p. 20 }]
- id: law-of-2017
  claim: The law was passed in 2017.
  sources: [{ id: npc-2017-law, locator: art. 7 }]
  confidence: high
  because: law-text
- id: sold-to-laos
  claim: Cameras were sold to Laos.
  sources: [{ id: doe-2019-cameras }]
  confidence: low
  status: held
  held: { reason: one witness, demands: [[denies, disputes]] }
`;

export const TABLE = `country,cameras,since,who_says,treated
Kenya,1200,2014-01-02,doe-2019-cameras,cameras-in-63; law-of-2017
Laos,3,2015-01-02,doe-2019-cameras,sold-to-laos
Chad,,,npc-2017-law,
`;

const FILES: Files = {
  'data/edition.yaml': EDITION,
  'data/sources/all.yaml': SOURCES,
  'data/claims/first.yaml': CLAIMS,
  'data/tables/sales.csv': TABLE,
  'data/tables/datapackage.json': dataPackage(),
  'content/chapters/01-first.mdx': chapter(
    '## Where they are\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>, she found.',
  ),
  'content/pages/about.mdx': text('About', 'Who we are.'),
};

/** Write a small report, with some files changed, into a folder of its own for as long as `use` runs. */
export function inFolder<T>(changes: Files, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'small report '));
  try {
    for (const [file, content] of Object.entries({ ...FILES, ...changes })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Load a small report with what is wrong with its files. */
export function load(changes: Files = {}): Loaded {
  return inFolder(changes, loadReport);
}

/** Load a small report whose files are sound; rules across files are not asked. */
export function sound(changes: Files = {}): Report {
  const { report, faults } = load(changes);
  if (faults.length > 0) throw new Error(formatFaults(faults));
  return report;
}

/** All faults of a small report, as a build would print them. */
export function check(changes: Files = {}): readonly Fault[] {
  return inFolder(changes, (root) => checkReport(root).faults);
}

/** The report with one chapter of this body, its first line on line 6. */
export function withBody(body: string, more: Files = {}): Report {
  return sound({ 'content/chapters/01-first.mdx': chapter(body), ...more });
}

/** A text with one passage written otherwise; the passage must be there. */
export function swap(whole: string, from: string, to: string): string {
  if (!whole.includes(from)) throw new Error(`no “${from}” in the text`);
  return whole.replace(from, () => to);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapterName, claimId, makeChapter } from './made-chapter.ts';
import { makeSource } from './made-sources.ts';
import { integer, type Random, randomFrom } from './made-words.ts';

const COMMON_SOURCES = 40;
const OWN_SOURCES = 12;

/** How large the report is to be; `spare` sources stand in the registry and are never cited. */
export interface MadeSize {
  readonly chapters: number;
  readonly spare?: number;
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/** Records as a YAML list in flow style, one a line: JSON is YAML. */
function records(list: readonly object[]): string {
  return list.map((item) => `- ${JSON.stringify(item)}\n`).join('');
}

const LICENCE = {
  name: 'CC0-1.0',
  title: 'CC0 1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

const EDITION = {
  title: 'A made report',
  subtitle: 'As large as one likes',
  description: 'Words without meaning, to measure how long a report takes to build.',
  date: '2026-01-01',
  base_url: 'https://made.example/',
  language: 'en',
  licence: { name: 'CC0 1.0', short: 'CC0', url: LICENCE.path },
  scripts: { Hani: 'zh-Hans', Arab: 'ug', Tibt: 'bo' },
  pending_chapters: [],
  floors: { chapters: 1, words: 1, notes: 1, sources: 1 },
};

const FIELDS = [
  { name: 'place', type: 'string', title: 'Place', description: 'The name of the place.' },
  { name: 'count', type: 'integer', title: 'Count', description: 'How many were counted.', unit: 'cases' },
  {
    name: 'claims',
    type: 'string',
    title: 'Treated in',
    description: 'The claim about it.',
    refers: 'claims',
  },
  { name: 'sources', type: 'string', title: 'Sources', description: 'Who counted.', refers: 'sources' },
];

function dataPackage(source: string): object {
  const resource = {
    name: 'observations',
    title: 'Observations',
    description: 'One row for each chapter.',
    path: 'observations.csv',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    sources: [{ title: 'A source', key: source }],
    licenses: [LICENCE],
    schema: { fields: FIELDS, missingValues: [''], primaryKey: ['place'] },
  };
  return {
    name: 'made',
    title: 'Made',
    description: 'Made numbers.',
    version: '1.0.0',
    licenses: [LICENCE],
    resources: [resource],
  };
}

/**
 * Write a whole report: N chapters of about 3,000 words with 60 citations each, a registry of 40 + 12·N sources, a ledger of
 * ten claims a chapter, one table with a row a chapter. The same size gives the same bytes, and a chapter is the same in a
 * report of any size.
 * @param folder where `content/` and `data/` go.
 */
export function generateReport(folder: string, { chapters, spare = 0 }: MadeSize): void {
  const common = makeMany(randomFrom(1), COMMON_SOURCES, 'common');
  write(folder, 'data/edition.yaml', `${JSON.stringify(EDITION)}\n`);
  write(folder, 'data/sources/common.yaml', records(common));
  if (spare > 0) write(folder, 'data/sources/spare.yaml', records(makeMany(randomFrom(2), spare, 'spare')));
  const rows: string[] = [];
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    const random = randomFrom(1000 + chapter);
    const { place, id } = chapterName(chapter);
    const own = makeMany(random, OWN_SOURCES, `own${place}`);
    const { mdx, claims } = makeChapter(
      random,
      chapter,
      own,
      common,
      chapter === 1 ? '<DataTable of="observations" />' : '',
    );
    write(folder, `data/sources/${id}.yaml`, records(own));
    write(folder, `data/claims/${id}.yaml`, records(claims));
    write(folder, `content/chapters/${place}-${id}.mdx`, mdx);
    rows.push([`place-${chapter}`, integer(random, 9000), claimId(chapter, 0), own[0]?.id].join(','));
  }
  write(folder, 'data/tables/observations.csv', `${['place,count,claims,sources', ...rows].join('\n')}\n`);
  write(
    folder,
    'data/tables/datapackage.json',
    `${JSON.stringify(dataPackage(common[0]?.id ?? ''), null, 2)}\n`,
  );
}

function makeMany(random: Random, count: number, name: string): ReturnType<typeof makeSource>[] {
  return Array.from({ length: count }, (_, index) => makeSource(random, `${name}-${index}`));
}

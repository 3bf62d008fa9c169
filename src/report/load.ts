import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Fault, fault } from './fault.ts';
import { freezeDeep } from './freeze.ts';
import { listFiles, loadFile } from './load-file.ts';
import { loadTables } from './load-tables.ts';
import { splitFrontMatter } from './prose/parse-mdx.ts';
import { readProse } from './prose/read-prose.ts';
import { indexById, type Placed, readRecords } from './read-records.ts';
import { readYaml } from './read-yaml.ts';
import type { Chapter, Claim, Loaded, Page, Report, TextFile } from './report.ts';
import { claimSchema } from './schema/claim.ts';
import { type Edition, editionSchema } from './schema/edition.ts';
import { chapterFrontMatter, pageFrontMatter } from './schema/front-matter.ts';
import { sourceSchema } from './schema/source.ts';
import { validate } from './validate.ts';

/** The edition that stands in for one that could not be read, so that the other faults can be found. */
const NO_EDITION: Edition = {
  title: 'Untitled',
  subtitle: 'Untitled',
  description: 'Untitled',
  date: '1970-01-01',
  base_url: 'https://example.invalid/',
  language: 'en',
  licence: { name: 'none', short: 'none', url: 'https://example.invalid/' },
  scripts: {},
  pending_chapters: [],
  floors: { chapters: 0, words: 0, notes: 0, sources: 0 },
};

function loadEdition(root: string, faults: Fault[]): Edition {
  const file = 'data/edition.yaml';
  const read = loadFile(root, file);
  faults.push(...read.faults);
  if (read.text === undefined) return NO_EDITION;
  const yaml = readYaml(read.text, file);
  faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return NO_EDITION;
  const result = validate(editionSchema, yaml.value, yaml.place);
  if (result.ok) return result.value;
  faults.push(...result.faults);
  return NO_EDITION;
}

function loadRecords<S extends z.ZodType<object>>(
  root: string,
  folder: string,
  schema: S,
  faults: Fault[],
): { file: string; record: Placed<z.output<S>> }[] {
  const files = listFiles(root, folder, '.yaml');
  if (files === undefined) {
    faults.push(
      fault(
        'missing-folder',
        { file: folder, line: 1 },
        { expected: `the folder ${folder}`, found: 'no such folder', mend: `make ${folder} with at least one .yaml file` },
      ),
    );
    return [];
  }
  return files.flatMap((file) => {
    const read = loadFile(root, file);
    faults.push(...read.faults);
    if (read.text === undefined) return [];
    const { records, faults: bad } = readRecords(schema, read.text, file);
    faults.push(...bad);
    return records.map((record) => ({ file, record }));
  });
}

/** The name of a file without its folder, its place in the order and its ending: content/chapters/02-exports.mdx is `exports`. */
function textId(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.mdx$/, '')
    .replace(/^\d+-/, '');
}

function loadTexts<F extends z.ZodType<{ title: string; summary: string; language?: string | undefined }>>(
  root: string,
  folder: string,
  schema: F,
  edition: Edition,
  faults: Fault[],
): { text: TextFile; meta: z.output<F> }[] {
  return (listFiles(root, folder, '.mdx') ?? []).flatMap((file) => {
    const read = loadFile(root, file);
    faults.push(...read.faults);
    if (read.text === undefined) return [];
    const { frontMatter, body } = splitFrontMatter(read.text);
    if (frontMatter === undefined) {
      faults.push(
        fault(
          'front-matter',
          { file, line: 1 },
          { expected: 'front matter between two lines of ---', found: 'none', mend: 'begin the file with ---, title: …, summary: …, ---' },
        ),
      );
      return [];
    }
    const yaml = readYaml(frontMatter, file, 2);
    faults.push(...yaml.faults);
    const { prose, faults: bad } = readProse(body, file);
    faults.push(...bad);
    if (yaml.faults.length > 0) return [];
    const result = validate(schema, yaml.value, yaml.place);
    if (!result.ok) {
      faults.push(...result.faults);
      return [];
    }
    const { title, summary, language } = result.value;
    const text: TextFile = { id: textId(file), title, summary, language: language ?? edition.language, prose, at: { file, line: 1 } };
    return [{ text, meta: result.value }];
  });
}

/**
 * Load the report in a folder: read every file once, check each against its schema, and freeze the whole.
 * Nothing is written. Rules that look across files are in `checks/`.
 * @param root the folder that holds `content/` and `data/`.
 */
export function loadReport(root: string): Loaded {
  const faults: Fault[] = [];
  for (const folder of ['content/chapters', 'data']) {
    if (!existsSync(join(root, folder))) {
      faults.push(
        fault(
          'missing-folder',
          { file: folder, line: 1 },
          { expected: `the folder ${folder}`, found: 'no such folder', mend: 'give REPORT_ROOT a folder with content/chapters and data' },
        ),
      );
    }
  }
  const edition = loadEdition(root, faults);
  const sources = indexById(loadRecords(root, 'data/sources', sourceSchema, faults).map(({ record }) => record));
  const claimFiles = loadRecords(root, 'data/claims', claimSchema, faults);
  const claims = indexById(claimFiles.map(({ file, record }): Claim => ({ ...record, chapter: file.replace(/^.*\/|\.yaml$/g, '') })));
  const { tables, dataPackage } = loadTables(root, faults);
  const chapters = loadTexts(root, 'content/chapters', chapterFrontMatter, edition, faults).map(
    ({ text, meta }): Chapter => ({ ...text, order: meta.order }),
  );
  const pages: Page[] = loadTexts(root, 'content/pages', pageFrontMatter, edition, faults).map(({ text }) => text);
  faults.push(...sources.faults, ...claims.faults);
  chapters.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const report: Report = { edition, sources: sources.map, claims: claims.map, tables, dataPackage, chapters, pages };
  return { report: freezeDeep(report), faults };
}

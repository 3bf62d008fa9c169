import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chapterPath, pagePath } from '../addresses/page-paths.ts';
import { NO_ANCHORS } from '../anchors/anchors.ts';
import { settleIds } from '../anchors/settle.ts';
import type { Chapter, Claim, Loaded, Page, Report } from '../report.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { claimSchema } from '../schema/claim.ts';
import { type Edition, editionSchema } from '../schema/edition.ts';
import { chapterFrontMatter, pageFrontMatter } from '../schema/front-matter.ts';
import { sourceSchema } from '../schema/source.ts';
import { addDiagramTables } from './diagram-tables.ts';
import { freezeDeep } from './freeze-deep.ts';
import { loadAnchors } from './load-anchors.ts';
import { loadCorrections } from './load-corrections.ts';
import { loadEditions } from './load-editions.ts';
import { loadFigures } from './load-figures.ts';
import { loadHouseRules, NO_HOUSE_RULES } from './load-house-rules.ts';
import { linkSources, loadLinks } from './load-links.ts';
import { loadRecords } from './load-records.ts';
import { loadStrayFiles } from './load-stray-files.ts';
import { loadTables, NO_TABLES } from './load-tables.ts';
import { loadTeaching, NO_TEACHING } from './load-teaching.ts';
import { loadTerms } from './load-terms.ts';
import { loadTexts } from './load-texts.ts';
import { loadYaml } from './load-yaml.ts';
import { indexById } from './read-records.ts';
import type { Gathered, Unread } from './unread.ts';

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

/** What stands in for a report whose folders are missing: nothing in it can be checked. */
const NO_REPORT: Report = freezeDeep({
  edition: NO_EDITION,
  sources: new Map(),
  links: [],
  claims: new Map(),
  tables: new Map(),
  terms: new Map(),
  figures: new Map(),
  dataPackage: NO_TABLES,
  anchors: NO_ANCHORS,
  chapters: [],
  pages: [],
  teaching: NO_TEACHING,
  corrections: [],
  editions: [],
  house: NO_HOUSE_RULES,
});

function loadEdition(root: string, faults: Fault[]): Edition | undefined {
  return loadYaml(root, 'data/edition.yaml', editionSchema, faults)?.value;
}

/**
 * Load the report in a folder: read every file once, check each against its schema, and freeze the whole.
 * Nothing is written. Rules that look across files are in `checks/`.
 * @param root the folder that holds `content/` and `data/`.
 */
export function loadReport(root: string): Loaded {
  const faults: Fault[] = [];
  const unread: Unread = new Set();
  const gathered: Gathered = { faults, unread };
  for (const folder of ['content/chapters', 'data']) {
    if (!existsSync(join(root, folder))) {
      faults.push(
        fault(
          'missing-folder',
          { file: folder, line: 1 },
          {
            expected: `the folder ${folder}`,
            found: 'no such folder',
            mend: 'give REPORT_ROOT a folder with content/chapters and data',
          },
        ),
      );
    }
  }
  if (faults.length > 0) return { report: NO_REPORT, faults };
  faults.push(...loadStrayFiles(root, unread));
  const readEdition = loadEdition(root, faults);
  const edition = readEdition ?? NO_EDITION;
  if (!readEdition) unread.add('text:*');
  const sources = indexById(
    loadRecords(root, { folder: 'data/sources', kind: 'source', schema: sourceSchema }, gathered).map(
      ({ record }) => record,
    ),
  );
  const claimFiles = loadRecords(
    root,
    { folder: 'data/claims', kind: 'claim', schema: claimSchema },
    gathered,
  );
  const claims = indexById(
    claimFiles.map(({ file, record }): Claim => ({ ...record, chapter: file.replace(/^.*\/|\.yaml$/g, '') })),
  );
  const figures = loadFigures(root, faults);
  const { tables, dataPackage } = addDiagramTables(
    loadTables(root, faults, unread),
    { edition, figures, claims: claims.map, sources: sources.map },
    faults,
  );
  const chapters = loadTexts(
    root,
    { folder: 'content/chapters', pathOf: chapterPath, schema: chapterFrontMatter },
    edition,
    gathered,
  ).map(({ text, meta }): Chapter => ({ ...text, order: meta.order, readUpTo: meta.read_up_to }));
  const pages: Page[] = loadTexts(
    root,
    { folder: 'content/pages', pathOf: pagePath, schema: pageFrontMatter },
    edition,
    gathered,
  ).map(({ text, meta }): Page => ({ ...text, teaches: meta.teaches }));
  faults.push(...sources.faults, ...claims.faults);
  chapters.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const links = loadLinks(root, faults);
  const report: Report = {
    edition,
    sources: linkSources(sources.map, links),
    links,
    claims: claims.map,
    tables,
    dataPackage,
    terms: loadTerms(root, faults),
    figures,
    chapters,
    pages,
    teaching: loadTeaching(root, edition, gathered),
    corrections: loadCorrections(root, faults),
    editions: loadEditions(root, faults),
    anchors: loadAnchors(root, faults),
    house: loadHouseRules(root, faults),
    unread,
  };
  return { report: freezeDeep(settleIds(report)), faults };
}

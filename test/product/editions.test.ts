import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { frozenPath } from '../../src/report/addresses/edition-paths.ts';
import { loadReport } from '../../src/report/load/load-report.ts';
import type { FrozenEdition } from '../../src/report/schema/frozen-edition.ts';
import {
  type BuildRun,
  copyTiny,
  type Edit,
  editReport,
  filesOf,
  runBuild,
  runScript,
  temporaryFolder,
} from '../helpers/tiny-report.ts';
import { attributeOf, builtPages, pageAt, reportOfRepository } from './built-site.ts';

/** What was changed in the small report after its edition was frozen. */
const EDITS: readonly Edit[] = [
  {
    file: 'data/claims/first-lamps.yaml',
    replace: 'bought oil for nine lamps.',
    with: 'bought oil for ten lamps.',
  },
  { file: 'data/claims/first-lamps.yaml', replace: 'value: 9\n', with: 'value: 10\n' },
  {
    file: 'content/chapters/01-first-lamps.mdx',
    replace: 'by name. The light',
    with: 'by name.\n\nThe light',
  },
  {
    file: 'content/chapters/02-keepers.mdx',
    replace: '\n- A keeper alone had half of it [@skerry-1990-keepers, pp. 44-45].',
    with: '',
  },
  { file: 'content/chapters/02-keepers.mdx', replace: 'lit again within a week', with: 'dark for a week' },
];
const LEDGER = (stamp: string, item: string): string => `- id: oil
  when: 2024-04-01
  grade: grave
  claims: { lamps-in-1884: ${stamp} }
  what: The number of lamps was given as nine. It is ten.
  why: A page of the ledger was read again.
- id: half
  when: 2024-04-02
  grade: slight
  passages: ["/chapters/keepers/#${item}"]
  what: What a keeper alone was paid was taken out.
  why: Nothing bore it out.
`;
/** What the small report is not held to: an edition is frozen only of a report without any fault. */
const ALLOWED = `- { rule: sentence-accounted, subjects: [The light on Long Skerry, The wage of], reason: The number is printed from its table or claim. }
- { rule: quotation-known, within: first-lamps, subjects: [the letter of the third], reason: The letter was never found. }
- { rule: claim-checked, within: claims, subjects: [first-lamp-lit, keeper-drowned, keepers-paid, lamps-in-1884], reason: The claim is made up for tests. }
`;
const PAGE = '---\ntitle: Corrections\nsummary: What was wrong.\n---\n\nWhat we got wrong stands here.\n';

const folder = temporaryFolder();
const root = copyTiny(folder.path, 'frozen report');
// Its teaching kit would have to be read again with each claim that is changed here.
rmSync(join(root, 'content/teaching'), { recursive: true });
const site = join(folder.path, 'site');
const file = join(root, 'data/editions/2024-03-09.json');
const runs: { refused?: BuildRun; freeze?: BuildRun; again?: BuildRun; build?: BuildRun } = {};
let asked: readonly string[] = [];

/** The edition that was frozen. */
function edition(): FrozenEdition {
  const [found] = loadReport(root).report.editions;
  if (!found) throw new Error('no edition');
  return found;
}

/** The id of the passage of the edition that begins with these words. */
function idOf(start: string): string {
  const all = edition().texts.flatMap(({ passages }) => passages);
  return all.find(({ words }) => words.startsWith(start))?.id ?? `no passage “${start}”`;
}

beforeAll(() => {
  editReport(root, { file: 'content/pages/corrections.mdx', write: PAGE });
  runs.refused = runScript('scripts/edition.ts', { REPORT_ROOT: root });
  editReport(root, { file: 'data/rules/allow.yaml', write: ALLOWED });
  runs.freeze = runScript('scripts/edition.ts', { REPORT_ROOT: root });
  runs.again = runScript('scripts/edition.ts', { REPORT_ROOT: root });
  for (const edit of EDITS) editReport(root, edit);
  const faults = checkReport(root).faults.filter(({ rule }) => rule === 'correction-entered');
  asked = faults.map(({ expected, found }) => `${expected} / ${found}`);
  editReport(root, {
    file: 'data/corrections.yaml',
    write: LEDGER(/lamps-in-1884: (\w+)/.exec(faults[0]?.mend ?? '')?.[1] ?? '', idOf('A keeper alone')),
  });
  runs.build = runBuild({ REPORT_ROOT: root, OUT_DIR: site, BASE_PATH: '/coast' });
}, 240_000);
afterAll(folder.remove);

function treeOf(path: string): ReturnType<typeof fromHtml> {
  return fromHtml(readFileSync(join(site, path, 'index.html'), 'utf8'));
}

function wordsAt(path: string, selector: string): string {
  const found = select(selector, treeOf(path));
  return found ? textOf(found).replace(/\s+/g, ' ').trim() : `no ${selector} at ${path}`;
}

describe('npm run edition', () => {
  test('freezes nothing while the report has a fault, and tells them all', () => {
    expect(runs.refused?.status).toBe(1);
    expect(runs.refused?.stderr).toContain('first-lamp-lit without a date of its check');
    expect(runs.refused?.stderr).toContain('7 faults\n\nThe report has faults: nothing was frozen.');
  });

  test('freezes the report once, and never writes an edition again', () => {
    expect(runs.freeze).toMatchObject({ status: 0, stderr: '' });
    expect(runs.freeze?.stdout).toContain(
      'data/editions/2024-03-09.json: 4 texts, 21 passages and 4 claims are frozen',
    );
    expect(runs.again?.status).toBe(1);
    expect(runs.again?.stderr).toContain('data/editions/2024-03-09.json is frozen already');
  });

  test('leaves nothing beside the one file', () => {
    expect([...filesOf(join(root, 'data/editions')).keys()]).toEqual(['2024-03-09.json']);
    expect(readFileSync(file, 'utf8')).not.toMatch(/\/coast\/|frozen report/);
  });
});

test('a claim that changes after its edition stops the build until the ledger of corrections tells of it', () => {
  expect(asked).toEqual([
    'as in the edition of 2024-03-09: “In 1884 the Harbour Board bought oil for nine lamps.”; lamps: 9 lamps (as of 1884-06) / “In 1884 the Harbour Board bought oil for ten lamps.”; lamps: 10 lamps (as of 1884-06)',
  ]);
  expect(runs.build).toMatchObject({ status: 0, stderr: '' });
});

describe('the frozen edition of the small report', () => {
  test('gives every passage but a heading that stands a state, and every claim one in its note', () => {
    for (const text of edition().texts) {
      const tree = treeOf(frozenPath('2024-03-09', text));
      const states = selectAll(
        'article > :not(section) .then, article > .then, .notes > ol > li > .then',
        tree,
      );
      expect(states, text.path).toHaveLength(text.passages.filter(({ kind }) => kind !== 'heading').length);
      const claims = edition().claims.filter(({ places }) =>
        places.some((place) => place.startsWith(text.path)),
      );
      expect(selectAll('.note-body > .then', tree), text.path).toHaveLength(claims.length);
    }
  });

  test('says of each passage whether it is the same, changed or withdrawn, and why', () => {
    expect(wordsAt('e/2024-03-09/keepers', `#${idOf('The people who kept')} .then`)).toBe('Same today');
    expect(wordsAt('e/2024-03-09/first-lamps', `#${idOf('Three of them')} .then`)).toBe(
      'Same words today, in several passages: part 1, part 2',
    );
    expect(wordsAt('e/2024-03-09/keepers', `#${idOf('The rock was lit')} + details`)).toContain(
      '[removed: lit again within]',
    );
    expect(wordsAt('e/2024-03-09/keepers', `#${idOf('A keeper alone')} details`)).toContain(
      'Withdrawn since: whyCorrection of 2 April 2024 (slight).',
    );
    expect(wordsAt('e/2024-03-09/first-lamps', '#first-lamps-fn-claim-lamps-in-1884 details')).toContain(
      'Lamps: 9 lamps, as of June 1884 is now 10 lamps',
    );
    expect(wordsAt('e/2024-03-09/first-lamps', '.edition-note')).toContain(
      'Of its ten passages, 9 are the same today and one has changed.',
    );
  });

  test('is marked as frozen in words, is not to be found, and names the text of today as the one that is', () => {
    for (const path of [
      'e',
      'e/2024-03-09',
      ...edition().texts.map((text) => frozenPath('2024-03-09', text)),
    ]) {
      const tree = treeOf(path);
      expect(select('meta[name=robots]', tree)?.properties.content, path).toBe('noindex');
      expect(selectAll('[data-pagefind-body]', tree), path).toEqual([]);
    }
    expect(wordsAt('e/2024-03-09/keepers', '.frozen-line')).toBe(
      'Frozen edition of 9 March 2024. The text as it is today',
    );
    expect(select('link[rel=canonical]', treeOf('e/2024-03-09/keepers'))?.properties.href).toBe(
      'https://lamps.example/coast/chapters/keepers/',
    );
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).not.toContain('/e/');
  });
});

test('a correction stands in the ledger, at the head of its chapter when it is grave, on its claim, in the feeds and in claims.json', () => {
  expect(wordsAt('corrections', '#correction-oil')).toBe('1 April 2024: grave');
  expect(wordsAt('chapters/first-lamps', '[role=note]')).toContain(
    'Correction of 1 April 2024 (grave). The number of lamps was given as nine. It is ten.',
  );
  expect(wordsAt('chapters/keepers', '[role=note]')).toBe('One correction since this edition: 2 April 2024.');
  expect(wordsAt('claims/lamps-in-1884', 'article')).toContain(
    'Correction of 1 April 2024 (grave). The number of lamps was given as nine.',
  );
  expect(wordsAt('claims/first-lamp-lit', 'article')).toContain(
    'Edition of 9 March 2024: the same words, figures and confidence as now.',
  );
  expect(wordsAt('chapters/first-lamps', '.on-paper')).toBe(
    'Corrections since this edition are listed at https://lamps.example/coast/corrections/',
  );
  const feed = (name: string): string => readFileSync(join(site, `feeds/${name}.xml`), 'utf8');
  expect(feed('corrections').match(/<entry>/g)).toHaveLength(3);
  expect(feed('first-lamps')).toContain(
    '<link href="https://lamps.example/coast/corrections/#correction-oil"/>',
  );
  expect(feed('first-lamps')).not.toContain('correction-half');
  expect(readFileSync(join(site, 'claims.json'), 'utf8')).toContain(
    '"change": "The number of lamps was given as nine. It is ten."',
  );
});

describe('the editions of the report', () => {
  const { editions } = reportOfRepository();

  test('have a page for each text that was frozen, on which every passage has its place', () => {
    const missing = editions.flatMap(({ edition, texts }) =>
      texts.flatMap((text) => {
        const ids = new Set(
          pageAt(frozenPath(edition, text)).elements.flatMap(
            ({ element }) => attributeOf(element, 'id') ?? [],
          ),
        );
        return text.passages
          .filter(({ id }) => !ids.has(id))
          .map(({ id }) => `${edition} ${text.path}#${id}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('are all that stands under /e/', () => {
    const wanted = editions.flatMap(({ edition, texts }) => [
      `/e/${edition}/`,
      ...texts.map((text) => frozenPath(edition, text)),
    ]);
    const found = builtPages().flatMap(({ path }) => (path.startsWith('/e/') ? [path] : []));
    expect(found.sort()).toEqual((editions.length > 0 ? ['/e/', ...wanted] : []).sort());
  });
});

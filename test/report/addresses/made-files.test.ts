import { describe, expect, test } from 'vitest';
import { reportFiles } from '../../../src/publish/before/report-files.ts';
import { madeFiles } from '../../../src/report/addresses/made-files.ts';
import { feedPath } from '../../../src/report/addresses/reference-paths.ts';
import { loadReport } from '../../../src/report/load/load-report.ts';
import { en } from '../../../src/text/interface/en.ts';
import { TINY } from '../../helpers/tiny-report.ts';

describe('the files that a link may lead to', () => {
  const { report } = loadReport(TINY);

  test('are all files that are published of a report', async () => {
    const published: string[] = [];
    for await (const { path } of reportFiles(report, en)) published.push(path);
    expect(published.length).toBeGreaterThan(60);
    const made = madeFiles(report);
    expect(published.filter((path) => !made.has(path))).toEqual([]);
  });

  test('have the feeds and the tables among them, and nothing that is not made', () => {
    const made = madeFiles(report);
    for (const path of [
      '/data/lamps.csv',
      '/references/keepers.bib',
      feedPath(report.chapters[1]),
      '/sitemap.xml',
    ])
      expect(made.has(path), path).toBe(true);
    for (const path of ['/data/boats.csv', '/figures/none/none.svg', '/glossary/terms.json'])
      expect(made.has(path), path).toBe(false);
  });
});

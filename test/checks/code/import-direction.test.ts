import { describe, expect, test } from 'vitest';
import { checkImportDirection } from '../../../src/checks/code/import-direction.ts';

const importing = (path: string, specifier: string): string[] =>
  checkImportDirection([{ path, text: `import '${specifier}';` }]).map(
    (fault) => `${fault.file}:${fault.line} ${fault.rule} ${fault.found}`,
  );

describe('what may not be imported', () => {
  test('text imports nothing of ours', () => {
    expect(importing('src/text/slug.ts', '../report/report.ts')).toEqual([
      'src/text/slug.ts:1 import-direction an import of src/report/report.ts',
    ]);
  });

  test('a check does not import the pipeline', () => {
    expect(importing('src/checks/x.ts', '../markdown/remark-claims.ts')).toHaveLength(1);
  });

  test('nothing under src imports a script, a test or the report itself', () => {
    expect(importing('src/pages/index.ts', '../../scripts/build.ts')).toHaveLength(1);
    expect(importing('src/pages/index.ts', '../../data/edition.yaml')).toHaveLength(1);
  });

  test('a folder that the design does not know imports nothing until it stands in the table', () => {
    expect(
      checkImportDirection([{ path: 'src/helpers/x.ts', text: "import '../text/slug.ts';" }]),
    ).toMatchObject([{ expected: 'src/helpers to stand in the table of allowed imports' }]);
  });

  test('the front matter and the scripts of an .astro file are held to the same table', () => {
    const text =
      "---\nimport Page from '../layouts/Page.astro';\n---\n<script>\nimport '../report/load.ts';\n</script>";
    const faults = checkImportDirection([{ path: 'src/components/Note.astro', text }]);
    expect(faults.map(({ line, found }) => [line, found])).toEqual([
      [2, 'an import of src/layouts/Page.astro'],
    ]);
  });
});

describe('what may be imported', () => {
  test('each folder may import what stands right of it in the design', () => {
    expect(importing('src/pages/index.astro', '../layouts/Page.astro')).toEqual([]);
    expect(importing('src/publish/search/index.ts', '../../report/report.ts')).toEqual([]);
    expect(importing('src/report/schema/words.ts', '../../text/dates.ts')).toEqual([]);
  });

  test('within one folder anything goes', () => {
    expect(importing('src/checks/code/x.ts', '../check-report.ts')).toEqual([]);
    expect(importing('src/text/a.ts', './b.ts')).toEqual([]);
  });

  test('packages are not our business', () => {
    expect(importing('src/text/a.ts', 'zod')).toEqual([]);
  });

  test('the content configuration, scripts and tests import what they need', () => {
    expect(importing('src/content.config.ts', './markdown/x.ts')).toEqual([]);
    expect(importing('scripts/build.ts', '../src/markdown/x.ts')).toEqual([]);
    expect(importing('test/text/slug.test.ts', '../../src/text/slug.ts')).toEqual([]);
  });
});

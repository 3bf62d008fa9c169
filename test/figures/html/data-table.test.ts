import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { dataTable } from '../../../src/figures/html/data-table.ts';
import { en } from '../../../src/text/interface/en.ts';
import { asPage } from '../../helpers/compile.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { MANY } from '../../helpers/many.ts';
import { chapter, dataPackage, type Files, sound, TABLE } from '../../helpers/small-report.ts';

const BODY =
  '## Where\n\nSo <Claim id="cameras-in-63">it is</Claim>. <Claim id="law-of-2017">And</Claim> so.';

function print(columns: readonly string[] | undefined, files: Files = {}): string {
  const report = sound({ 'content/chapters/01-first.mdx': chapter(BODY), ...files });
  const table = report.tables.get('sales');
  if (!table) throw new Error('no table');
  return toHtml(dataTable({ report, words: en, base: '/report' }, table, columns));
}

test('a table is printed with links to claims and sources, without its held row, and says so', () => {
  expectGolden('tables/table.html', asPage('table', print(undefined)));
});

test('some columns are printed in the order in which they are named, the sources below', () => {
  expectGolden('tables/table-columns.html', asPage('table-columns', print(['cameras', 'country'])));
});

test('a table that is held back whole prints only the reason', () => {
  const files = { 'data/tables/datapackage.json': dataPackage({ held: { reason: 'it was never checked' } }) };
  expectGolden('tables/table-held.html', asPage('table-held', print(undefined, files)));
});

test('no cell of a held row is printed anywhere', () => {
  expect(print(undefined)).not.toMatch(/Laos|2015/);
});

test('very many rows are printed', () => {
  const rows = Array.from({ length: MANY }, (_, n) => `Land ${n},${n},,doe-2019-cameras,`).join('\n');
  expect(print(undefined, { 'data/tables/sales.csv': `${TABLE}${rows}\n` }).match(/<tr /g)).toHaveLength(
    MANY + 3,
  );
});

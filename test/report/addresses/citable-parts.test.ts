import { describe, expect, test } from 'vitest';
import { cardPath } from '../../../src/report/addresses/card-paths.ts';
import {
  handedTables,
  partPath,
  partsOf,
  permanentAddress,
} from '../../../src/report/addresses/citable-parts.ts';
import { citationPath } from '../../../src/report/addresses/reference-paths.ts';
import { withFigure } from '../../helpers/small-figure.ts';
import { dataPackage, sound, withBody } from '../../helpers/small-report.ts';

const report = withBody(
  '## Where\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>.\n\n### Beyond\n\nNothing.',
  withFigure(),
);
const parts = partsOf(report, ({ id }) => ({ title: id, subtitle: '' }));

describe('the parts of a report', () => {
  test('are itself, its chapters and their sections, the claims that are made, its figures and its tables, each with its place', () => {
    expect(parts.map((part) => [part.kind, partPath(part)])).toEqual([
      ['report', '/'],
      ['chapter', '/chapters/first/'],
      ['section', '/chapters/first/#where'],
      ['section', '/chapters/first/#beyond'],
      ['claim', '/claims/cameras-in-63/'],
      ['figure', '/figures/cameras-sold/'],
      ['table', '/data/#table-sales'],
    ]);
  });

  test('have each a permanent link, a card and a file of citation of their own', () => {
    const links = parts.map((part) => permanentAddress(report, part));
    const cards = parts.flatMap((part) => cardPath(part) ?? []);
    const files = parts.map((part) => citationPath(report, part, 'bib'));
    for (const list of [links, cards, files]) expect(new Set(list).size).toBe(list.length);
    expect(links.every((link) => link.startsWith('https://small.example/'))).toBe(true);
    expect(cards).toHaveLength(parts.length - 1);
  });
});

test('a table of which every row is held back is no part', () => {
  const held = { reason: 'they deny it' };
  expect(handedTables(sound({ 'data/tables/datapackage.json': dataPackage({ held }) }))).toEqual([]);
  expect(handedTables(sound())).toHaveLength(1);
});

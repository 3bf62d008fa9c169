import { describe, expect, test } from 'vitest';
import { partsOf, permanentAddress } from '../../../src/report/addresses/citable-parts.ts';
import { madeClaims } from '../../../src/report/evidence/claim-uses.ts';
import type { Report } from '../../../src/report/report.ts';
import { editionOf } from '../../helpers/small-edition.ts';
import { CLAIMS, EDITION, type Files, sound, swap } from '../../helpers/small-report.ts';

const edition = editionOf(sound());
const later = (changes: Files = {}): Report => ({ ...sound(changes), editions: [edition] });

/** The permanent links of a report below its address, by the kind of the part. */
function links(report: Report): string[] {
  const parts = partsOf(report, () => ({ title: 'A title', subtitle: '' }));
  return parts.map(
    (part) => `${part.kind} ${permanentAddress(report, part).replace('https://small.example', '')}`,
  );
}

describe('the permanent link of a part', () => {
  test('leads where the part stands, as long as the edition is not frozen', () => {
    expect(links(sound())).toEqual([
      'report /',
      'chapter /chapters/first/',
      'section /chapters/first/#where-they-are',
      'claim /claims/cameras-in-63/',
      'table /data/#table-sales',
    ]);
  });

  test('leads to the frozen edition once there is one, but for a table, which no edition keeps by itself', () => {
    expect(links(later())).toEqual([
      'report /e/2026-01-02/',
      'chapter /e/2026-01-02/first/',
      'section /e/2026-01-02/first/#where-they-are',
      'claim /e/2026-01-02/first/#c-cameras-in-63',
      'table /data/#table-sales',
    ]);
  });

  test('of a claim that was corrected since leads to what it says now', () => {
    const report = later({
      'data/claims/first.yaml': swap(CLAIMS, 'Cameras are in 63 countries.', 'Cameras are in 64 countries.'),
    });
    expect(madeClaims(report)).toHaveLength(1);
    expect(links(report)).toContain('claim /claims/cameras-in-63/');
    expect(links(report)).toContain('chapter /e/2026-01-02/first/');
  });

  test('leads to no older edition than the one that the report calls itself', () => {
    expect(
      links(later({ 'data/edition.yaml': swap(EDITION, 'date: 2026-01-02', 'date: 2026-02-03') })),
    ).toEqual(links(sound()));
  });
});

import { expect, test } from 'vitest';
import { cardPath } from '../../../src/report/addresses/card-paths.ts';
import { partPath, partsOf } from '../../../src/report/addresses/citable-parts.ts';
import { packagePath, sourceFilePath } from '../../../src/report/addresses/file-paths.ts';
import { HOME_FILES, PLACES } from '../../../src/report/addresses/places.ts';
import { citationPath, feedPath, referencesPath } from '../../../src/report/addresses/reference-paths.ts';
import { madePages } from '../../../src/report/addresses/routes.ts';
import { sound } from '../../helpers/small-report.ts';

const report = sound();
const titles = { title: 'A figure', subtitle: 'With numbers' };
const parts = partsOf(report, () => titles);

test('every page and file that is made lies in one of the places, beside the home page, or is it', () => {
  const paths = [
    ...madePages(report),
    ...parts
      .flatMap((part) => [partPath(part), cardPath(part) ?? [], citationPath(report, part, 'bib')])
      .flat(),
    packagePath(report),
    referencesPath(report, undefined, 'ris'),
    feedPath(undefined),
    sourceFilePath('doe-2019-cameras', 'bib'),
  ];
  const known = [
    ...Object.values(PLACES).filter((place) => place !== PLACES.home),
    ...Object.values(HOME_FILES),
  ];
  const others = paths.filter((path) => !known.some((place) => path.startsWith(place)));
  expect([...new Set(others)]).toEqual(['/', '/small.bib']);
});

test('a place begins and ends with a slash, and none lies within another', () => {
  const places = Object.values(PLACES).filter((place) => place !== PLACES.home);
  for (const place of places) {
    expect(place).toMatch(/^\/(?:[a-z]+\/)+$/);
    expect(places.filter((other) => other !== place && other.startsWith(place))).toEqual([]);
  }
});

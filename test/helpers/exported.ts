import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type ExportItem, exportSource } from '../../src/citations/export/export-item.ts';
import { partItem } from '../../src/citations/export/own-items.ts';
import { figureTitles } from '../../src/figures/data/figure-text.ts';
import { partsOf } from '../../src/report/addresses/citable-parts.ts';
import { SOURCE_TYPES, sourceSchema } from '../../src/report/schema/source.ts';
import { en } from '../../src/text/interface/en.ts';
import { makeSource } from '../bench/made-sources.ts';
import { randomFrom } from '../bench/made-words.ts';
import { withFigure } from './small-figure.ts';
import { sound, withBody } from './small-report.ts';

const made: readonly object[] = parse(
  readFileSync(join(import.meta.dirname, '../citations/sources.yaml'), 'utf8'),
);
const report = sound({
  'data/sources/made-up.yaml': stringify(
    made.map((record) => ({ ...record, kind: 'primary', checked: 'read' })),
  ),
});

/** The made-up sources of test/citations/sources.yaml as records for reference managers. */
export function madeUpItems(): ExportItem[] {
  return [...report.sources.values()]
    .filter(({ id }) => /^[a-z]-/.test(id))
    .map((source) => exportSource(source, report, en));
}

/** Two sources of every type, with every field that a record may have, in three scripts. */
export function itemsOfEveryType(): ExportItem[] {
  const random = randomFrom(7);
  const at = { file: 'made.yaml', line: 1 };
  const full = {
    volume: '12',
    issue: '3',
    page: '45-67',
    number: 'No. 7_b',
    'container-title': 'Eyes & Ears',
    publisher: 'Press and Sons',
  };
  return SOURCE_TYPES.flatMap((type) =>
    [1, 2].map((n) => {
      const record = {
        ...makeSource(random, `made-${n}`),
        ...(n === 1 ? full : {}),
        id: `${type.replaceAll('_', '-')}-${n}`,
        type,
      };
      return exportSource({ ...sourceSchema.parse(record), at }, report, en);
    }),
  );
}

/** Every kind of part of a small report: itself, a chapter, a section, a claim, a figure, a table. */
export function partItems(): ExportItem[] {
  const whole = withBody(
    '## Where: “here” & there\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>.',
    withFigure(),
  );
  return partsOf(whole, (figure) => figureTitles(whole, figure, en)).map((part) => partItem(whole, part, en));
}

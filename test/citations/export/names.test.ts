import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toBibtex } from '../../../src/citations/export/bibtex.ts';
import { toCslJson } from '../../../src/citations/export/csl-json.ts';
import type { ExportItem } from '../../../src/citations/export/export-item.ts';
import { toRis } from '../../../src/citations/export/ris.ts';
import type { Name } from '../../../src/report/schema/source.ts';

/** Bodies as they are called, with every sign at which a reader of records cuts names. */
const BODIES = [
  'Ministry of Lamps, Buoys and Bells',
  'Lamp & Wick, Inc.',
  'Committee on Lights, Seamarks, Pilots, and Wrecks',
  'Carter, Ludlow and Daughters, Ltd.',
  'Coast Guard; Board of Pilots',
  'Wick and Sons',
  'Bureau «Mayak», Odesa',
  'Council (Harbours, Lights)',
  'others',
  '燈塔部，浮標局',
];

type Write = (items: readonly ExportItem[]) => unknown;

const FORMATS: readonly (readonly [string, Write, string])[] = [
  ['RIS', toRis, '@ris/file'],
  ['BibTeX', toBibtex, '@biblatex/text'],
  ['CSL-JSON', (items) => JSON.parse(toCslJson(items)), '@csl/list+object'],
];

function namesIn(author: readonly Name[], write: Write, form: string): unknown {
  const item: ExportItem = { id: 'b', type: 'report', title: 'Count', author };
  return new Cite(write([item]), { forceType: form }).data[0]?.author;
}

/** A name that has no part but one. */
const oneName = z
  .union([z.strictObject({ literal: z.string() }), z.strictObject({ family: z.string() })])
  .transform((name) => ('literal' in name ? name.literal : name.family));

for (const [format, write, form] of FORMATS) {
  test.each(BODIES)(`the body “%s” comes back from ${format} as one name, whole`, (literal) => {
    const names = z.array(oneName).parse(namesIn([{ literal }, { literal: 'Bell, Ltd.' }], write, form));
    // The comma that cuts nothing is a comma to people.
    expect(names.map((name) => name.replaceAll('\u201a', ','))).toEqual([literal, 'Bell, Ltd.']);
  });
}

test('a person keeps family and given name, and a suffix is one in RIS', () => {
  const author = [
    { family: 'Orrin', given: 'Maud' },
    { family: 'Lowe', given: 'Amos, Jr.' },
    { family: 'Plato' },
  ];
  expect(namesIn(author, toRis, '@ris/file')).toEqual([
    { family: 'Orrin', given: 'Maud' },
    { family: 'Lowe', given: 'Amos', suffix: 'Jr.' },
    { family: 'Plato' },
  ]);
});

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toBibtex } from '../../../src/citations/export/bibtex.ts';
import { toCslJson } from '../../../src/citations/export/csl-json.ts';
import type { ExportItem } from '../../../src/citations/export/export-item.ts';
import { toRis } from '../../../src/citations/export/ris.ts';
import { itemsOfEveryType, madeUpItems, partItems } from '../../helpers/exported.ts';

const items = [...madeUpItems(), ...itemsOfEveryType(), ...partItems()];
const FIELDS = [
  'container-title',
  'publisher',
  'edition',
  'volume',
  'issue',
  'number',
  'page',
  'URL',
  'DOI',
  'ISBN',
  'language',
  'annote',
] as const;

/** The tags that RIS has for each field; the first that a record has is its own. */
const TAGS: Readonly<Record<(typeof FIELDS)[number], readonly string[]>> = {
  'container-title': ['T2'],
  publisher: ['PB'],
  edition: ['ET'],
  volume: ['VL'],
  issue: ['IS'],
  number: ['M1', 'NV', 'SN'],
  page: ['SP'],
  URL: ['UR'],
  DOI: ['DO'],
  ISBN: ['SN'],
  language: ['LA'],
  annote: ['N1'],
};

/** Citation.js gives newspapers, laws and courts no author of their own, and chapters no day. */
const WHOLE_IN_RIS = /^(?:article-journal|article-magazine|book|report|webpage|dataset|post-weblog|thesis)$/;

const tagsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const nameSchema = z.object({
  literal: z.string().optional(),
  family: z.string().optional(),
  given: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});
const namesSchema = z.array(nameSchema);
const dateSchema = z.object({ 'date-parts': z.array(z.array(z.number())) });

type ReadItem = Readonly<Record<string, unknown>>;

/** Names as one text, so that a body reads the same as a literal and as a family name, and a comma that cuts nothing is a comma. */
function namesOf(value: unknown): string {
  const names = namesSchema.safeParse(value);
  if (!names.success) return '';
  return names.data
    .map(
      (name) =>
        name.literal ??
        [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given]
          .filter(Boolean)
          .join(', '),
    )
    .join('; ')
    .replaceAll('\u201a', ',');
}

function firstOf(item: ReadItem, fields: readonly string[]): unknown {
  return fields.map((field) => item[field]).find((value) => value !== undefined);
}

function plain(value: unknown): string {
  const text = String(value ?? '');
  return /^https?:/.test(text) ? decodeURI(encodeURI(decodeURI(text))) : text;
}

/** What of a record did not come back, as `field: was → came`. */
function lost(
  item: ExportItem,
  read: ReadItem | undefined,
  places: Readonly<Record<string, readonly string[]>>,
): string[] {
  if (read === undefined) return [`${item.id} did not come back`];
  const author = firstOf(read, ['author', ...(places.author ?? [])]);
  const date = dateSchema.safeParse(read.issued);
  const pairs: (readonly [string, string, string])[] = [
    ['id', item.id, plain(read.id)],
    ['title', item.title, plain(read.title)],
    ['author', namesOf(item.author), namesOf(author)],
    [
      'issued',
      JSON.stringify(item.issued?.['date-parts'] ?? null),
      JSON.stringify(date.data?.['date-parts'] ?? null),
    ],
    ...FIELDS.map(
      (field) =>
        [field, plain(item[field]), plain(firstOf(read, [field, ...(places[field] ?? [])]))] as const,
    ),
  ];
  return pairs
    .filter(([, was, came]) => was !== '' && was !== came)
    .map(([field, was, came]) => `${item.type} ${field}: ${was} → ${came}`);
}

function read(data: unknown, forceType: string): readonly ReadItem[] {
  return new Cite(data, { forceType }).data;
}

describe('what a reference manager reads back', () => {
  test('from CSL-JSON is every record as it was, to the last field', () => {
    const text = toCslJson(items);
    expect(JSON.parse(text)).toEqual(items);
    expect(read(JSON.parse(text), '@csl/list+object')).toMatchObject(items);
  });

  test('from BibTeX is every field but a number of a type that Citation.js knows no number of', () => {
    const back = read(toBibtex(items), '@biblatex/text');
    expect(back).toHaveLength(items.length);
    const gone = items.flatMap((item, n) =>
      lost(item, back[n], { number: ['collection-number', 'issue'], issue: ['number'] }),
    );
    expect(gone.filter((line) => !/^\S+ (?:number|issue): /.test(line))).toEqual([]);
  });

  test('from RIS is every line of every record, by its tag', () => {
    const back = z.array(tagsSchema).parse(plugins.input.data(toRis(items), '@ris/file'));
    expect(back).toHaveLength(items.length);
    const gone = items.flatMap((item, n) => {
      const tags = back[n] ?? {};
      const pages = [tags.SP, tags.EP].filter(Boolean).join('-');
      const dates = tags.DA === undefined ? null : [String(tags.DA).split('/').filter(Boolean).map(Number)];
      const all = {
        ...Object.fromEntries(
          FIELDS.map((field) => [field, TAGS[field].map((tag) => tags[tag]).find(Boolean)]),
        ),
        page: pages,
      };
      const authors = [tags.AU ?? []].flat().map((literal) => ({ literal }));
      const issued = dates === null ? undefined : { 'date-parts': dates };
      return lost(item, { ...all, id: tags.ID, title: tags.TI, author: authors, issued }, {});
    });
    expect(gone).toEqual([]);
  });

  test('from RIS is, in the types that Citation.js has whole, every field that it has a name for', () => {
    const known = items.filter(({ id, type }) => !id.endsWith('-1') && WHOLE_IN_RIS.test(type));
    const back = read(toRis(known), '@ris/file');
    const places = { 'container-title': ['collection-title'], annote: ['note'] };
    const gone = known.flatMap((item, n) => lost(item, back[n], places));
    expect(known.length).toBeGreaterThan(10);
    // RIS knows no publisher of a journal's article and no issue of a report, and Citation.js no edition of data.
    expect(
      gone.filter((line) => !/^(?:article-journal publisher|report issue|dataset edition): /.test(line)),
    ).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { checkRedactions } from '../../../src/checks/check-honesty.ts';
import { redactedNames } from '../../../src/checks/report/redaction/redacted-names.ts';
import {
  emptyList,
  hashOf,
  printList,
  redactName,
} from '../../../src/checks/report/redaction/redaction-list.ts';
import { REDACTIONS_FILE } from '../../../src/report/load/load-house-rules.ts';
import type { RawFile } from '../../../src/report/load/load-raw-files.ts';
import { loadReport } from '../../../src/report/load/load-report.ts';
import type { RedactionList } from '../../../src/report/schema/house-rules.ts';
import { copyTiny, type Edit, editReport, temporaryFolder } from '../../helpers/tiny-report.ts';

// Invented people of an invented coast.
const NAMES = ['Ödön Vasskerry', '王海灯', 'ئايگۈل تۇرغان'];
const LIST = NAMES.reduce(redactName, emptyList());

const folder = temporaryFolder();
afterAll(folder.remove);

/** A PNG of one grey point with one more chunk before its end (PNG specification, 5). */
function pngWith(type: string, data: Uint8Array): Uint8Array {
  const chunk = (name: string, body: Uint8Array): Buffer => {
    const part = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(part));
    return Buffer.concat([length, part, sum]);
  };
  const head = Buffer.from('0000000100000001080000000000', 'hex').subarray(0, 13);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk(type, data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const author = (name: string): Buffer => Buffer.from(`Author\u0000${name}`, 'latin1');
const KEEPERS = 'content/chapters/02-keepers.mdx';

/** Places in a report where a name may hide, each with the file that has to be told. */
const PLACES: readonly { place: string; edit: Edit; told?: string }[] = [
  { place: 'a paragraph', edit: { file: KEEPERS, append: '\nIt was Ödön Vasskerry who rowed.\n' } },
  {
    place: 'a claim of the ledger',
    edit: {
      file: 'data/claims/keepers.yaml',
      replace: 'was drowned in 1936.',
      with: 'Vasskerry, Ödön, was drowned in 1936.',
    },
  },
  { place: 'a cell of a table', edit: { file: 'data/tables/lamps.csv', append: 'Vasskerry Odon,1,2\n' } },
  {
    place: 'the title of a source',
    edit: {
      file: 'data/sources/lamps.yaml',
      replace: 'title: The Lamps of Sarnmark',
      with: 'title: The Lamps of ODON VASSKERRY',
    },
  },
  {
    place: 'the author of a source',
    edit: {
      file: 'data/sources/lamps.yaml',
      replace: '- family: Orrin\n      given: Maud',
      with: '- family: Vasskerry\n      given: Ödön',
    },
  },
  {
    place: 'the label of a figure',
    edit: { file: 'data/figures/rowers.yaml', write: 'title: Rows\nlabel: Odon-Vasskerry\n' },
  },
  { place: 'the name of a file', edit: { file: 'public/odon-vasskerry-1936.svg', write: '<svg/>' } },
  {
    place: 'a field of a PNG',
    edit: { file: 'public/lamp.png', bytes: hex(pngWith('tEXt', author('Odon Vasskerry'))) },
  },
  {
    place: 'a compressed field of a PNG',
    edit: {
      file: 'public/lamp.png',
      bytes: hex(
        pngWith(
          'zTXt',
          Buffer.concat([author(''), Buffer.from([0]), deflateSync(Buffer.from('by Odon Vasskerry'))]),
        ),
      ),
    },
  },
  {
    place: 'the title of an SVG',
    edit: { file: 'public/lamp.svg', write: '<svg><title>&#214;d&#xF6;n Vasskerry</title></svg>' },
  },
  {
    place: 'the glossary',
    edit: { file: 'content/glossary/rower.mdx', write: '---\nname: Rower\n---\nOdön Vasskerry was one.\n' },
  },
  {
    place: 'a comment of a YAML file',
    edit: { file: 'data/edition.yaml', append: '# ask Odon Vasskerry\n' },
  },
  {
    place: 'an address',
    edit: { file: KEEPERS, append: '\n[there](https://rowers.example/%C3%96d%C3%B6n-Vasskerry)\n' },
  },
  {
    place: 'a JPEG',
    edit: {
      file: 'public/lamp.jpg',
      bytes: `ffd8ffe100180000${hex(Buffer.from('Artist\u0000Odon Vasskerry', 'latin1'))}ffd9`,
    },
  },
];

describe('a name of the redaction list is found in', () => {
  test.each(PLACES.map((entry, index) => ({ ...entry, index })))('$place', ({ edit, told, index }) => {
    const root = copyTiny(folder.path, `place ${index}`);
    editReport(root, { file: REDACTIONS_FILE, write: printList(LIST) });
    expect(checkRedactions(root, loadReport(root).report)).toEqual([]);
    editReport(root, edit);
    const found = checkRedactions(root, loadReport(root).report);
    expect(found.map(({ file, rule }) => ({ file, rule }))).toEqual([
      { file: told ?? edit.file, rule: 'redacted-name' },
    ]);
    expect(JSON.stringify(found.map((fault) => ({ ...fault, file: '' })))).not.toMatch(/vass|ödön|odon/i);
  });
});

const file = (words: string): RawFile => ({ path: 'a.txt', bytes: Buffer.from(words) });
const finds = (words: string, list: RedactionList = LIST): boolean =>
  redactedNames([file(words)], list).length > 0;

describe('a spelling', () => {
  test.each([
    'Ödön Vasskerry',
    'ÖDÖN VASSKERRY',
    'Vasskerry Ödön',
    'Vasskerry, Ödön',
    'Odon  Vasskerry’s boat',
    'odon-vasskerry',
    'OdonVasskerry',
    'Ödön\n    Vass-kerry',
    'O\u0308do\u0308n Vaskerry',
    'Odon Vasskery',
    'Odn Vasskerry',
    'Odoni Vasskerry',
    'Oden Vasskerry',
    'Odno Vasskerry',
    'in 1936 王海灯 came',
    '同王海灯一起',
    '王·海 灯',
    'بىر ئايگۈل تۇرغان',
    'ئايگۈل-تۇرغان',
    'ئايگۇل تۇرغان',
  ])('that is the name or near to it is found: %s', (words) => {
    expect(finds(words)).toBe(true);
  });

  test.each([
    'Ödön Holm and Ada Vasskerry',
    'They saw Ödön. Vasskerry came later.',
    'Vasskerry',
    'Ödön was there\n\nVasskerry',
    'Odon and his friend Vasskerry',
    '王海，灯塔',
    '王海燈',
    'تۇرغان',
    '',
  ])('that is another is left alone: %s', (words) => {
    expect(finds(words)).toBe(false);
  });
});

test('a window of ordinary words is not taken for a name that is a letter off', () => {
  const list = redactName(emptyList(), 'Jinn Harborne');
  const corpus = 'he stood in harborne and in harborne again; '.repeat(12);
  expect(finds(`${corpus} In Harborne it rained.`, list)).toBe(false);
  expect(finds(`${corpus} Jin Harborne came.`, list)).toBe(true);
});

describe('the list reveals nothing', () => {
  test('of the name: neither its letters nor its length, and no two lists are alike', () => {
    const short = redactName(emptyList(), 'Ada Bo');
    const long = redactName(emptyList(), 'Aleksandrina Vasskerry');
    expect(short.hashes).toHaveLength(long.hashes.length);
    expect(short.marks).toHaveLength(long.marks.length);
    expect(printList(short)).not.toMatch(/\b(?:ada|bo)\b/i);
    const again = redactName(emptyList(), 'Ada Bo');
    expect(again.hashes.filter((hash) => short.hashes.includes(hash))).toEqual([]);
    expect(short.hashes).toEqual([...short.hashes].sort());
    expect(short.marks).toEqual([...short.marks].sort((a, b) => a - b));
  });

  test('of how a form is hashed without its cost: a plain hash of a form is not in it', () => {
    const list = redactName(emptyList(), 'Ada Bo');
    expect(list.hashes).toContain(hashOf(list, '=adabo'));
    expect(list.hashes).not.toContain(hashOf({ ...list, rounds: 1 }, '=adabo'));
    expect(list.rounds).toBeGreaterThanOrEqual(1000);
  });

  test('and a text without letters is no name', () => {
    for (const words of ['', '12', '—', 'x'])
      expect(() => redactName(emptyList(), words)).toThrow(RangeError);
  });
});

test('the list of this report is one that the check can read, and its names stand nowhere but where that is allowed', () => {
  const root = join(import.meta.dirname, '../../..');
  const { report, faults } = loadReport(root);
  expect(faults).toEqual([]);
  expect(report.house.redactions?.hashes.length).toBeGreaterThan(0);
  expect(readFileSync(join(root, REDACTIONS_FILE), 'utf8')).not.toMatch(
    /^[^#]*[g-z]{3,}(?<!salt|rounds|marks|hashes)\b/m,
  );
  expect(checkRedactions(root, report)).toEqual([]);
});

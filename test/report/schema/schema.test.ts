import { describe, expect, test } from 'vitest';
import { CLAIMS, EDITION, type Files, load, SOURCES, swap, text } from '../../helpers/small-report.ts';

/** What one refusal is: the file, the passage, what is written instead, the rule, the line, words of `found` and of `mend`. */
type Refusal = readonly [
  name: string,
  from: string,
  to: string,
  rule: string,
  line: number,
  found: string,
  mend: string,
];

function holds(
  file: string,
  whole: string,
  [, from, to, rule, line, found, mend]: Refusal,
  more: Files = {},
): void {
  const { faults } = load({ [file]: swap(whole, from, to), ...more });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ rule, file, line });
  expect(faults[0]?.column).toBeGreaterThan(0);
  expect(faults[0]?.expected).not.toBe('');
  expect(faults[0]?.found).toContain(found);
  expect(faults[0]?.mend).toContain(mend);
}

const SOURCE_REFUSALS: readonly Refusal[] = [
  ['a type that CSL does not have', 'type: report', 'type: pamphlet', 'schema', 2, 'pamphlet', 'type'],
  ['an empty title', 'title: Cameras abroad', "title: ''", 'schema', 3, 'title', 'title'],
  ['a title of spaces', 'title: Cameras abroad', "title: '   '", 'schema', 3, 'title', 'title'],
  ['a title left out', '  title: Cameras abroad\n', '', 'schema', 1, 'nothing in title', 'title'],
  [
    'a title that is a number',
    'title: Cameras abroad',
    'title: 1984',
    'schema',
    3,
    'the number 1984',
    'in quotes: "1984"',
  ],
  [
    'HTML in a title',
    'title: Cameras abroad',
    'title: <i>Cameras</i>',
    'no-markup-in-data',
    3,
    '<i>Cameras</i>',
    'write the words',
  ],
  [
    'a script in a title',
    'title: Cameras abroad',
    'title: <script>x</script>',
    'no-markup-in-data',
    3,
    '<script>',
    'write the words',
  ],
  [
    'a closing tag in a title',
    'title: Cameras abroad',
    'title: Cameras</b>',
    'no-markup-in-data',
    3,
    '</b>',
    'write the words',
  ],
  [
    'a tag with a handler',
    'title: Cameras abroad',
    'title: <img src=x onerror=y>',
    'no-markup-in-data',
    3,
    '<img',
    'write the words',
  ],
  [
    'an entity in a title',
    'title: Cameras abroad',
    'title: Cameras &amp; eyes',
    'no-markup-in-data',
    3,
    '&amp;',
    'write the words',
  ],
  [
    'a comment of HTML',
    'title: Cameras abroad',
    'title: Cameras <!-- x',
    'no-markup-in-data',
    3,
    '<!--',
    'write the words',
  ],
  [
    'a hidden override of direction',
    'title: Cameras abroad',
    'title: "Cam\\u202Eeras"',
    'no-markup-in-data',
    3,
    'Cam',
    'write the words',
  ],
  [
    'an isolate of direction',
    'title: Cameras abroad',
    'title: "Cam\\u2067eras"',
    'no-markup-in-data',
    3,
    'Cam',
    'write the words',
  ],
  [
    'a sign that the report uses itself',
    'title: Cameras abroad',
    'title: "Cam\\uE010"',
    'no-markup-in-data',
    3,
    'Cam',
    'write the words',
  ],
  [
    'a zero byte',
    'title: Cameras abroad',
    'title: "Cam\\u0000eras"',
    'no-markup-in-data',
    3,
    'Cam',
    'write the words',
  ],
  ['no author in the list', '[{ family: Doe, given: Jane }]', '[]', 'schema', 4, 'a list of 0', 'author'],
  ['an author as a bare word', '[{ family: Doe, given: Jane }]', '[Doe]', 'schema', 4, 'Doe', 'author'],
  [
    'HTML in a name',
    'family: Doe',
    'family: <b>Doe</b>',
    'no-markup-in-data',
    4,
    '<b>Doe</b>',
    'write the words',
  ],
  [
    'a number where a date belongs',
    'issued: 2019-09',
    'issued: 2019',
    'schema',
    6,
    'the number 2019',
    'in quotes: "2019"',
  ],
  [
    'a date that does not exist',
    'issued: 2019-09',
    'issued: 2019-02-30',
    'date-exists',
    6,
    '2019-02-30',
    'correct the date',
  ],
  [
    'a date in words',
    'issued: 2019-09',
    'issued: September',
    'date-exists',
    6,
    'September',
    'correct the date',
  ],
  [
    'a javascript: address',
    'https://example.org/cameras',
    'javascript:alert(1)',
    'safe-url',
    7,
    'javascript:',
    'address',
  ],
  [
    'a javascript: address in capitals',
    'https://example.org/cameras',
    'JavaScript:alert(1)',
    'safe-url',
    7,
    'JavaScript:',
    'address',
  ],
  ['a data: address', 'https://example.org/cameras', '"data:text/html,x"', 'safe-url', 7, 'data:', 'address'],
  [
    'an address without its scheme',
    'https://example.org/cameras',
    '//example.org',
    'safe-url',
    7,
    '//example.org',
    'address',
  ],
  [
    'an address with a space',
    'https://example.org/cameras',
    '"https://example.org/a b"',
    'safe-url',
    7,
    'a b',
    'address',
  ],
  [
    'an address with a quotation mark',
    'https://example.org/cameras',
    `'https://example.org/"onload="x'`,
    'safe-url',
    7,
    'onload',
    'address',
  ],
  [
    'an address that is only a scheme',
    'https://example.org/cameras',
    '"https://"',
    'safe-url',
    7,
    'https://',
    'address',
  ],
  ['a language in words', 'language: en', 'language: English', 'schema', 8, 'English', 'language'],
  ['a kind that is none', 'kind: secondary', 'kind: tertiary', 'schema', 9, 'tertiary', 'kind'],
  [
    'a word of checking that is none',
    'checked: read',
    'checked: skimmed',
    'schema',
    10,
    'skimmed',
    'checked',
  ],
  [
    'a field that the schema does not know',
    'kind: secondary',
    'kind: secondary\n  tilte: x',
    'unknown-key',
    10,
    'tilte',
    'write title',
  ],
  [
    'a field of another vocabulary',
    'kind: secondary',
    'kind: secondary\n  colour: x',
    'unknown-key',
    10,
    'colour',
    'remove the field',
  ],
  ['an id with a capital', 'id: doe-2019-cameras', 'id: Doe-2019', 'schema', 1, 'Doe-2019', 'id'],
  ['an id with a slash', 'id: doe-2019-cameras', 'id: ../doe', 'schema', 1, '../doe', 'id'],
  [
    'a DOI with its address',
    'checked: read',
    'checked: read\n  DOI: https://doi.org/10.1/2',
    'schema',
    11,
    'doi.org',
    'DOI',
  ],
  [
    'an archive without its date',
    'checked: read',
    'checked: read\n  archive: { URL: "https://a.org" }',
    'schema',
    11,
    'archive.date',
    'archive',
  ],
  ['a record that is a word', SOURCES, '- just words\n', 'schema', 1, 'just words', 'the record'],
];

describe('each refusal of a source is one fault', () => {
  test.each(SOURCE_REFUSALS)('%s', (...refusal) => holds('data/sources/all.yaml', SOURCES, refusal));
});

const CLAIM_REFUSALS: readonly Refusal[] = [
  [
    'a claim without words',
    'claim: Cameras are in 63 countries.',
    "claim: ''",
    'schema',
    2,
    'claim',
    'claim',
  ],
  [
    'a confidence that is none',
    'confidence: high',
    'confidence: certain',
    'schema',
    21,
    'certain',
    'confidence',
  ],
  ['no sources', '[{ id: npc-2017-law, locator: art. 7 }]', '[]', 'schema', 20, 'a list of 0', 'sources'],
  ['a value that is a word', 'value: 63', 'value: many', 'date-exists', 4, 'many', 'exists'],
  [
    'a value that is a date that does not exist',
    'value: 2018-03-04',
    'value: 2018-02-30',
    'date-exists',
    6,
    '2018-02-30',
    'day that exists',
  ],
  [
    'a name of a figure with a hyphen',
    'name: first_day',
    'name: first-day',
    'schema',
    6,
    'first-day',
    'name',
  ],
  [
    'HTML in a quotation',
    'quote: in sixty-three countries',
    'quote: <a href=x>in</a>',
    'no-markup-in-data',
    8,
    '<a href',
    'write the words',
  ],
  [
    'a held claim without its reason',
    ', demands: [[denies, disputes]] }',
    ' }',
    'schema',
    28,
    'nothing',
    'demands',
  ],
  ['held without its status', '  status: held\n', '', 'schema', 23, 'a map of fields', 'the record'],
  [
    'a status without what is held',
    '  held: { reason: one witness, demands: [[denies, disputes]] }\n',
    '',
    'schema',
    23,
    'a map of fields',
    'the record',
  ],
  ['high confidence without a reason', '  because: law-text\n', '', 'high-reason', 18, 'nothing', 'because'],
  ['a reason that is none', 'because: law-text', 'because: sure', 'schema', 22, 'sure', 'because'],
  [
    'an answer without a source',
    '\n      sources: [{ id: doe-2019-cameras, locator: p. 20 }]',
    '',
    'part-source',
    12,
    'nothing in other_side.0.sources',
    'leave the part out',
  ],
  ['an answer of a kind that is none', 'kind: answer', 'kind: reply', 'schema', 13, 'reply', 'kind'],
  [
    'an answer on a day that does not exist',
    'when: 2019-10\n      words',
    'when: 2019-13\n      words',
    'date-exists',
    15,
    '2019-13',
    'shorten',
  ],
  [
    'two answers of one name',
    '- id: law-of-2017',
    '    - { id: answer-sellers, kind: limit, by: report, words: It is small. }\n- id: law-of-2017',
    'schema',
    12,
    'a list of 2',
    'other_side',
  ],
  [
    'a search without its date',
    'words: The sellers say otherwise.',
    'words: No answer was found.\n      searched: the pages of the sellers',
    'schema',
    17,
    'searched',
    'searched',
  ],
  [
    'an affair without how it was last known to stand',
    'because: law-text',
    'because: law-text\n  affair: ban',
    'affair-last-known',
    18,
    'nothing in last_known',
    'last heard of',
  ],
  [
    'a last state without its date',
    'because: law-text',
    'because: law-text\n  affair: ban\n  last_known: { words: It stands., sources: [{ id: npc-2017-law }] }',
    'schema',
    24,
    'nothing in last_known.when',
    'last_known.when',
  ],
];

describe('each refusal of a claim is one fault', () => {
  test.each(CLAIM_REFUSALS)('%s', (...refusal) => holds('data/claims/first.yaml', CLAIMS, refusal));
});

const EDITION_REFUSALS: readonly Refusal[] = [
  ['a title left out', 'title: Small\n', '', 'schema', 1, 'nothing in title', 'title'],
  ['a date without its day', 'date: 2026-01-02', 'date: 2026-01', 'date-exists', 4, '2026-01', 'day'],
  ['an address of a file', 'https://small.example/', 'file:///etc/', 'safe-url', 5, 'file:', 'address'],
  ['a script that is none', 'Hani: zh-Hans', 'Hano: zh-Hans', 'unknown-key', 8, 'Hano', 'Hani'],
  ['a floor below nought', 'notes: 1', 'notes: -1', 'schema', 10, '-1', 'floors.notes'],
  ['a floor that is no integer', 'notes: 1', 'notes: 1.5', 'schema', 10, '1.5', 'floors.notes'],
];

describe('each refusal of the edition is one fault', () => {
  test.each(EDITION_REFUSALS)('%s', (...refusal) => holds('data/edition.yaml', EDITION, refusal));
});

const PAGE = text('About', 'Who we are.');
const PAGE_REFUSALS: readonly Refusal[] = [
  ['a title left out', 'title: About\n', '', 'schema', 2, 'nothing in title', 'title'],
  ['a field that is none', 'title: About', 'title: About\ntags: x', 'unknown-key', 3, 'tags', 'remove'],
  [
    'HTML in a title',
    'title: About',
    'title: <b>About</b>',
    'no-markup-in-data',
    2,
    '<b>',
    'write the words',
  ],
  ['an order on a page', 'title: About', 'title: About\norder: 3', 'unknown-key', 3, 'order', 'remove'],
  ['malformed front matter', 'title: About', 'title: "About', 'yaml-syntax', 3, 'quote', 'quotes'],
];

describe('each refusal of a front matter is one fault, on its line of the file', () => {
  test.each(PAGE_REFUSALS)('%s', (...refusal) => holds('content/pages/about.mdx', PAGE, refusal));
});

test('words in angle brackets that are no HTML are words', () => {
  expect(
    load({ 'data/sources/all.yaml': swap(SOURCES, 'family: Doe, given: Jane', "literal: '<kes>'") }).faults,
  ).toEqual([]);
  expect(
    load({ 'data/sources/all.yaml': swap(SOURCES, 'Cameras abroad', 'a < b and c > d & e') }).faults,
  ).toEqual([]);
});

test('two things wrong in one record are two faults, and the other records are still read', () => {
  const { report, faults } = load({
    'data/sources/all.yaml': swap(swap(SOURCES, 'type: report', 'type: x'), 'kind: secondary', 'kind: x'),
  });
  expect(faults.map((f) => [f.rule, f.line])).toEqual([
    ['schema', 2],
    ['schema', 9],
  ]);
  expect([...report.sources.keys()]).toEqual(['npc-2017-law', 'roe-2001-heard']);
});

test('a long value is shown by its beginning', () => {
  const { faults } = load({
    'data/sources/all.yaml': swap(SOURCES, 'type: report', `type: ${'x'.repeat(1_000_000)}`),
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]?.found.length).toBeLessThan(120);
});

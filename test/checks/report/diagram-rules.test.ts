import { expect, test } from 'vitest';
import { holdRules, rule } from '../../helpers/rule-cases.ts';
import { check, type Files, sound, swap } from '../../helpers/small-report.ts';

const FILE = 'data/figures/steps.yaml';
const SPEC = `chapter: first
table: steps
table_title: Steps
kind: diagram
title: A road
subtitle: What
reading: How
limits: [Few.]
as_of: '2019'
headings: { step: Step, part: Part, words: Words, by: By, standing: Marked, leads_to: Leads to, claims: Told in, sources: Sources, id: Key }
lanes:
  - id: begin
    title: The beginning
    boxes:
      - id: sold
        title: Sold
        words: Cameras are sold abroad.
        by: Jane Doe, 2019
        claims: [cameras-in-63]
        sources: [doe-2019-cameras]
      - id: asked
        title: Asked
        words: The law asks for help.
        claims: [law-of-2017]
  - id: end
    title: The end
    boxes:
      - id: used
        title: Used
        words: They are used.
        by: Jane Doe, 2019
        claims: [cameras-in-63]
arrows:
  - { from: sold, to: used, label: and then }
  - { from: asked, to: used }
`;
const LONG = 'word '.repeat(40).trim();
// What stands in the chapter makes the claims that the boxes name.
const files = (spec = SPEC): Files => ({ [FILE]: spec });
const kept = files();

const without = (from: string, to: string): Files => files(swap(SPEC, from, to));

holdRules([
  rule(
    'diagram-arrow',
    'an arrow to a box that there is not',
    without('to: used, label', 'to: usd, label'),
    [FILE, 34],
    ['usd', 'used'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'an arrow from a box that there is not',
    without('from: asked', 'from: nobody'),
    [FILE, 35],
    ['nobody', 'one of'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'an emphasis on a box that there is not',
    without('lanes:\n', 'emphasis: sell\nlanes:\n'),
    [FILE, 11],
    ['sell', 'sold'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'an arrow twice',
    without('from: asked', 'from: sold'),
    [FILE, 35],
    ['again', 'leave it out'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'an arrow to itself',
    without('from: asked, to: used', 'from: asked, to: asked'),
    [FILE, 35],
    ['itself', 'leave it out'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'an arrow from a box to its own group',
    without('from: asked, to: used', 'from: asked, to: begin'),
    [FILE, 35],
    ['within', 'leave it out'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'an arrow to a box whose group another names as a whole',
    without('from: asked, to: used', 'from: begin, to: end'),
    [FILE, 34],
    ['as a whole', 'leave it out'],
    kept,
  ),
  rule(
    'diagram-arrow',
    'a circle that is not said to be one',
    without('from: asked, to: used', 'from: used, to: sold'),
    [FILE, 35],
    ['a way back', 'loops: true'],
    without('from: asked, to: used }\n', 'from: used, to: sold }\nloops: true\n'),
  ),
  rule(
    'diagram-words',
    'too many words for a box',
    without('Cameras are sold abroad.', LONG),
    [FILE, 17],
    ['word word', 'more shortly'],
    kept,
  ),
  rule(
    'diagram-words',
    'too many words for a title',
    without('title: Sold', `title: ${LONG}`),
    [FILE, 16],
    ['word word', 'more shortly'],
    kept,
  ),
  rule(
    'diagram-words',
    'too many words at an arrow',
    without('label: and then', `label: ${LONG}`),
    [FILE, 34],
    ['word word', 'more shortly'],
    kept,
  ),
  rule(
    'diagram-evidence',
    'a contested claim without a speaker',
    without(
      '        by: Jane Doe, 2019\n        claims: [cameras-in-63]\n        sources',
      '        claims: [cameras-in-63]\n        sources',
    ),
    [FILE, 18],
    ['sold', 'add by'],
    kept,
  ),
  rule(
    'diagram-evidence',
    'a source that is none of the claim',
    without('claims: [law-of-2017]', 'claims: [law-of-2017]\n        sources: [doe-2019-cameras]'),
    [FILE, 25],
    ['doe-2019-cameras', 'name the claim'],
    kept,
  ),
  rule(
    'known-claim',
    'a claim that there is not',
    without('[law-of-2017]', '[law-of-2018]'),
    [FILE, 21],
    ['law-of-2018', 'law-of-2017'],
    kept,
  ),
  rule(
    'known-source',
    'a source that there is not',
    without('sources: [doe-2019-cameras]', 'sources: [doe-2018-cameras]'),
    [FILE, 15],
    ['doe-2018-cameras', 'doe-2019-cameras'],
    kept,
  ),
  rule(
    'duplicate-id',
    'a box with the name of a group',
    files(swap(swap(SPEC, 'id: asked', 'id: begin'), '  - { from: asked, to: used }\n', '')),
    [FILE, 21],
    ['begin', 'another id'],
    kept,
  ),
  rule(
    'duplicate-id',
    'the name of a table that there is',
    without('table: steps', 'table: sales'),
    [FILE, 2],
    ['sales', 'another name'],
    kept,
  ),
  rule(
    'unknown-key',
    'a field of a box that there is not',
    without('words: They are used.', 'text: They are used.\n        words: They are used.'),
    [FILE, 30],
    ['text', 'remove the field'],
    kept,
  ),
]);

test('the boxes of a diagram are rows of a table that is handed out with the others', () => {
  const { tables, dataPackage } = sound(kept);
  const table = tables.get('steps');
  expect(table?.rows.map(({ key, line }) => [key, line])).toEqual([
    ['sold', 15],
    ['asked', 21],
    ['used', 28],
  ]);
  expect(table?.rows[0]?.cells).toEqual({
    step: 'Sold',
    part: 'The beginning',
    words: 'Cameras are sold abroad.',
    by: 'Jane Doe, 2019',
    standing: undefined,
    leads_to: 'and then: Used',
    claims: 'cameras-in-63',
    sources: 'doe-2019-cameras',
    id: 'sold',
  });
  expect(table?.rows[2]?.cells['sources']).toBe('doe-2019-cameras; npc-2017-law');
  expect(dataPackage.resources.map(({ name }) => name)).toEqual(['sales', 'steps']);
  expect(check(kept)).toEqual([]);
});

import { holdRules, rule } from '../../helpers/rule-cases.ts';
import { type Files, swap } from '../../helpers/small-report.ts';

const SPEC = `chapter: first
table: sales
kind: matrix
title: A matrix
subtitle: What
reading: How
limits: [Few.]
as_of: '2019'
row: [cameras]
column: country
value: who_says
features:
  - { value: Kenya, label: Kenya }
  - { value: Chad, label: Chad }
signs:
  - { value: doe-2019-cameras, label: Doe, style: 1 }
  - { value: npc-2017-law, label: a law, style: 2 }
`;

function files(spec = SPEC): Files {
  return { 'data/figures/signs.yaml': spec };
}

holdRules([
  rule(
    'figure-rows',
    'a row of the table that stands under no column of the matrix',
    files(swap(SPEC, 'value: Chad', 'value: Chadd')),
    ['data/figures/signs.yaml', 13],
    ['Chad', 'features'],
    files(),
  ),
  rule(
    'figure-rows',
    'a value without a sign',
    files(swap(SPEC, 'value: npc-2017-law', 'value: npc-2017-laws')),
    ['data/figures/signs.yaml', 16],
    ['npc-2017-law', 'signs'],
    files(),
  ),
  rule(
    'schema',
    'a field of columns without the field of their values',
    files(swap(SPEC, 'value: who_says\n', '')),
    ['data/figures/signs.yaml', 1],
    ['nothing in value', ''],
    files(),
  ),
]);

import { describe, test } from 'vitest';
import { holds, type Refusal } from '../../helpers/refusals.ts';
import { CLAIMS } from '../../helpers/small-report.ts';

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
    15,
    'certain',
    'confidence',
  ],
  ['no sources', '[{ id: npc-2017-law, locator: art. 7 }]', '[]', 'schema', 14, 'a list of 0', 'sources'],
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
    21,
    'nothing',
    'demands',
  ],
  ['held without its status', '  status: held\n', '', 'schema', 16, 'a map of fields', 'the record'],
  [
    'a status without what is held',
    '  held: { reason: one witness, demands: [[denies, disputes]] }\n',
    '',
    'schema',
    16,
    'a map of fields',
    'the record',
  ],
];

describe('each refusal of a claim is one fault', () => {
  test.each(CLAIM_REFUSALS)('%s', (...refusal) => holds('data/claims/first.yaml', CLAIMS, refusal));
});

import { describe, expect, test } from 'vitest';
import { FIRST, holdRules, rule } from '../../helpers/rule-cases.ts';
import { EDITION_FILE, SMALL_EDITION, SMALL_FIRST_EDITION } from '../../helpers/small-edition.ts';
import { CLAIMS, chapter, check, EDITION, type Files, swap, text } from '../../helpers/small-report.ts';

const LEDGER = 'data/corrections.yaml';
const CLAIMS_FILE = 'data/claims/first.yaml';
const frozen: Files = {
  [EDITION_FILE]: SMALL_EDITION,
  'content/pages/corrections.mdx': text('Corrections', 'What we got wrong.'),
};

/** The report after its edition with the ledger of claims changed. */
function changed(from: string, to: string, more: Files = {}): Files {
  return { ...frozen, [CLAIMS_FILE]: swap(CLAIMS, from, to), ...more };
}

/** The stamp that a fault tells an author to write. */
function stampIn(files: Files): string {
  const [fault] = check(files);
  return /claims: \{ [\w-]+: (\w+) \}/.exec(fault?.mend ?? '')?.[1] ?? 'no stamp';
}

function entry(claim: string, stamp: string, more: Readonly<Record<string, string>> = {}): string {
  const fields = {
    id: 'first',
    when: '2026-01-05',
    grade: 'serious',
    what: 'It said otherwise.',
    why: 'A reader told us.',
    ...more,
  };
  const lines = Object.entries(fields).map(
    ([name, value], index) => `${index === 0 ? '- ' : '  '}${name}: ${value}\n`,
  );
  return `${lines.join('')}  claims: { ${claim}: ${stamp} }\n`;
}

const reworded = changed('claim: Cameras are in 63 countries.', 'claim: Cameras are in 64 countries.');
const renumbered = changed('name: countries, value: 63', 'name: countries, value: 64');
const lesser = changed('confidence: high\n  because: law-text', 'confidence: low');
const answered = changed('The sellers say otherwise.', 'The sellers say nothing.');
const joined = changed(
  'because: law-text\n',
  'because: law-text\n  other_side:\n    - { id: limit-read, kind: limit, by: report, words: It was read in part. }\n',
);
const silenced: Files = {
  ...frozen,
  [CLAIMS_FILE]: CLAIMS.replace(/ {2}other_side:[\s\S]*?p\. 20 \}\]\n/, ''),
};
const reasoned = changed('because: law-text', 'because: document');
const brought = changed(
  'because: law-text\n',
  'because: law-text\n  affair: ban\n  last_known: { when: 2018-02, words: It was in force., sources: [{ id: npc-2017-law }] }\n',
);
const inParts: Files = { ...answered, [EDITION_FILE]: SMALL_FIRST_EDITION };
const removed: Files = {
  ...frozen,
  [CLAIMS_FILE]: CLAIMS.replace(/- id: law-of-2017[\s\S]*?because: law-text\n/, ''),
  'data/tables/sales.csv':
    'country,cameras,since,who_says,treated\nKenya,1200,2014-01-02,doe-2019-cameras,cameras-in-63\n',
};
const unmade: Files = {
  ...frozen,
  [FIRST]: chapter('## Where they are\n\nThey are in many countries, she found [@doe-2019-cameras].'),
};
const told = (files: Files, claim: string): Files => ({ ...files, [LEDGER]: entry(claim, stampIn(files)) });

holdRules([
  rule(
    'correction-entered',
    'other words',
    reworded,
    [CLAIMS_FILE, 1],
    ['64 countries', 'data/corrections.yaml'],
    told(reworded, 'cameras-in-63'),
  ),
  rule(
    'correction-entered',
    'another number',
    renumbered,
    [CLAIMS_FILE, 1],
    ['countries: 64 countries', 'dated 2026-01-02 or later'],
    told(renumbered, 'cameras-in-63'),
  ),
  rule(
    'correction-entered',
    'another confidence',
    lesser,
    [CLAIMS_FILE, 18],
    ['confidence: low', 'what, why and grade'],
    told(lesser, 'law-of-2017'),
  ),
  rule(
    'correction-entered',
    'another answer',
    answered,
    [CLAIMS_FILE, 1],
    ['answer-sellers (answer, the sellers, 2019-10): “The sellers say nothing.”', 'data/corrections.yaml'],
    told(answered, 'cameras-in-63'),
  ),
  rule(
    'correction-entered',
    'a limit that came in',
    joined,
    [CLAIMS_FILE, 18],
    ['limit-read (limit, report): “It was read in part.”', 'law-of-2017'],
    told(joined, 'law-of-2017'),
  ),
  rule(
    'correction-entered',
    'an answer that was taken out',
    silenced,
    [CLAIMS_FILE, 1],
    ['answer-sellers: nothing', 'cameras-in-63'],
    told(silenced, 'cameras-in-63'),
  ),
  rule(
    'correction-entered',
    'another reason for a confidence',
    reasoned,
    [CLAIMS_FILE, 18],
    ['because: document', 'law-of-2017'],
    told(reasoned, 'law-of-2017'),
  ),
  rule(
    'correction-entered',
    'a last known state that came in',
    brought,
    [CLAIMS_FILE, 18],
    ['last known 2018-02: “It was in force.”', 'law-of-2017'],
    told(brought, 'law-of-2017'),
  ),
  rule(
    'correction-entered',
    'other sides that an edition kept as one text each',
    inParts,
    [LEDGER, 1],
    ['1 claims with another other side', 'other_sides: rebuilt'],
    {
      ...inParts,
      [LEDGER]: entry('law-of-2017', 'bcdfghjk', { other_sides: 'rebuilt' }),
    },
  ),
  rule(
    'correction-entered',
    'a claim that is gone',
    removed,
    [LEDGER, 1],
    ['no such claim', 'law-of-2017: withdrawn'],
    told(removed, 'law-of-2017'),
  ),
  rule(
    'correction-entered',
    'a claim that no text makes any more',
    unmade,
    [CLAIMS_FILE, 1],
    ['no such claim', 'cameras-in-63: withdrawn'],
    told(unmade, 'cameras-in-63'),
  ),
  rule(
    'known-claim',
    'a correction of an unknown claim',
    { ...frozen, [LEDGER]: entry('cameras-in-36', 'withdrawn') },
    [LEDGER, 1],
    ['cameras-in-36 in first', 'cameras-in-63'],
    { ...removed, [LEDGER]: entry('law-of-2017', 'withdrawn') },
  ),
  rule(
    'known-passage',
    'a correction of an unknown passage',
    {
      ...frozen,
      [LEDGER]: entry('cameras-in-63', 'bcdfghjk', { passages: '[/chapters/first/#where-they-were]' }),
    },
    [LEDGER, 1],
    ['/chapters/first/#where-they-were in first', '/chapters/first/#where-they-are'],
    {
      ...frozen,
      [LEDGER]: entry('cameras-in-63', 'bcdfghjk', { passages: '[/chapters/first/#where-they-are]' }),
    },
  ),
  rule(
    'correction-shown',
    'a ledger that no page shows',
    { [LEDGER]: entry('cameras-in-63', 'bcdfghjk') },
    [LEDGER, 1],
    ['none', 'write the page'],
    { ...frozen, [EDITION_FILE]: undefined, [LEDGER]: entry('cameras-in-63', 'bcdfghjk') },
  ),
  rule(
    'edition-order',
    'an edition older than one that is frozen',
    { ...frozen, 'data/edition.yaml': swap(EDITION, 'date: 2026-01-02', 'date: 2025-12-31') },
    ['data/edition.yaml', 1],
    ['2025-12-31', 'or of the next'],
    { ...frozen, 'data/edition.yaml': swap(EDITION, 'date: 2026-01-02', 'date: 2026-02-02') },
  ),
  rule(
    'edition-file',
    'an edition that was edited by hand',
    { ...frozen, [EDITION_FILE]: swap(SMALL_EDITION, 'in 63 countries', 'in 36 countries') },
    [EDITION_FILE, 1],
    ['', 'history of the repository'],
    { ...frozen, [EDITION_FILE]: SMALL_EDITION.replace(/\n\s*/g, '\n') },
  ),
  rule(
    'edition-file',
    'an edition under another name',
    { ...frozen, [EDITION_FILE]: undefined, 'data/editions/2026-01-03.json': SMALL_EDITION },
    ['data/editions/2026-01-03.json', 1],
    ['2026-01-03.json', 'its own name'],
    frozen,
  ),
]);

describe('an entry in the ledger of corrections', () => {
  test('tells both wordings in the fault that asks for it', () => {
    const [fault] = check(reworded);
    expect(fault?.expected).toBe('as in the edition of 2026-01-02: “Cameras are in 63 countries.”');
    expect(fault?.found).toBe('“Cameras are in 64 countries.”');
  });

  test('does not excuse a later change', () => {
    const again = {
      ...changed('claim: Cameras are in 63 countries.', 'claim: Cameras are in 65 countries.'),
    };
    const faults = check({ ...again, [LEDGER]: entry('cameras-in-63', stampIn(reworded)) });
    expect(faults.map(({ rule: id }) => id)).toEqual(['correction-entered']);
    expect(faults[0]?.found).toContain('the entry first tells of another wording');
    const both = `${entry('cameras-in-63', stampIn(reworded))}${entry('cameras-in-63', stampIn(again), { id: 'second', when: '2026-01-06' })}`;
    expect(check({ ...again, [LEDGER]: both })).toEqual([]);
  });

  test('does not count when it is older than the edition', () => {
    const early = entry('cameras-in-63', stampIn(reworded), { when: '2026-01-01' });
    expect(check({ ...reworded, [LEDGER]: early }).map(({ rule: id }) => id)).toEqual(['correction-entered']);
  });

  test('is not asked for a new claim, or another source of a claim or an answer', () => {
    const more = `${CLAIMS}- id: new-one\n  claim: It is new.\n  sources: [{ id: doe-2019-cameras }]\n  confidence: low\n`;
    const claims = swap(
      swap(more, 'locator: p. 20', 'locator: p. 21'),
      'locator: art. 7',
      'locator: art. 14',
    );
    expect(check({ ...frozen, [CLAIMS_FILE]: claims }).map(({ rule: id }) => id)).not.toContain(
      'correction-entered',
    );
  });

  test('is asked by itself for a claim that changed, even where one entry tells that all other sides were built anew', () => {
    const both = { ...inParts, [CLAIMS_FILE]: swap(CLAIMS, 'are in 63 countries.', 'are in 64 countries.') };
    const general = entry('law-of-2017', 'bcdfghjk', { other_sides: 'rebuilt' });
    expect(check({ ...both, [LEDGER]: general }).map(({ found }) => found)).toEqual([
      '“Cameras are in 64 countries.”',
    ]);
  });

  test('does not tell of other sides that were built anew when it is older than the edition', () => {
    const early = entry('law-of-2017', 'bcdfghjk', { other_sides: 'rebuilt', when: '2026-01-01' });
    expect(check({ ...inParts, [LEDGER]: early }).map(({ rule: id }) => id)).toEqual(['correction-entered']);
  });
});

import { type Case, FIRST, holdRules, rule } from '../../helpers/rule-cases.ts';
import { chapter, EDITION, type Files, SOURCES, swap, text } from '../../helpers/small-report.ts';

const SCORECARD =
  'scorecard: { title: What was said, summary: Of each what held., table: sales, statement: country, verdict: who_says, claims: treated, details: [since] }\n';

const derived = (first: string, second: string): string =>
  swap(
    swap(SOURCES, 'checked: read', `checked: read\n  ${first}`),
    'checked: seen',
    `checked: seen\n  ${second}`,
  );

/** A text that makes every claim that the rows name. */
const MADE: Files = {
  [FIRST]: chapter(
    '<Claim id="cameras-in-63">They are in 63 countries today.</Claim>\n\n<Claim id="law-of-2017">It was passed.</Claim>',
  ),
};

/** The chapter of the small report, whose claim tells and cites nothing after October 2019. */
const readUpTo = (month: string): Files => ({
  [FIRST]: text(
    'First',
    'They are <Claim id="cameras-in-63">in 63 countries</Claim>, she found.',
    `order: 1\nread_up_to: ${month}\n`,
  ),
});

const CASES: readonly Case[] = [
  rule(
    'read-so-far',
    'a month of which the chapter tells nothing',
    readUpTo('2019-11'),
    [FIRST, 1],
    ['nothing after 2019-10', 'read_up_to: 2019-10'],
    readUpTo('2019-10'),
  ),
  rule(
    'read-so-far',
    'a month in a chapter that makes no claim',
    {
      [FIRST]: text(
        'First',
        'They are many, she found [@doe-2019-cameras].',
        'order: 1\nread_up_to: 2019-10\n',
      ),
    },
    [FIRST, 1],
    ['nothing with a date', 'leave read_up_to out'],
    { [FIRST]: text('First', 'They are many, she found [@doe-2019-cameras].', 'order: 1\n') },
  ),
  rule(
    'date-exists',
    'a chapter that is read up to a day',
    readUpTo('2019-10-02'),
    [FIRST, 5],
    ['2019-10-02', 'the year and the month'],
    readUpTo('2019-10'),
  ),
  rule(
    'source-derivation',
    'two sources that derive from each other',
    { 'data/sources/all.yaml': derived('derived_from: [npc-2017-law]', 'derived_from: [doe-2019-cameras]') },
    ['data/sources/all.yaml', 1],
    ['doe-2019-cameras, from npc-2017-law, from doe-2019-cameras', 'repeats the other'],
    { 'data/sources/all.yaml': derived('derived_from: [npc-2017-law]', 'note: The law itself.') },
  ),
  rule(
    'source-derivation',
    'a source that derives from itself',
    { 'data/sources/all.yaml': derived('derived_from: [doe-2019-cameras]', 'note: The law itself.') },
    ['data/sources/all.yaml', 1],
    ['doe-2019-cameras, from doe-2019-cameras', 'repeats the other'],
    {},
  ),
  rule(
    'scorecard-table',
    'a scorecard of a table that is not there',
    { ...MADE, 'data/edition.yaml': EDITION + swap(SCORECARD, 'table: sales', 'table: sale') },
    ['data/edition.yaml', 1],
    ['sale', 'write sales'],
    { ...MADE, 'data/edition.yaml': EDITION + SCORECARD },
  ),
  rule(
    'scorecard-table',
    'a verdict that is no field of the table',
    { ...MADE, 'data/edition.yaml': EDITION + swap(SCORECARD, 'verdict: who_says', 'verdict: who_say') },
    ['data/edition.yaml', 1],
    ['who_say', 'write who_says'],
    { ...MADE, 'data/edition.yaml': EDITION + SCORECARD },
  ),
  rule(
    'scorecard-table',
    'a row without a verdict',
    { ...MADE, 'data/edition.yaml': EDITION + swap(SCORECARD, 'verdict: who_says', 'verdict: since') },
    ['data/tables/sales.csv', 4],
    ['Chad', 'fill both cells'],
    { ...MADE, 'data/edition.yaml': EDITION + SCORECARD },
  ),
  rule(
    'scorecard-table',
    'a claim that answers a statement and that no text makes',
    {
      [FIRST]: chapter('<Claim id="cameras-in-63">They are in 63 countries today.</Claim>'),
      'data/edition.yaml': EDITION + SCORECARD,
    },
    ['data/tables/sales.csv', 2],
    ['law-of-2017', 'make the claim in a text'],
    { ...MADE, 'data/edition.yaml': EDITION + SCORECARD },
  ),
];

holdRules(CASES);

import { describe, expect, test } from 'vitest';
import {
  decide,
  edition,
  FIRST,
  ids,
  LOCK,
  PAGE,
  places,
  published,
  REDIRECTS,
  second,
} from '../../helpers/two-editions.ts';

const COAL =
  'The first lamps of the coast burned coal in open baskets, and a keeper who slept was fined a day of pay.';
const OIL =
  'Oil came with glass and clockwork, which could be left alone for an hour on a calm night in summer.';
const PILOTS =
  'Pilots paid for every light that they passed [@doe-2019-cameras], by the ton of the ship and never by the mile.';
const GAS =
  'Gas was tried once at the harbour, in the year of the great storm, and nobody has tried it there since.';
const BODY = `## What burned?\n\n${COAL}\n\n${OIL}\n\n## Who paid?\n\n${PILOTS}`;

const lock = published(edition(BODY));
const COAL_ID = 'p-the-first-lamps-of-the-coast';
const OIL_ID = 'p-oil-came-with-glass-and-clockwork';
const PILOTS_ID = 'p-pilots-paid-for-every-light-that';

/** The second edition of the chapter, with decisions. */
const next = (body: string, decisions = ''): ReturnType<typeof second> =>
  second(lock, edition(body), decisions);

/** The line on which the lock has an anchor. */
const lineOf = (id: string): number =>
  lock.split('\n').findIndex((line) => line.startsWith(`${PAGE}#${id} `)) + 1;

describe('without a decision of an editor', () => {
  test.each([
    ['nothing is edited', BODY, [COAL_ID, OIL_ID, PILOTS_ID]],
    [
      'the first words of a paragraph are edited',
      BODY.replace('The first lamps of the', 'Early lights along this'),
      [COAL_ID, OIL_ID, PILOTS_ID],
    ],
    [
      'the last words are edited',
      BODY.replace('a day of pay', 'a week of his wages'),
      [COAL_ID, OIL_ID, PILOTS_ID],
    ],
    [
      'two paragraphs are swapped',
      BODY.replace(COAL, '@@').replace(OIL, COAL).replace('@@', OIL),
      [OIL_ID, COAL_ID, PILOTS_ID],
    ],
    [
      'two paragraphs are swapped and edited',
      BODY.replace(COAL, '@@')
        .replace(OIL, COAL.replace('The first', 'The earliest'))
        .replace('@@', OIL.replace('Oil came', 'Then oil came')),
      [OIL_ID, COAL_ID, PILOTS_ID],
    ],
    [
      'a paragraph moves to another section',
      BODY.replace(`${COAL}\n\n`, '').concat(`\n\n${COAL}`),
      [OIL_ID, PILOTS_ID, COAL_ID],
    ],
    ['a paragraph becomes an item of a list', BODY.replace(OIL, `- ${OIL}`), [COAL_ID, OIL_ID, PILOTS_ID]],
    ['a citation is added', BODY.replace('pay.', 'pay.[@npc-2017-law]'), [COAL_ID, OIL_ID, PILOTS_ID]],
    [
      'a paragraph is added',
      BODY.replace(OIL, `${GAS}\n\n${OIL}`),
      [COAL_ID, 'p-gas-was-tried-once-at-the', OIL_ID, PILOTS_ID],
    ],
    [
      'a paragraph with the same first words is put before one',
      BODY.replace(
        COAL,
        `The first lamps of the coast guard were bought in another country and came by sea.\n\n${COAL}`,
      ),
      [`${COAL_ID}-2`, COAL_ID, OIL_ID, PILOTS_ID],
    ],
    [
      'a quarter of a paragraph is cut off: the id stays with the larger part',
      BODY.replace(' a day of pay.', '.\n\nA day of pay.'),
      [COAL_ID, 'p-a-day-of-pay', OIL_ID, PILOTS_ID],
    ],
  ])('ids stay with their words when %s', (_name, body, expected) => {
    const { report, faults } = next(body);
    expect(faults).toEqual([]);
    const [first] = report.chapters;
    expect(first?.prose.anchors.filter((id) => id.startsWith('p-'))).toEqual(expected);
  });

  test('equal paragraphs keep equal ids, whatever stands between them', () => {
    const yes = published(edition(`Yes.\n\n${COAL} [@doe-2019-cameras]\n\nYes.`));
    const { report, faults } = second(yes, edition(`Yes.\n\nYes.\n\n${COAL} [@doe-2019-cameras]`));
    expect(faults).toEqual([]);
    expect(ids(report, 'paragraph')).toEqual(['p-yes: Yes.', 'p-yes-2: Yes.', `${COAL_ID}: The first lamps`]);
  });

  test('ids that the report has for its links are those of its pages', () => {
    const { report } = next(BODY.replace('The first lamps', 'Lamps'));
    expect([...(report.chapters[0]?.prose.ids.values() ?? [])]).toEqual([
      'what-burned',
      COAL_ID,
      OIL_ID,
      'who-paid',
      PILOTS_ID,
    ]);
  });
});

describe('what is gone is a fault at its line of the lock, with the nearest candidate', () => {
  test.each([
    [
      'a paragraph',
      BODY.replace(`${OIL}\n\n`, ''),
      OIL_ID,
      'nothing on its page is like it',
      `to: "${PAGE}"`,
    ],
    ['a heading', BODY.replace('## Who paid?\n\n', ''), 'who-paid', 'no such anchor', 'what-burned'],
    [
      'a heading under another name',
      BODY.replace('Who paid?', 'Who bore the cost?'),
      'who-paid',
      'who-bore-the-cost',
      'who-bore-the-cost',
    ],
    [
      'a note',
      BODY.replace('@doe-2019-cameras', '@npc-2017-law'),
      'first-fn-doe-2019-cameras',
      'no such anchor',
      'first-fn-',
    ],
    [
      'the smaller part of two paragraphs that were merged',
      BODY.replace(`${COAL}\n\n${OIL}`, `${COAL} ${OIL.slice(0, 62)}`),
      OIL_ID,
      COAL_ID,
      `to: "${PAGE}#${COAL_ID}"`,
    ],
  ])('%s', (_name, body, id, found, mend) => {
    const { faults } = next(body);
    expect(places(faults.filter(({ line }) => line === lineOf(id)))).toEqual([
      `anchor-kept ${LOCK}:${lineOf(id)}`,
    ]);
    const told = faults.find(({ line }) => line === lineOf(id));
    expect(told?.expected).toContain(`${PAGE}#${id}`);
    expect(told?.found).toContain(found);
    expect(told?.mend).toContain(`{ from: "${PAGE}#${id}", to: "`);
    expect(told?.mend).toContain(mend);
  });

  test('and the report is sound once a redirect says where it went', () => {
    const body = BODY.replace('Who paid?', 'Who bore the cost?').replace(`${OIL}\n\n`, '');
    const decisions =
      decide(`${PAGE}#who-paid`, 'to', `${PAGE}#who-bore-the-cost`) + decide(`${PAGE}#${OIL_ID}`, 'to', PAGE);
    expect(next(body, decisions).faults).toEqual([]);
  });

  test('an id that was redirected is never given to other words', () => {
    const body = BODY.replace(
      OIL,
      'Oil came with glass and clockwork springs that a boy wound up by hand, said the harbour master, each evening.',
    );
    const { report } = next(body, decide(`${PAGE}#${OIL_ID}`, 'to', PAGE));
    expect(ids(report, 'paragraph')[1]).toBe(`${OIL_ID}-2: Oil came with`);
  });
});

describe('what is in doubt is for an editor to decide', () => {
  const middle = BODY.replace(
    COAL,
    'The first lamps of the coast burned coal in.\n\nA keeper who slept was fined a day of pay.',
  );

  test.each([
    ['a paragraph that was split in two halves', middle, COAL_ID, 8],
    [
      'two paragraphs that were merged into one',
      BODY.replace(`${COAL}\n\n${OIL}`, `${COAL} ${OIL}`),
      COAL_ID,
      8,
    ],
    [
      'a paragraph of which little is left',
      BODY.replace(
        OIL,
        'Lamps of oil could be left alone for an hour on a calm night, said those who kept them then.',
      ),
      OIL_ID,
      10,
    ],
  ])('%s', (_name, body, id, line) => {
    const { faults } = next(body);
    const told = faults.find(({ expected }) => expected.includes(`${PAGE}#${id}`));
    expect(told).toMatchObject({ rule: 'anchor-words', file: FIRST, line });
    expect(told?.found).toMatch(/line \d+ “.*” \(\d+ % alike\)/);
    expect(told?.mend).toContain(`{ from: "${PAGE}#${id}", stays: "`);
    expect(faults.filter(({ rule }) => !rule.startsWith('anchor-'))).toEqual([]);
  });

  test('the words by which it stays settle it', () => {
    const { report, faults } = next(middle, decide(`${PAGE}#${COAL_ID}`, 'stays', 'A keeper who slept'));
    expect(faults).toEqual([]);
    expect(ids(report, 'paragraph').slice(0, 2)).toEqual([
      `${COAL_ID}-2: The first lamps`,
      `${COAL_ID}: A keeper who`,
    ]);
  });

  test('a redirect settles it: it is gone', () => {
    const { report, faults } = next(middle, decide(`${PAGE}#${COAL_ID}`, 'to', `${PAGE}#what-burned`));
    expect(faults).toEqual([]);
    expect(ids(report, 'paragraph').slice(0, 2)).toEqual([
      `${COAL_ID}-2: The first lamps`,
      'p-a-keeper-who-slept-was-fined: A keeper who',
    ]);
  });

  test.each([
    ['that no paragraph begins with', 'A sailor who slept'],
    ['that two paragraphs begin with', 'The'],
  ])('words %s settle nothing, and the decision is the fault', (_name, words) => {
    const body = `${middle}\n\nThe last word.`;
    expect(places(next(body, decide(`${PAGE}#${COAL_ID}`, 'stays', words)).faults)).toEqual([
      `anchor-redirect ${REDIRECTS}:1`,
    ]);
  });

  test('the next lock knows the words that were decided, and the decision is needed no more', () => {
    const decisions = decide(`${PAGE}#${COAL_ID}`, 'stays', 'A keeper who slept');
    const later = published({ ...edition(middle), [LOCK]: lock, [REDIRECTS]: decisions });
    expect(second(later, edition(middle)).faults).toEqual([]);
    expect(ids(second(later, edition(middle)).report, 'paragraph')).toContain(`${COAL_ID}: A keeper who`);
    expect(second(later, edition(middle), decisions).faults).toEqual([]);
  });
});

test('the same edition settles in the same way whatever the order of the lock', () => {
  const body = BODY.replace(COAL, '@@')
    .replace(OIL, COAL.replace('The first', 'The earliest'))
    .replace('@@', OIL.replace('Oil came', 'Then oil came'));
  const [head, entries] = [lock.split('\n').slice(0, 3), lock.trimEnd().split('\n').slice(3)];
  const reversed = `${[...head, ...entries.toReversed()].join('\n')}\n`;
  expect(ids(second(reversed, edition(body)).report, 'paragraph')).toEqual(
    ids(next(body).report, 'paragraph'),
  );
});

test('READERS.md no. 1: without a lock nothing has been published, and ids are made of first words', () => {
  const { report, faults } = second('# nothing yet\n', edition(BODY.replace('The first', 'First')));
  expect(faults).toEqual([]);
  expect(ids(report, 'paragraph')[0]).toBe('p-first-lamps-of-the-coast-burned: First lamps of');
});

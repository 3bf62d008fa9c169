import { describe, expect, test } from 'vitest';
import { formerAnchors } from '../../../src/report/anchors/redirects.ts';
import { CLAIMS, chapter, type Files, SOURCES, swap, text } from '../../helpers/small-report.ts';
import {
  checked,
  decide,
  edition,
  LOCK,
  PAGE,
  places,
  published,
  REDIRECTS,
  second,
} from '../../helpers/two-editions.ts';

const COAL =
  'The first lamps of the coast burned coal in open baskets, and a keeper who slept was fined a day of pay.';
const PILOTS = 'Pilots paid for every light that they passed, by the ton of the ship and never by the mile.';
const BODY = `## What burned?\n\n${COAL} [@doe-2019-cameras]\n\n## Who paid?\n\n${PILOTS}[^mean]\n\n[^mean]: Meanness was much praised.`;
const SECOND = 'content/chapters/02-second.mdx';
const files = edition(BODY, {
  [SECOND]: chapter(
    `So <Claim id="law-of-2017">it was</Claim> [@npc-2017-law, art. 7].\n\n## Why?\n\nWhy not.`,
    2,
  ),
});
const lock = published(files);
const GONE = `${PAGE}#who-paid`;
/** An edition in which one heading has another name. */
const renamed: Files = { ...files, ...edition(BODY.replace('Who paid?', 'Who bore it?')) };
const HERE = `${PAGE}#who-bore-it`;

describe('the lock holds every anchor of the report', () => {
  test.each([
    ['a chapter, with its number', PAGE, 'chapter', '1'],
    ['a page', '/about/', 'page'],
    ['a page that is made', '/sources/', 'page'],
    ['a section', `${PAGE}#what-burned`, 'section'],
    ['a paragraph, with its number', `${PAGE}#p-the-first-lamps-of-the-coast`, 'paragraph', '1.1'],
    ['a claim, with the number of its paragraph', '/chapters/second/#c-law-of-2017', 'claim', '2.1'],
    ['the page of a claim', '/claims/law-of-2017/', 'claim'],
    ['the note of a citation', '/chapters/second/#second-fn-npc-2017-law-article-locator-7', 'note'],
    ['the note of a claim', '/chapters/second/#second-fn-claim-law-of-2017', 'note'],
    ['a footnote', `${PAGE}#first-fn-mean`, 'note'],
    ['the list of notes', `${PAGE}#first-notes`, 'section'],
    ['a source in the list', '/sources/#s-doe-2019-cameras', 'source'],
    ['the page of a source', '/sources/doe-2019-cameras/', 'source'],
  ])('%s', (_name, address, kind, number?: string) => {
    expect(lock.split('\n').filter((line) => line.startsWith(`${address} `))).toEqual([
      expect.stringMatching(new RegExp(` ${kind} [\\w.-]{55}${number === undefined ? '' : ` ${number}`}$`)),
    ]);
  });

  test('no call of a note, whose number counts what stands before it', () => {
    expect(lock).not.toContain('fnref');
  });

  test('and written again it is the same', () => {
    expect(published({ ...files, [LOCK]: lock })).toBe(lock);
    expect(checked({ ...files, [LOCK]: lock }).faults).toEqual([]);
  });

  test('what is gone stays in it, so that its redirect is never taken away', () => {
    const decisions = decide(GONE, 'to', HERE);
    const later = published({ ...renamed, [LOCK]: lock, [REDIRECTS]: decisions });
    expect(later).toContain(`\n${GONE} section `);
    expect(second(later, renamed, decisions).faults).toEqual([]);
    expect(places(second(later, renamed).faults)).toEqual([
      expect.stringMatching(/^anchor-kept data\/anchors\.lock:\d+$/),
    ]);
  });
});

/** Redirects that are wrong: the lines, the line of the fault, what is found, how to mend it. */
const WRONG: readonly (readonly [
  name: string,
  decisions: string,
  line: number,
  found: string,
  mend: string,
])[] = [
  [
    'to an anchor that does not exist',
    decide(GONE, 'to', `${PAGE}#who-bore-itt`),
    1,
    '#who-bore-itt',
    `write ${HERE}`,
  ],
  [
    'to a page that does not exist',
    decide(GONE, 'to', '/chapters/frist/'),
    1,
    '/chapters/frist/',
    'write /chapters/first/',
  ],
  ['that ends nowhere on the way', decide(GONE, 'to', `${PAGE}#p-lost`), 1, '#p-lost', 'or lead the reader'],
  ['to itself', decide(GONE, 'to', GONE), 1, `circle: ${GONE} → ${GONE}`, 'where its words stand now'],
  [
    'from an anchor that stands',
    decide(GONE, 'to', HERE) + decide(`${PAGE}#what-burned`, 'to', HERE),
    3,
    'which stands in the report',
    'remove the entry, or the anchor',
  ],
  [
    'from what was never published',
    decide(GONE, 'to', HERE) + decide(`${PAGE}#who-pays`, 'to', HERE),
    3,
    'not in data/anchors.lock',
    GONE,
  ],
  [
    'that says it twice',
    decide(GONE, 'to', HERE) + decide(GONE, 'to', PAGE),
    3,
    'line 1 too',
    'keep one of the two',
  ],
  [
    'that says both',
    decide(GONE, 'to', HERE) + decide(GONE, 'stays', 'Who bore it?'),
    3,
    'line 1 too',
    'keep one of the two',
  ],
  [
    'by words that no passage begins with',
    decide(GONE, 'stays', 'Who bore it?'),
    1,
    'Who bore it?',
    'copy the first words',
  ],
];

describe('a redirect is a fault', () => {
  test.each(WRONG)('%s', (_name, decisions, line, found, mend) => {
    const { faults } = second(lock, renamed, decisions);
    expect(places(faults)).toEqual([`anchor-redirect ${REDIRECTS}:${line}`]);
    expect(faults[0]?.found).toContain(found);
    expect(faults[0]?.mend).toContain(mend);
  });

  test('that goes round in a circle with others, each at its line', () => {
    const gone = edition(BODY.replace('Who paid?', 'Who bore it?').replace('What burned?', 'What was lit?'));
    const circle = decide(GONE, 'to', `${PAGE}#what-burned`) + decide(`${PAGE}#what-burned`, 'to', GONE);
    expect(places(second(lock, { ...files, ...gone }, circle).faults)).toEqual([
      `anchor-redirect ${REDIRECTS}:1`,
      `anchor-redirect ${REDIRECTS}:3`,
    ]);
  });

  test.each([
    ['an unknown field', '- from: "/a/"\n  too: "/b/"\n', 'unknown-key'],
    ['a whole address', '- from: "https://example.org/a/"\n  to: "/b/"\n', 'schema'],
    ['neither where it went nor what keeps it', '- from: "/a/"\n', 'schema'],
    ['both', '- from: "/a/"\n  to: "/b/"\n  stays: B\n', 'schema'],
    ['no list', 'from: /a/\n', 'schema'],
    ['no YAML', '- from: [\n', 'yaml-syntax'],
    ['nothing', '', 'empty-file'],
  ])('with %s', (_name, decisions, rule) => {
    const { faults } = checked({ ...files, [LOCK]: lock, [REDIRECTS]: decisions });
    expect(new Set(faults.map((fault) => `${fault.rule} ${fault.file}`))).toContain(`${rule} ${REDIRECTS}`);
    // What follows from a file that could not be read is not told.
    expect(faults.filter((fault) => fault.rule.startsWith('anchor-'))).toEqual([]);
  });
});

test('a file of comments alone decides nothing', () => {
  expect(second(lock, files, '# Nothing has moved yet.\n\n').faults).toEqual([]);
});

test('a chain of redirects leads to its end', () => {
  const once = published({ ...renamed, [LOCK]: lock, [REDIRECTS]: decide(GONE, 'to', HERE) });
  const twice = { ...files, ...edition(BODY.replace('Who paid?', 'Whose purse?')) };
  const { report, faults } = second(
    once,
    twice,
    decide(GONE, 'to', HERE) + decide(HERE, 'to', `${PAGE}#whose-purse`),
  );
  expect(faults).toEqual([]);
  expect(formerAnchors(report).ids.get(PAGE)).toEqual([
    { id: 'who-bore-it', to: `${PAGE}#whose-purse` },
    { id: 'who-paid', to: `${PAGE}#whose-purse` },
  ]);
});

describe('a chapter that got another name', () => {
  const { [SECOND]: body, ...rest } = files;
  const moved: Files = {
    ...rest,
    'content/chapters/02-other.mdx': body?.toString().replace('Why not.', 'And why not, pray.'),
  };

  const LISTS = ['/claims/by/chapter-second/', '/sources/by/chapter-second/'];

  test('is one fault, that names its new place by its words, and one for each list that has its name', () => {
    const { faults } = second(lock, moved);
    expect(faults.map(({ expected }) => expected.split(',')[0])).toEqual(['/chapters/second/', ...LISTS]);
    expect(faults[0]?.mend).toContain('to: "/chapters/other/"');
    expect(faults[1]?.mend).toMatch(/to: "\/claims\/by\/chapter-\w+\/"/);
  });

  test('takes its anchors along by one redirect, its paragraphs with their ids and its notes with its new name', () => {
    const lists = LISTS.map((path) => decide(path, 'to', path.replace('second', 'other'))).join('');
    const { report, faults } = second(
      lock,
      moved,
      `${decide('/chapters/second/', 'to', '/chapters/other/')}${lists}`,
    );
    expect(faults).toEqual([]);
    expect(report.chapters[1]?.prose.anchors).toContain('p-so-it-was');
    const { pages, ids } = formerAnchors(report);
    expect(ids.size).toBe(0);
    expect(pages.map(({ path, to }) => `${path} ${to}`)).toEqual([
      '/chapters/second/ /chapters/other/',
      '/chapters/second/cite/ /chapters/other/cite/',
      ...LISTS.map((path) => `${path} ${path.replace('second', 'other')}`),
    ]);
    expect(pages[0]?.ids).toContainEqual({ id: 'c-law-of-2017', to: '/chapters/other/#c-law-of-2017' });
    expect(pages[0]?.ids).toContainEqual({
      id: 'second-fn-npc-2017-law-article-locator-7',
      to: '/chapters/other/#other-fn-npc-2017-law-article-locator-7',
    });
    expect(pages[0]?.ids).toContainEqual({ id: 'why', to: '/chapters/other/#why' });
  });
});

describe('an id that is given by hand never moves to another thing', () => {
  const CASES: readonly (readonly [name: string, change: Files, address: string, stays: string])[] = [
    [
      'a source',
      { 'data/sources/all.yaml': swap(SOURCES, 'Cameras abroad', 'A history of lighthouses') },
      '/sources/doe-2019-cameras/',
      'A history of lighthouses',
    ],
    [
      'a claim',
      { 'data/claims/first.yaml': swap(CLAIMS, 'The law was passed in 2017.', 'Nobody keeps lamps now.') },
      '/claims/law-of-2017/',
      'Nobody keeps lamps now.',
    ],
    [
      'a footnote',
      edition(BODY.replace('Meanness was much praised.', 'Reckoned in shillings.')),
      `${PAGE}#first-fn-mean`,
      'Reckoned in',
    ],
  ];

  test.each(CASES)('%s', (_name, change, address, stays) => {
    const { faults } = second(lock, { ...files, ...change });
    expect(faults.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      expect.stringContaining('anchor-words other words'),
    ]);
    expect(faults[0]?.expected).toContain(address);
    expect(second(lock, { ...files, ...change }, decide(address, 'stays', stays)).faults).toEqual([]);
  });

  test('but its words may be edited', () => {
    const change: Files = {
      'data/sources/all.yaml': swap(SOURCES, 'Cameras abroad', 'Cameras sold abroad'),
      'data/claims/first.yaml': swap(
        CLAIMS,
        'The law was passed in 2017.',
        'The law was passed in June 2017.',
      ),
    };
    expect(second(lock, { ...files, ...change }).faults).toEqual([]);
  });
});

test('a page that is gone, with its notes and paragraphs, is one fault', () => {
  const { faults } = second(lock, {
    ...files,
    'content/pages/about.mdx': undefined,
    'content/pages/more.mdx': text('More', 'More of it.'),
  });
  expect(faults.map(({ expected }) => expected.split(',')[0])).toEqual(['/about/']);
});

test('nothing is told of anchors while a text cannot be read', () => {
  const { faults } = second(lock, { ...files, [SECOND]: chapter('One <Claim id="law-of-2017">two', 2) });
  expect(faults.filter(({ rule }) => rule.startsWith('anchor-'))).toEqual([]);
  expect(faults.length).toBeGreaterThan(0);
});

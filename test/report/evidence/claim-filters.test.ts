import { describe, expect, test } from 'vitest';
import { madePages } from '../../../src/report/addresses/routes.ts';
import { claimFilters } from '../../../src/report/evidence/claim-filters.ts';
import { madeClaims, madeClaimsById } from '../../../src/report/evidence/claim-uses.ts';
import { printedFigures } from '../../../src/report/evidence/printed-figures.ts';
import { restsOn } from '../../../src/report/evidence/rests-on-source.ts';
import { sourceFilters } from '../../../src/report/evidence/source-filters.ts';
import { scorecardOf, statementsAnswered } from '../../../src/report/scorecard.ts';
import { CLAIMS, chapter, EDITION, sound, swap, text, withBody } from '../../helpers/small-report.ts';

const SCORECARD =
  'scorecard: { title: What was said, summary: Of each what held., table: sales, statement: country, verdict: since, claims: treated, details: [cameras] }\n';

const report = sound({
  'data/edition.yaml': EDITION + SCORECARD,
  'content/chapters/01-first.mdx': chapter(
    '## In brief\n\n<Claim id="cameras-in-63" again>Many</Claim>.\n\n## Where\n\nIn <Claim id="cameras-in-63">63</Claim>. It denies it, says one.[@doe-2019-cameras, p. 3] Yet <Claim id="sold-to-laos">at least <Value of="cameras-in-63.cameras" /> went there</Claim>.[^own]\n\n[^own]: Mine.',
  ),
  'content/pages/about.mdx': text('About', '<Claim id="law-of-2017">A law of 2017</Claim>.'),
});

describe('the claims that texts make', () => {
  test('come in the order of the texts, each with its own place before those where it is said again', () => {
    expect(madeClaims(report).map(({ claim }) => claim.id)).toEqual([
      'cameras-in-63',
      'sold-to-laos',
      'law-of-2017',
    ]);
    expect(
      madeClaimsById(report)
        .get('cameras-in-63')
        ?.places.map(({ path, section, again }) => [path, section, again]),
    ).toEqual([
      ['/chapters/first/#c-cameras-in-63', 'Where', false],
      ['/chapters/first/#in-brief', 'In brief', true],
    ]);
  });

  test('stand in the ledger’s words, and those that are held back in the words of their paragraph, values and all', () => {
    expect(madeClaimsById(report).get('law-of-2017')?.words).toEqual(['The law was passed in 2017.']);
    expect(madeClaimsById(report).get('sold-to-laos')?.words).toEqual([
      'In 63. It denies it, says one. Yet at least 1,234,567.5 went there.',
    ]);
  });

  test('show a figure that is held back only when a text prints it', () => {
    const claim = report.claims.get('cameras-in-63');
    if (!claim) throw new Error('no claim');
    expect(printedFigures(report, claim).shown.map(({ name }) => name)).toEqual([
      'countries',
      'cameras',
      'first_day',
    ]);
    const { shown, held } = printedFigures(sound(), claim);
    expect([shown.map(({ name }) => name), held]).toEqual([['countries', 'first_day'], 1]);
  });

  test('are chosen by text, confidence, source, dispute, origins and whether they are held back', () => {
    expect(
      claimFilters(report).map(
        ({ slug, claims }) => `${slug} ${claims.map(({ claim }) => claim.id).join(' ')}`,
      ),
    ).toEqual([
      'chapter-first cameras-in-63 sold-to-laos',
      'chapter-about law-of-2017',
      'confidence-high law-of-2017',
      'confidence-low sold-to-laos',
      'confidence-contested cameras-in-63',
      'source-primary cameras-in-63 law-of-2017',
      'source-secondary sold-to-laos',
      'source-seen cameras-in-63 law-of-2017',
      'dispute-disputed cameras-in-63',
      'dispute-silent sold-to-laos law-of-2017',
      'origins-one sold-to-laos law-of-2017',
      'origins-several cameras-in-63',
      'held-back sold-to-laos',
    ]);
  });
});

describe('the sources of a report', () => {
  test('know what rests on them', () => {
    const { claims, notes, terms } = restsOn(report, 'doe-2019-cameras');
    expect(claims.map(({ claim }) => claim.id)).toEqual(['cameras-in-63', 'sold-to-laos']);
    expect(notes.map(({ path, section }) => [path, section])).toEqual([['/chapters/first/#where', 'Where']]);
    expect(terms).toEqual([]);
    expect(restsOn(report, 'roe-2001-heard').claims).toEqual([]);
  });

  test('tell the claims whose other side was read in them', () => {
    const claims = swap(
      CLAIMS,
      '[{ id: doe-2019-cameras, locator: p. 20 }]',
      '[{ id: npc-2017-law, locator: p. 3 }]',
    );
    const answered = withBody('<Claim id="cameras-in-63">They are in 63.</Claim>', {
      'data/claims/first.yaml': claims,
    });
    expect(restsOn(answered, 'npc-2017-law').answers.map(({ claim }) => claim.id)).toEqual(['cameras-in-63']);
    expect(restsOn(answered, 'doe-2019-cameras').answers).toEqual([]);
  });

  test('are chosen by chapter, kind, type, reading and language', () => {
    expect(sourceFilters(report).map(({ slug, sources }) => `${slug} ${sources.length}`)).toEqual([
      'chapter-first 2',
      'kind-primary 1',
      'kind-secondary 1',
      'type-legislation 1',
      'type-report 1',
      'checked-read 1',
      'checked-seen 1',
      'language-en 1',
      'language-zh-hans 1',
    ]);
  });
});

test('the scorecard groups rows by verdict, leaves out what is held, and knows which statements a claim answers', () => {
  const scorecard = scorecardOf(report);
  expect(
    scorecard?.verdicts.map(({ verdict, statements }) => [
      verdict,
      statements.map(({ id, words }) => [id, words]),
    ]),
  ).toEqual([
    ['2014-01-02', [['kenya', 'Kenya']]],
    ['', [['chad', 'Chad']]],
  ]);
  expect(
    statementsAnswered(report)
      .get('law-of-2017')
      ?.map(({ id }) => id),
  ).toEqual(['kenya']);
  expect(scorecardOf(sound())).toBeUndefined();
});

test('every page of a claim, a source, a choice and the scorecard is one that a reader should find', () => {
  expect(madePages(report)).toEqual(
    expect.arrayContaining([
      '/claims/',
      '/claims/sold-to-laos/',
      '/claims/by/held-back/',
      '/sources/npc-2017-law/',
      '/sources/by/kind-primary/',
      '/scorecard/',
    ]),
  );
  expect(madePages(report)).not.toContain('/sources/roe-2001-heard/');
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimFiles, publishedClaims } from '../../../../src/publish/before/claims/claim-files.ts';
import type { Report } from '../../../../src/report/report.ts';
import { publishedClaimsSchema } from '../../../../src/report/schema/published-claims.ts';
import { en } from '../../../../src/text/interface/en.ts';
import { CLAIMS, swap, withBody } from '../../../helpers/small-report.ts';

const BODY = `## Where

They are <Claim id="cameras-in-63">in <Value of="cameras-in-63.countries" /> countries</Claim>. <Claim id="law-of-2017">A law</Claim>.

The seller denies it, but <Claim id="sold-to-laos">some went to Laos</Claim>.

## In brief

<Claim id="cameras-in-63" again>In 63</Claim>.`;

const report = withBody(BODY, {
  'data/claims/first.yaml': swap(
    CLAIMS,
    'quote: 国家情报工作 }',
    'quote: 国家情报工作, quote_held: Not found again. }',
  ),
});

function fileOf(of: Report, path: string): unknown {
  const file = claimFiles(of, en).find((handed) => handed.path === path);
  return JSON.parse(String(file?.content ?? 'null'));
}

describe('claims.json', () => {
  const { claims } = publishedClaims(report, en);
  const [cameras, law, laos] = claims;

  test('fits the schema that the generator holds it to, and the JSON Schema that is published', () => {
    const data = fileOf(report, '/claims.json');
    expect(publishedClaimsSchema.parse(data)).toEqual(data);
    const schema = z.json().parse(fileOf(report, '/claims.schema.json'));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://small.example/claims.schema.json',
    });
    const read = z.fromJSONSchema(z.looseObject({}).parse(schema));
    expect(read.safeParse(data).success).toBe(true);
    expect(
      read.safeParse({ ...z.looseObject({}).parse(data), claims: [{ id: 'no-more-than-this' }] }).success,
    ).toBe(false);
  });

  test('tells the corrections of a claim as its history, the newest first, and of another claim nothing', () => {
    const entry = (id: string, when: string): string =>
      `- { id: ${id}, when: ${when}, grade: slight, claims: { cameras-in-63: bcdfghjk }, what: It said 62 (${id})., why: It was read again. }\n`;
    const corrected = withBody(BODY, {
      'data/corrections.yaml': entry('one', '2026-02-01') + entry('two', '2026-03-01'),
    });
    const [found, other] = publishedClaims(corrected, en).claims;
    expect(found?.history).toEqual([
      { date: '2026-03-01', change: 'It said 62 (two).', reason: 'It was read again.' },
      { date: '2026-02-01', change: 'It said 62 (one).', reason: 'It was read again.' },
    ]);
    expect(other?.history).toEqual([]);
  });

  test('gives the claims in the order of the texts, with every place where they are made', () => {
    expect(claims.map(({ id }) => id)).toEqual(['cameras-in-63', 'law-of-2017', 'sold-to-laos']);
    expect(cameras?.used_at).toEqual([
      'https://small.example/chapters/first/#c-cameras-in-63',
      'https://small.example/chapters/first/#in-brief',
    ]);
    expect(cameras?.address).toBe('https://small.example/claims/cameras-in-63/');
  });

  test('counts citations and origins, and says what is said against a claim, by whom and where', () => {
    expect([cameras?.citations, cameras?.independent_origins]).toEqual([2, 2]);
    expect(cameras?.other_side).toMatchObject([
      {
        id: 'answer-sellers',
        address: 'https://small.example/claims/cameras-in-63/#o-cameras-in-63--answer-sellers',
        kind: 'answer',
        by: 'the sellers',
        when: '2019-10',
        words: 'The sellers say otherwise.',
        sources: [{ id: 'doe-2019-cameras', title: 'Cameras abroad', locator: 'p. 20' }],
      },
    ]);
    expect(cameras?.confidence_reason).toContain('Two citations, two independent origins');
    expect([law?.other_side, law?.because, law?.confidence_reason]).toEqual([
      [],
      'law-text',
      'This is the law’s own text. One source, primary, seen quoted only.',
    ]);
  });

  test('leaves out what is held back: a quotation, a figure that no text prints, the ledger’s words of a held claim', () => {
    expect(cameras?.sources.map(({ quote }) => quote)).toEqual(['in sixty-three countries', undefined]);
    expect(cameras?.figures.map(({ name }) => name)).toEqual(['countries', 'first_day']);
    expect([laos?.status, laos?.held_because, laos?.assertion]).toEqual([
      'held',
      'one witness',
      'The seller denies it, but some went to Laos.',
    ]);
    expect(JSON.stringify(claims)).not.toContain('Cameras were sold to Laos');
  });
});

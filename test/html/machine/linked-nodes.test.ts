import { expect, test } from 'vitest';
import { packageNode } from '../../../src/html/machine/json-ld/data-nodes.ts';
import { printNode } from '../../../src/html/machine/json-ld/linked-node.ts';
import { chapterNode, claimNode, reportNode } from '../../../src/html/machine/json-ld/text-nodes.ts';
import { madeClaims } from '../../../src/report/evidence/claim-uses.ts';
import { en } from '../../../src/text/interface/en.ts';
import { chapter, sound } from '../../helpers/small-report.ts';

test('words of a page cannot end the script that they stand in, and come back as they were', () => {
  const node = { name: '</script><script>alert(1)</script> <!-- ' };
  expect(printNode(node)).not.toContain('<');
  expect(JSON.parse(printNode(node))).toEqual(node);
});

test('a chapter is a part of the report, in its place, in its language, under the licence', () => {
  const report = sound({
    'content/chapters/02-second.mdx': chapter('Nothing [@doe-2019-cameras].', 2, 'Zwei').replace(
      '---\n',
      '---\nlanguage: de\n',
    ),
  });
  const [, second] = report.chapters;
  if (!second) throw new Error('no second chapter');
  expect(chapterNode(report, second, en)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Chapter',
    '@id': 'https://small.example/chapters/second/',
    name: 'Zwei',
    position: 2,
    inLanguage: 'de',
    datePublished: '2026-01-02',
    license: 'https://example.org/by',
    isPartOf: { '@type': 'Report', '@id': 'https://small.example/' },
    citation: { url: 'https://small.example/references/second.json' },
  });
  expect(reportNode(report, en)).toMatchObject({
    '@type': 'Report',
    hasPart: [{ '@type': 'Chapter' }, { '@id': 'https://small.example/chapters/second/' }],
  });
});

test('the data package names every table that is handed out, each under its own licence', () => {
  expect(packageNode(sound())).toMatchObject({
    '@type': 'Dataset',
    distribution: [{ contentUrl: 'https://small.example/data/small.zip', encodingFormat: 'application/zip' }],
    hasPart: [
      {
        '@id': 'https://small.example/data/#table-sales',
        name: 'Sales of cameras',
        license: 'https://example.org/by',
        distribution: [
          { contentUrl: 'https://small.example/data/sales.csv', encodingFormat: 'text/csv' },
          { contentUrl: 'https://small.example/data/sales.json', encodingFormat: 'application/json' },
        ],
      },
    ],
  });
});

test('a claim tells where it appears and what it rests on, and one that is held back tells nothing', () => {
  const report = sound({
    'content/chapters/01-first.mdx': chapter(
      '## A\n\nThey are <Claim id="cameras-in-63">in 63 countries</Claim>; <Claim id="sold-to-laos">sold</Claim>.',
    ),
  });
  const nodes = madeClaims(report).map((made) => claimNode(report, made));
  expect(nodes).toMatchObject([
    {
      '@type': 'Claim',
      '@id': 'https://small.example/claims/cameras-in-63/',
      appearance: [{ '@id': 'https://small.example/chapters/first/#c-cameras-in-63' }],
      citation: [
        { '@id': 'https://small.example/sources/doe-2019-cameras/' },
        { '@id': 'https://small.example/sources/npc-2017-law/' },
      ],
    },
    undefined,
  ]);
});

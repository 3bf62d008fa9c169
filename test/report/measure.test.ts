import { expect, test } from 'vitest';
import { readingMinutes, sourceUses } from '../../src/report/evidence/source-uses.ts';
import { citedSources, measure, noteIds } from '../../src/report/measure.ts';
import { chapter, withBody } from '../helpers/small-report.ts';

const BODY = `## Law

One [@npc-2017-law, art. 7]. Two [@npc-2017-law, art. 7; @doe-2019-cameras]. Three [@npc-2017-law, art. 7].

## Cameras

<Claim id="sold-to-laos">Sold</Claim>. Again <Claim id="sold-to-laos" again>sold</Claim>. Mine.[^own]

[^own]: A remark [@doe-2019-cameras, p. 9].
`;

test('a note is counted once, however often it is called', () => {
  const report = withBody(BODY);
  const [first] = report.chapters;
  if (!first) throw new Error('no chapter');
  expect([...noteIds(first)].sort()).toEqual([
    'claim-sold-to-laos',
    'npc-2017-law-article-locator-7',
    'npc-2017-law-article-locator-7--doe-2019-cameras',
    'own',
  ]);
  expect(citedSources(report, first)).toEqual(new Set(['npc-2017-law', 'doe-2019-cameras']));
  expect(measure(report)).toEqual({ chapters: 1, words: 11, notes: 4, sources: 2 });
});

test('each source tells the first place at which a chapter cites it', () => {
  const uses = sourceUses(withBody(BODY.replace('Two [@npc-2017-law, art. 7; @doe-2019-cameras].', '')));
  expect([...uses].map(([key, places]) => [key, places.map((use) => use.path)])).toEqual([
    ['doe-2019-cameras', ['/chapters/first/#cameras']],
    ['npc-2017-law', ['/chapters/first/#law']],
  ]);
});

test('a source that two chapters cite is counted once, its notes twice', () => {
  const report = withBody('One [@doe-2019-cameras].', {
    'content/chapters/02-x.mdx': chapter('Two [@doe-2019-cameras].', 2),
  });
  expect(measure(report)).toMatchObject({ chapters: 2, notes: 2, sources: 1 });
});

test.each([
  [0, 1],
  [1, 1],
  [230, 1],
  [700, 3],
  [7000, 30],
])('%d words are read in %d minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

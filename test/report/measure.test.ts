import { expect, test } from 'vitest';
import { citedSources, measure, noteIds } from '../../src/report/measure.ts';
import { readingMinutes, sourceUses } from '../../src/report/usage.ts';
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
  expect(measure(report)).toEqual({ chapters: 1, words: 12, notes: 4, sources: 2 });
});

test('each source tells the sections in which it is cited', () => {
  const uses = sourceUses(withBody(BODY));
  expect([...uses.keys()]).toEqual(['doe-2019-cameras', 'npc-2017-law']);
  const places = (key: string): (string | undefined)[] | undefined => uses.get(key)?.flatMap((use) => use.sections.map((s) => s.text));
  expect(sections('npc-2017-law')).toEqual(['Law']);
  expect(sections('doe-2019-cameras')).toEqual(['Law', 'Cameras']);
});

test('a source that two chapters cite is counted once, its notes twice', () => {
  const report = withBody('One [@doe-2019-cameras].', { 'content/chapters/02-x.mdx': chapter('Two [@doe-2019-cameras].', 2) });
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

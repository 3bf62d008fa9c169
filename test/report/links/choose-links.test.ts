import { describe, expect, test } from 'vitest';
import { chooseLinks, linksOf } from '../../../src/report/links/choose-links.ts';
import { chapter, sound } from '../../helpers/small-report.ts';

const URL_OF_DOE = 'https://example.org/cameras';
const link = (fields: string): string =>
  `- { id: doe-2019-cameras, url: '${URL_OF_DOE}', ${fields}, since: 2026-10-01, checked: 2026-11-01 }\n`;

describe('the links to look at', () => {
  const files = {
    'content/chapters/01-first.mdx': chapter(
      'See [this](https://other.example/x), [that](https://example.org/cameras) and [here](/about/). <Claim id="cameras-in-63">In 63</Claim> [@doe-2019-cameras].',
    ),
  };

  test('are those of the sources and of the texts, each once', () => {
    expect(linksOf(sound(files)).map(({ key }) => key)).toEqual([
      'doe-2019-cameras',
      'npc-2017-law',
      'https://other.example/x',
    ]);
  });

  test.each([
    [{}, ['doe-2019-cameras', 'npc-2017-law', 'https://other.example/x']],
    [{ only: ['www.other.example'] }, ['https://other.example/x']],
    [{ only: ['npc-2017-law'] }, ['npc-2017-law']],
    [{ limit: 1 }, ['doe-2019-cameras']],
    [{ olderThan: 21 }, ['doe-2019-cameras', 'npc-2017-law', 'https://other.example/x']],
    [{ olderThan: 22 }, ['npc-2017-law', 'https://other.example/x']],
  ])('%j chooses among them', (choice, keys) => {
    const report = sound({ ...files, 'data/links.yaml': link('state: alive') });
    expect(chooseLinks(report, choice, '2026-11-23').map(({ key }) => key)).toEqual(keys);
  });

  test('leave out what an editor has spoken of', () => {
    const report = sound({ ...files, 'data/links.yaml': link('state: altered, why: Half is gone.') });
    expect(chooseLinks(report, {}, '2026-11-23').map(({ key }) => key)).toEqual([
      'npc-2017-law',
      'https://other.example/x',
    ]);
  });
});

import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { publishedAnchors } from '../../src/report/anchors/published.ts';
import { compileTree, contextOf } from '../helpers/compile.ts';
import { withBody } from '../helpers/small-report.ts';
import { FIRST } from '../helpers/two-editions.ts';

test.each([
  ['a citation', 'One [@doe-2019-cameras, p. 3].', 'first-fn-doe-2019-cameras-'],
  ['a place in Chinese words', 'One [@npc-2017-law, "总则"].', 'first-fn-npc-2017-law-总则'],
  ['several sources', 'One [@npc-2017-law, art. 7; @doe-2019-cameras].', '--doe-2019-cameras'],
  ['a claim', '<Claim id="law-of-2017">One</Claim>.', 'first-fn-claim-law-of-2017'],
  ['a footnote', 'One.[^Own-X]\n\n[^Own-X]: Two.', 'first-fn-own-x'],
  ['a footnote in Chinese', 'One.[^天]\n\n[^天]: Two.', 'first-fn-天'],
])(
  'the note of %s has on the page the id that the lock records, in letters as they are',
  async (_name, body, part) => {
    const report = withBody(body);
    const html = toHtml(await compileTree(contextOf(report), body, FIRST));
    const onPage = [...html.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => `/chapters/first/#${id}`);
    const locked = [...publishedAnchors(report).values()]
      .filter(({ kind }) => kind === 'note')
      .map(({ address }) => address);
    expect(onPage).toEqual(locked);
    expect(onPage[0]).toContain(part);
    // The call leads to it.
    expect(html).toContain(`href="#${onPage[0]?.split('#')[1]}"`);
  },
);

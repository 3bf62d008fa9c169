import { expect, test } from 'vitest';
import { madeClaims } from '../../../src/report/evidence/claim-uses.ts';
import { chapter, sound } from '../../helpers/small-report.ts';

test('a claim is at home in the chapter of its ledger, then in others that make it, then where it is said again', () => {
  const says = (again = ''): string =>
    `## Here\n\nThey are <Claim id="cameras-in-63"${again}>in 63 countries</Claim>.`;
  const report = sound({
    'content/chapters/00-before.mdx': chapter(says(' again'), 0),
    'content/chapters/01-opening.mdx': chapter(says(), 1),
    'content/chapters/02-first.mdx': chapter(says(), 2),
    'content/chapters/01-first.mdx': undefined,
  });
  const [made] = madeClaims(report);
  expect(made?.places.map(({ path, again }) => [path, again])).toEqual([
    ['/chapters/first/#c-cameras-in-63', false],
    ['/chapters/opening/#c-cameras-in-63', false],
    ['/chapters/before/#here', true],
  ]);
});

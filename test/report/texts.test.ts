import { expect, test } from 'vitest';
import { pendingPaths } from '../../src/report/texts.ts';
import { compile } from '../helpers/compile.ts';
import { EDITION, sound, swap } from '../helpers/small-report.ts';

const announced = { 'data/edition.yaml': swap(EDITION, '[later]', '[later, first]') };

test('a chapter that is there is announced no longer, and links to it lead to it', async () => {
  expect(pendingPaths(sound(announced))).toEqual(['/chapters/later/']);
  const html = await compile('[here](/chapters/first/) and [then](/chapters/later/)', { files: announced });
  expect(html).toContain('<a href="/chapters/first/">here</a>');
  expect(html).toContain('<span class="pending">then</span>');
});

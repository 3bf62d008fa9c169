import { expect, test } from 'vitest';
import { pageFaults } from '../../../src/checks/site/page-faults.ts';
import { fillSizes } from '../../../src/publish/after/fill-sizes.ts';
import { sizeOf } from '../../../src/publish/published-file.ts';
import { en } from '../../../src/text/interface/en.ts';

const page = '<li><a href="/data/x.csv">CSV</a><file-size of="/data/x.csv"></file-size></li>';

test('a page says how large each file is that it leads to, in words', () => {
  const sizes = new Map([['/data/x.csv', sizeOf({ path: '/data/x.csv', content: 'é'.repeat(1_200) })]]);
  expect(fillSizes(page, sizes, en)).toBe('<li><a href="/data/x.csv">CSV</a>: 2 kilobytes</li>');
});

test('a page that leads to a file which was not made is not finished', () => {
  expect(pageFaults(fillSizes(page, new Map(), en), 'x.html')).toMatchObject([{ rule: 'page-finished' }]);
});

import { describe, expect, test } from 'vitest';
import { isAddress, joinAddress, splitAddress } from '../../../src/report/anchors/anchors.ts';
import { LOCK_FILE, printLock, readLock } from '../../../src/report/anchors/lock-file.ts';
import { fingerprint } from '../../../src/text/fingerprint.ts';

const print = fingerprint('words');
const anchor = (address: string): Parameters<typeof printLock>[0] extends Iterable<infer T> ? T : never => ({
  address,
  kind: 'paragraph',
  fingerprint: print,
});

test('what is written is read again, one anchor a line, sorted, whatever the order it came in', () => {
  const addresses = ['/b/#p-2', '/a/#p-天网', '/b/', '/a/#p-10', '/a/#p-2'];
  const text = printLock(addresses.map(anchor));
  expect(text).toBe(printLock(addresses.toReversed().map(anchor)));
  const lines = text.trimEnd().split('\n').slice(3);
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    '/a/#p-10',
    '/a/#p-2',
    '/a/#p-天网',
    '/b/',
    '/b/#p-2',
  ]);
  const { lock, faults } = readLock(text);
  expect(faults).toEqual([]);
  expect([...lock.values()].map(({ address, at }) => `${address} ${at.line}`)).toEqual(
    lines.map((line, i) => `${line.split(' ')[0]} ${i + 4}`),
  );
});

describe('a lock that somebody has touched is a fault with its line:', () => {
  const good = `/a/#p-1 paragraph ${print}`;
  test.each([
    ['no fingerprint', `${good}\n/a/#p-2 paragraph`, 2, '/a/#p-2 paragraph'],
    ['a number that is none', `${good} 3,14`, 1, 'the number 3,14'],
    ['a word too many', `${good} 3.14 more`, 1, 'other words'],
    ['a kind that does not exist', `/a/#p-1 paragraphs ${print}`, 1, 'the kind paragraphs'],
    ['an address without a slash', `a/#p-1 paragraph ${print}`, 1, 'the address a/#p-1'],
    ['a whole address', `https://example.org/a/ page ${print}`, 1, 'the address https://example.org/a/'],
    ['half a fingerprint', `${good}\n\n${good.slice(0, -3)}`, 3, 'the fingerprint'],
    ['what a merge leaves behind', `${good}\n<<<<<<< ours\n${good}`, 2, '<<<<<<<'],
    ['another format', '{\n  "anchors": []\n}', 1, 'other words: {'],
    ['two entries for one anchor', `${good}\n/b/ page ${print}\n/a/#p-1 claim ${print}`, 3, 'line 1 too'],
  ])('%s', (_name, text, line, found) => {
    const { faults } = readLock(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ rule: 'anchor-lock', file: LOCK_FILE, line });
    expect(faults[0]?.found).toContain(found);
    expect(faults[0]?.mend).toContain('npm run anchors');
  });

  test('the first line that is none is told, and the thousands after it are not', () => {
    expect(readLock('x\n'.repeat(5000)).faults).toHaveLength(1);
  });
});

test.each(['/', '/a/', '/a/b/', '/a/#b', '/#b', '/sources/#s-doe-2019', '/a/#p-国家情报法'])(
  '%s is an address',
  (address) => {
    expect(isAddress(address)).toBe(true);
    const { path, id } = splitAddress(address);
    expect(joinAddress(path, id)).toBe(address);
  },
);

test.each([
  '',
  'a',
  '/a',
  '#b',
  '/a/#',
  '//example.org/',
  '/a/#b c',
  '/a/?q#b',
  '/a/#b#c',
  '/a/#%E5%A4%A9',
  '/a//b/',
])('“%s” is none', (address) => {
  expect(isAddress(address)).toBe(false);
});

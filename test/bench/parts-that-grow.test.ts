import { expect, test } from 'vitest';
import { redactedNames } from '../../src/checks/report/redaction/redacted-names.ts';
import { emptyList, redactName } from '../../src/checks/report/redaction/redaction-list.ts';
import { matchIds } from '../../src/report/anchors/match.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { randomFrom, sentence } from './made-words.ts';

/** The seconds of the processor that some work takes, as the least of three times: what others do only adds. */
function seconds(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const { user, system } = process.cpuUsage();
    work();
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1e6;
  });
  return Math.min(...times);
}

test('names are looked for in twice as many files in about twice the time', () => {
  const random = randomFrom(7);
  const list = redactName(emptyList(), 'Ödön Vasskerry');
  const files = Array.from({ length: 80 }, (_, n) => ({
    path: `content/chapters/${n}.mdx`,
    bytes: Buffer.from(Array.from({ length: 600 }, () => sentence(random)).join(' ')),
  }));
  const [half, whole] = [files.slice(0, 40), files].map((some) => seconds(() => redactedNames(some, list)));
  expect((whole ?? 0) / (half ?? 0)).toBeLessThan(2.6);
});

test('edited paragraphs are matched with their ids in time that grows with the square of their number at most', () => {
  const words = (n: number, edited = 0): string =>
    Array.from({ length: 20 }, (_, i) => (i < edited ? `x${n}${i}` : `w${n}${i}`)).join(' ');
  const [some, twice] = [300, 600].map((count) => {
    const all = Array.from({ length: count }, (_, n) => n);
    const locked = all.map((n) => ({ id: `id-${n}`, fingerprint: fingerprint(words(n)) }));
    const blocks = all.map((n) => ({ id: `new-${n}`, words: words(n, 3) })).toReversed();
    return seconds(() => matchIds(locked, blocks));
  });
  expect((twice ?? 0) / (some ?? 0)).toBeLessThan(4.8);
});

import { expect, test } from 'vitest';
import { advancesOf, widthIn } from '../../../../src/publish/before/cards/font-metrics.ts';
import { createPainter } from '../../../../src/publish/before/figures/painter.ts';
import { readFont } from '../../../../src/publish/store.ts';

const SERIF = 'literata/400Regular/Literata_400Regular.ttf';
const serif = advancesOf(readFont(SERIF));

test('words are as wide as the renderer sets them, or a little wider, as kerning is left out', () => {
  const { measure } = createPainter([SERIF], 'Literata');
  for (const words of [
    'Who has to approve a request?',
    'AVATAR Wave To 1,234.5',
    'Ürümqi, “quoted” – Đặng',
  ]) {
    const drawn = measure(words, 'Literata', 100, '400');
    expect(widthIn(serif, words) * 100, words).toBeGreaterThan(drawn * 0.995);
    expect(widthIn(serif, words) * 100, words).toBeLessThan(drawn * 1.06);
  }
});

test('a letter that the font lacks is told, and taken for a square or half of one; a mark takes no room', () => {
  expect([serif('国'), serif('ئ'), serif('\u{1f600}')]).toEqual([undefined, undefined, undefined]);
  expect(widthIn(serif, '国家')).toBe(2);
  expect(widthIn(serif, 'ئۇ')).toBe(1);
  expect(widthIn(serif, '\u0653')).toBe(0);
});

test('what is no font is refused', () => {
  expect(() => advancesOf(new Uint8Array(64))).toThrow('a font without the table');
});

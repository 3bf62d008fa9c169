import { describe, expect, test } from 'vitest';
import { type Picture, palettePng } from '../../../../src/publish/before/cards/palette-png.ts';
import { readPng } from '../../../helpers/read-png.ts';

/** A picture of so many pixels in a row, their colours by place. */
function picture(
  width: number,
  height: number,
  colour: (n: number) => readonly [number, number, number],
): Picture {
  const pixels = new Uint8Array(width * height * 4);
  for (let n = 0; n < width * height; n += 1) pixels.set([...colour(n), 255], 4 * n);
  return { width, height, pixels };
}

const hex = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

describe('a picture with a palette', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [16, 4],
    [17, 8],
    [256, 8],
  ])('of %i colours keeps each of them, at %i bits a pixel', (colours, bits) => {
    const colour = (n: number): readonly [number, number, number] => [
      n % colours,
      (n * 7) % 5 === 0 ? n % colours : n % colours,
      40,
    ];
    const read = readPng(palettePng(picture(37, 19, colour), 256));
    expect([read.width, read.height, read.bits]).toEqual([37, 19, bits]);
    expect(read.pixels).toEqual(Array.from({ length: 37 * 19 }, (_, n) => hex(colour(n))));
  });

  test('of more colours than it may have gets near ones, and the one of most pixels stays as it was', () => {
    const colour = (n: number): readonly [number, number, number] =>
      n % 3 === 0 ? [250, 248, 242] : [n % 200, n % 200, n % 200];
    const read = readPng(palettePng(picture(60, 60, colour), 16));
    expect(read.palette.length).toBeLessThanOrEqual(16);
    expect(read.palette[0]).toBe('#faf8f2');
    const off = read.pixels.map((found, n) =>
      Math.abs(Number.parseInt(found.slice(1, 3), 16) - (colour(n)[0] ?? 0)),
    );
    expect(Math.max(...off)).toBeLessThan(200 / 8);
  });

  test('is the same bytes each time', () => {
    const one = picture(50, 50, (n) => [n % 251, (n * 3) % 253, (n * 7) % 255]);
    expect(palettePng(one, 12)).toEqual(palettePng(one, 12));
  });

  test('may be a view into a larger memory, wherever that begins', () => {
    const whole = picture(5, 5, (n) => [n, 0, 0]);
    const moved = new Uint8Array(whole.pixels.length + 3);
    moved.set(whole.pixels, 3);
    expect(palettePng({ ...whole, pixels: moved.subarray(3) }, 256)).toEqual(palettePng(whole, 256));
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRST_LETTERS, FONT_FILES, MORE_LETTERS } from '../../src/publish/before/fonts/font-files.ts';

const css = readFileSync(join(import.meta.dirname, '../../src/styles/fonts.css'), 'utf8');

/** The letters that a value of `unicode-range` names. */
function lettersOf(range: string): string[] {
  return [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].flatMap(([, from = '', to = from]) => {
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, n) =>
      String.fromCodePoint(first + n),
    );
  });
}

describe('the letters of the fonts', () => {
  test('the stylesheet asks for the file of seldom letters for these letters and no others', () => {
    const [, range = ''] = /literata-400-more\.woff2[^}]*unicode-range:([^;]*);/.exec(css) ?? [];
    expect(lettersOf(range).sort()).toEqual([...MORE_LETTERS].sort());
  });

  test('no letter is in both files of the upright serif', () => {
    expect([...MORE_LETTERS].filter((letter) => FIRST_LETTERS.includes(letter))).toEqual([]);
    expect(new Set(FIRST_LETTERS).size).toBe([...FIRST_LETTERS].length);
  });

  test('every file that is cut is named by the stylesheet, and the other way round', () => {
    const named = [...css.matchAll(/\/fonts\/([\w-]+\.woff2)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(FONT_FILES.map(({ name }) => name).sort());
  });
});

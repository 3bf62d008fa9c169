import { describe, expect, test } from 'vitest';
import { fitWords, type Room } from '../../../../src/publish/before/cards/fit-words.ts';

/** Every letter is half as wide as it is high, a Chinese one a square. */
const width = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.5), 0);
const room: Room = { width: 400, height: 200, sizes: [40, 20, 10], leading: 1.25 };
const set = (words: string, more: Partial<Room> = {}): ReturnType<typeof fitWords> =>
  fitWords(words, width, { ...room, ...more });

describe('words in a room', () => {
  test('have the largest size in which they fit', () => {
    expect(set('Few words')).toEqual({ lines: ['Few words'], size: 40, step: 50 });
    expect(set('word '.repeat(20)).size).toBe(20);
    expect(set('word '.repeat(80)).size).toBe(10);
  });

  test('stand in lines of about one length, and in no more lines than they need', () => {
    const { lines } = set('aaaa bbbb cccc dddd eeee');
    expect(lines).toEqual(['aaaa bbbb cccc', 'dddd eeee']);
  });

  test('are never cut: all of them are there, in order, whatever the room', () => {
    for (const words of [
      'one two',
      'word '.repeat(500).trim(),
      'a'.repeat(300),
      `x ${'b'.repeat(90)} y`,
      'well-known half-measures and/or more',
    ]) {
      expect(set(words).lines.join(' ').replace(/\s/g, ''), words.slice(0, 20)).toBe(
        words.replace(/\s/g, ''),
      );
    }
  });

  test('break between Chinese letters, but no line begins with a closing sign', () => {
    const { lines, size } = set('国家情报法第七条，任何组织和公民都应当依法支持。', { height: 400 });
    expect(size).toBe(40);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => /^[，。]/.test(line))).toEqual([]);
  });

  test('break after a hyphen between words, and keep an address of numbers whole', () => {
    expect(set('forced-labour', { width: 150 }).lines).toEqual(['forced-', 'labour']);
    expect(set('2017-2019', { width: 100 }).lines).toEqual(['2017-2019']);
  });

  test('that are none make no line', () => {
    expect(set(' ').lines).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { diffWords } from '../../src/text/word-diff.ts';

/** A difference as text: what was removed in [-…-], what was added in {+…+}, as `wdiff` writes it. */
function told(was: string, is: string): string {
  const marks = { both: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffWords(was, is)
    .map(({ kind, words }) => `${marks[kind][0]}${words}${marks[kind][1]}`)
    .join('');
}

describe('two wordings, word by word', () => {
  test.each([
    [
      'one word',
      'bought oil for nine lamps',
      'bought oil for ten lamps',
      'bought oil for [-nine-]{+ten+} lamps',
    ],
    [
      'words side by side as one change',
      'a red old lamp',
      'a green new lamp',
      'a [-red old-]{+green new+} lamp',
    ],
    [
      'a number whole, not its digits',
      'about 1,200 marks',
      'about 1,300 marks',
      'about 1,[-200-]{+300+} marks',
    ],
    ['words that were taken out', 'it was, she says, so', 'it was so', 'it was[-, she says,-] so'],
    ['words that came in', 'it was so', 'it was never so', 'it was {+never +}so'],
    ['Han signs one by one', '一八六一年點亮', '一八六二年點亮', '一八六[-一-]{+二+}年點亮'],
    [
      'an apostrophe as part of its word',
      'the keeper’s wage',
      'the keepers wage',
      'the [-keeper’s-]{+keepers+} wage',
    ],
    ['nothing', 'the same', 'the same', 'the same'],
    ['everything', 'one', 'two', '[-one-]{+two+}'],
    ['from nothing', '', 'two words', '{+two words+}'],
  ])('shows %s', (_, was, is, wanted) => {
    expect(told(was, is)).toBe(wanted);
  });

  test('give back both texts whole', () => {
    const [was, is] = [
      'The first lamp was lit on 3 October 1861, on Gannet Rock.',
      'Nobody knows when the first lamp on Gannet Rock was lit.',
    ];
    const runs = diffWords(was, is);
    const without = (kind: string): string =>
      runs
        .filter((run) => run.kind !== kind)
        .map(({ words }) => words)
        .join('');
    expect(without('added')).toBe(was);
    expect(without('removed')).toBe(is);
  });
});

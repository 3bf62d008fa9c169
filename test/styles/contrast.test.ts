import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourTokens } from '../../src/text/colour-tokens.ts';
import { contrast } from '../../src/text/contrast.ts';

const TOKENS = new Map(
  colourTokens(readFileSync('src/styles/tokens.css', 'utf8')).map((colour) => [colour.name, colour]),
);

function token(name: string): { light: string; dark: string } {
  const found = TOKENS.get(name);
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

/** Foreground, ground, least ratio, and why. */
const PAIRS: readonly [string, string, number, string][] = [
  ['ink', 'ground', 7, 'body text'],
  ['ink', 'ground-raised', 7, 'text in panels'],
  ['ink', 'mark', 7, 'words that a link pointed at'],
  ['ink-soft', 'ground', 7, 'small text'],
  ['ink-soft', 'ground-raised', 7, 'small text in panels'],
  ['link', 'ground', 7, 'links in text'],
  ['link', 'ground-raised', 7, 'links in panels'],
  ['link-visited', 'ground', 7, 'visited links'],
  ['accent', 'ground', 3, 'focus ring, lines that mean something'],
  ['on-key', 'key', 7, 'words of the box to be noticed first'],
  ['s1', 'ground', 3, 'marks of figures'],
  ['s2', 'ground', 3, 'marks of figures'],
  ['s3', 'ground', 3, 'marks of figures'],
  ['s4', 'ground', 3, 'marks of figures'],
  ['s5', 'ground', 3, 'marks of figures'],
  ['s6', 'ground', 3, 'marks of figures'],
];

describe('the colours of the report', () => {
  test('are all read from the tokens, each with a light and a dark form', () => {
    expect(TOKENS.size).toBeGreaterThanOrEqual(16);
  });
  for (const scheme of ['light', 'dark'] as const) {
    test.each(PAIRS)(`${scheme}: %s on %s has a contrast of at least %d (%s)`, (front, ground, least) => {
      expect(contrast(token(front)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(least);
    });
  }
});

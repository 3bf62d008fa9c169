import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync('src/**/*.astro').sort();

/** The front matter of an Astro file and its markup, without scripts and comments. */
function partsOf(text: string): { readonly code: string; readonly markup: string } {
  const [whole = '', code = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  const markup = text
    .slice(whole.length)
    .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->|\{\/\*.*?\*\/\}/gs, '');
  return { code, markup };
}

/** The words that stand between the tags of a markup or in what is read out of them; what is computed and the name of a file are no words. */
function wordsIn(markup: string): string[] {
  const between = [...markup.matchAll(/>([^<>{}]+)</g)];
  const said = [...markup.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]+)"/g)];
  const code = /=>|&&|[?;()]|^[a-z-]+\.[a-z]+$/;
  return [...between, ...said]
    .map(([, words = '']) => words.trim())
    .filter((words) => /\p{L}{2,}/u.test(words) && !code.test(words));
}

test('no markup of a page, a component or a layout holds a word for a reader', () => {
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    wordsIn(partsOf(readFileSync(file, 'utf8')).markup).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

test('words in markup would be found: between tags, and in what is read out', () => {
  const markup = '<p>All sources</p><a href="#a" title="To the text">{words.top}</a>, <b>{name}</b>.';
  expect(wordsIn(markup)).toEqual(['All sources', 'To the text']);
});

test('every component says in its first comment whom it serves', () => {
  const silent = files.filter(
    (file) =>
      file.startsWith('src/components/') && !/^\s*\/[/*]/.test(partsOf(readFileSync(file, 'utf8')).code),
  );
  expect(silent).toEqual([]);
});

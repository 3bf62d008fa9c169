import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/publish/article.ts';
import { chapterNumbers, publishedNumbers } from '../../src/report/anchors/paragraph-numbers.ts';
import { builtFiles, dist, pageAt, reportOfRepository } from './built-site.ts';

const report = reportOfRepository();

/** The keys of the search's first index. */
const keys = new Set(
  builtFiles()
    .filter((file) => /^search\/\w+\/k\d+\.txt$/.test(file))
    .flatMap((file) => readFileSync(join(dist, file), 'utf8').split('\n'))
    .map((line) => line.split('\t')[0]),
);

describe.each(report.chapters.map(({ id }) => id))('the paragraphs of chapter %s', (id) => {
  const path = `/chapters/${id}/`;
  const { paragraphs, blocks } = readArticle(pageAt(path).html, path);

  test('have their numbers as real words that lead to them, each once, and all of their chapter', () => {
    const numbers = paragraphs.map(({ number }) => number);
    const wanted = paragraphs.map((paragraph) => publishedNumbers(report).get(`${path}#${paragraph.id}`));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(wanted);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !number.startsWith(`${chapterNumbers(report).get(id)}.`))).toEqual([]);
  });

  test('have one, all that stand by themselves and are no part of a figure', () => {
    const numbered = new Set(paragraphs.map(({ element }) => element));
    const bare = blocks.filter(
      ({ element }) =>
        element.tagName === 'p' && element.properties.className === undefined && !numbered.has(element),
    );
    expect(bare).toEqual([]);
  });

  test('are found by their numbers', () => {
    expect(paragraphs.filter(({ number }) => !keys.has(number))).toEqual([]);
  });
});

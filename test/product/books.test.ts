import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/publish/article.ts';
import { type BOOK_FORMATS, bookPath, WHOLE_FORMATS } from '../../src/report/addresses/file-paths.ts';
import { dist, pageAt, reportOfRepository } from './built-site.ts';

const report = reportOfRepository();
/** The words of a PDF page by page, by Debian's poppler-utils; none where that is not there. */
const PDFTOTEXT = process.env.PDFTOTEXT ?? 'pdftotext';
const hasPoppler = ((): boolean => {
  try {
    execFileSync(PDFTOTEXT, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const NUMBER = String.raw`\d+\.\d+[a-z]*`;

describe.each(report.chapters.map(({ id }) => id))('chapter %s to take away', (id) => {
  const path = `/chapters/${id}/`;
  const article = readArticle(pageAt(path).html, path);
  const numbers = article.paragraphs.map(({ number }) => number);
  const place = (format: (typeof BOOK_FORMATS)[number]): string =>
    join(dist, bookPath(report, { id }, format));
  const text = (format: 'txt' | 'md'): string => readFileSync(place(format), 'utf8');

  test('has the numbers of the page in plain text, in Markdown and in the EPUB, in their order', () => {
    const found = (words: string, pattern: RegExp): (string | undefined)[] =>
      [...words.matchAll(pattern)].map(([, number]) => number);
    const body = (words: string, notes: RegExp): string => words.split(notes)[0] ?? '';
    expect(found(body(text('txt'), /^\[1\] /m), new RegExp(`^(?:- |\\d+\\. )?(${NUMBER}) `, 'gm'))).toEqual(
      numbers,
    );
    expect(
      found(body(text('md'), /^\[\^1\]:/m), new RegExp(`^(?:- |\\d+\\. |> )?\\*\\*(${NUMBER})\\*\\* `, 'gm')),
    ).toEqual(numbers);
    const page = strFromU8(unzipSync(readFileSync(place('epub')))[`book/${id}.xhtml`] ?? new Uint8Array());
    expect(found(page, new RegExp(`<span class="number">(${NUMBER})</span>`, 'g'))).toEqual(numbers);
  });

  test.skipIf(!hasPoppler)(
    'has them in the PDF too, in the margin, and every note at the foot of a page',
    () => {
      const pages = execFileSync(PDFTOTEXT, ['-layout', place('pdf'), '-'], { maxBuffer: 1e8 })
        .toString('utf8')
        .split('\f');
      const inMargin = pages.flatMap((page) =>
        [...page.matchAll(new RegExp(`^ *(${NUMBER})(?= {2,})`, 'gm'))].map(([, number]) => number),
      );
      expect(new Set(numbers.filter((number) => !inMargin.includes(number)))).toEqual(new Set());
      const raw = execFileSync(PDFTOTEXT, ['-raw', place('pdf'), '-'], { maxBuffer: 1e8 })
        .toString('utf8')
        .split('\f');
      const begins = raw.map((page) =>
        [...page.matchAll(/^(\d{1,3}) (?=\S)/gm)].map(([, number]) => Number(number)),
      );
      const lost = article.notes.filter(({ number }) => !begins.some((page) => page.includes(number)));
      expect(lost.map(({ number }) => number)).toEqual([]);
    },
  );

  test('is light enough to send', () => {
    expect(statSync(place('epub')).size).toBeLessThan(800_000);
    expect(statSync(place('pdf')).size).toBeLessThan(800_000);
    expect(statSync(place('txt')).size).toBeLessThan(400_000);
  });
});

test('the whole report is an EPUB of under 3 MB and a PDF of under 5 MB, whose links within the book lead to a place that is there', () => {
  const most = { pdf: 5_000_000, epub: 3_000_000 };
  for (const format of WHOLE_FORMATS)
    expect(statSync(join(dist, bookPath(report, undefined, format))).size).toBeLessThan(most[format]);
  const files = unzipSync(readFileSync(join(dist, bookPath(report, undefined, 'epub'))));
  const ids = new Map(
    Object.entries(files).map(([name, bytes]) => [
      name,
      new Set([...strFromU8(bytes).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  );
  const dead = Object.entries(files).flatMap(([name, bytes]) =>
    name.endsWith('.xhtml')
      ? [...strFromU8(bytes).matchAll(/ href="([^":]*)"/g)].flatMap(([, href = '']) => {
          const [file = '', id] = href.split('#');
          const there = ids.get(file === '' ? name : `book/${file}`);
          return there && (id === undefined || there.has(id)) ? [] : [`${name} ${href}`];
        })
      : [],
  );
  expect(dead).toEqual([]);
});

import * as fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import type { Fault } from '../../src/report/rules/fault.ts';
import { compileTree, contextOf } from '../helpers/compile.ts';
import { chapter, type Files, inFolder } from '../helpers/small-report.ts';
import { chapters, type MadeChapter } from './chapter.ts';
import { runs } from './runs.ts';

const FILE = 'content/chapters/01-first.mdx';

/** How often each word stands in a text, and whether they stand in their order. */
function lostIn(text: string, words: readonly string[]): string[] {
  let at = -1;
  return words.flatMap((word) => {
    const times = text.split(word).length - 1;
    const place = text.indexOf(word);
    const problem =
      times !== 1 ? `${word} ${times} times` : place < at ? `${word} before its turn` : undefined;
    at = Math.max(at, place);
    return problem === undefined ? [] : [problem];
  });
}

/** What is wrong with a fault: it must be of use to whoever reads it. */
function useless(fault: Fault, lines: number): string | undefined {
  if (fault.line < 1 || fault.line > lines) return `${fault.rule} at line ${fault.line}`;
  const words = `${fault.expected}|${fault.found}|${fault.mend}`;
  return /undefined|\[object|NaN|^\||\|\||\|$/.test(words) ? `${fault.rule} ${words}` : undefined;
}

/** What is lost or told badly of a chapter; nothing where each word is in the page once, in order, or a fault names a line. */
async function problemsOf({
  body,
  words,
  noteWords,
}: MadeChapter): Promise<{ problems: string[]; isBuilt: boolean }> {
  const files: Files = { [FILE]: chapter(body) };
  const { report, faults } = inFolder(files, checkReport);
  const lines = chapter(body).split('\n').length;
  if (faults.length > 0)
    return { problems: faults.flatMap((fault) => useless(fault, lines) ?? []), isBuilt: false };
  const html = toHtml(await compileTree(contextOf(report), body, FILE));
  const [text = '', notes = ''] = html.split(/<section(?=[^>]*(?:doc-endnotes|footnotes))/);
  const plain = (part: string): string => textOf(fromHtml(part, { fragment: true }));
  return {
    problems: [...lostIn(plain(text), words), ...lostIn(plain(`<section ${notes}`), noteWords)],
    isBuilt: true,
  };
}

test('every word and note of a chapter is in its page once and in order, or a fault names its line', async () => {
  let built = 0;
  let made = 0;
  await fc.assert(
    fc.asyncProperty(chapters, async (typed) => {
      const { problems, isBuilt } = await problemsOf(typed);
      made += 1;
      if (isBuilt) built += 1;
      expect(problems, typed.body).toEqual([]);
    }),
    runs(),
  );
  // Most chapters would prove nothing if all were refused.
  expect(built / made).toBeGreaterThan(0.2);
});

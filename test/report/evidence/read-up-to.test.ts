import { describe, expect, test } from 'vitest';
import { lastMonth, readUpTo } from '../../../src/report/evidence/read-up-to.ts';
import type { Report } from '../../../src/report/report.ts';
import { en } from '../../../src/text/interface/en.ts';
import { CLAIMS, type Files, SOURCES, sound, swap, text } from '../../helpers/small-report.ts';

const BODY =
  '<Claim id="cameras-in-63">They are in many countries.</Claim>\n\n<Claim id="law-of-2017">It was passed.</Claim>';
const EARLY = '2019-10';

/** What the head of the chapter says of its sources, when the front matter names a month. */
function told(month: string, more: Files = {}): unknown {
  const report = withMonth(`read_up_to: ${month}\n`, more);
  const [chapter] = report.chapters;
  return chapter && readUpTo(report, chapter);
}

function withMonth(line: string, more: Files = {}): Report {
  return sound({ 'content/chapters/01-first.mdx': text('First', BODY, `order: 1\n${line}`), ...more });
}

function claims(from: string, to: string): Files {
  return { 'data/claims/first.yaml': swap(CLAIMS, from, to) };
}

describe('how far the sources of a chapter run', () => {
  test('is the month that an editor wrote; where there is none, nothing is said', () => {
    expect(told(EARLY)).toEqual({ month: EARLY, laterEvents: 0 });
    const report = withMonth('');
    expect(report.chapters.map((chapter) => readUpTo(report, chapter))).toEqual([undefined]);
  });

  test('comes with the claims that tell or cite something later, each once however many of its dates are later', () => {
    expect(told('2019-09')).toEqual({ month: '2019-09', laterEvents: 1 });
    expect(told('2017-05')).toEqual({ month: '2017-05', laterEvents: 1 });
  });

  test.each([
    ['a figure', 'as_of: 2019-09 }', 'as_of: 2019-11 }'],
    ['a date that is a figure', 'value: 2018-03-04', 'value: 2019-12-04'],
    ['an answer', 'when: 2019-10', 'when: 2020-03-01'],
    [
      'the last known state of an affair',
      'because: law-text',
      'because: law-text\n  affair: ban\n  last_known: { when: 2020-01, words: It held., sources: [{ id: npc-2017-law }] }',
    ],
    [
      'a remark of the report on what came later',
      'because: law-text',
      'because: law-text\n  other_side: [{ id: later-end, kind: later, by: report, when: 2020-01, words: It ended. }]',
    ],
    ['a year that began after the month', "as_of: '2019', held", "as_of: '2020', held"],
  ])('counts a later date of %s', (_, from, to) => {
    expect(told(EARLY, claims(from, to))).toMatchObject({ laterEvents: 1 });
  });

  test.each([
    [
      'a remark of the report, made when it was written',
      'because: law-text',
      'because: law-text\n  other_side: [{ id: limit-read, kind: limit, by: report, when: 2025-12, words: We read a part. }]',
    ],
    ['something planned for after the edition', "as_of: '2019', held", "as_of: '2027', held"],
    ['words that are no date', "as_of: '2019', held", 'as_of: about 22 months, held'],
    ['a year in which the month lies', "as_of: '2019', held", "as_of: '2019', held"],
  ])('does not count %s', (_, from, to) => {
    expect(told(EARLY, claims(from, to))).toMatchObject({ laterEvents: 0 });
  });

  test('counts two claims on one later source as one event, and on two as two', () => {
    const later = { 'data/sources/all.yaml': swap(SOURCES, 'issued: 2019-09', 'issued: 2020-09') };
    const both = claims('{ id: npc-2017-law, locator: art. 7 }', '{ id: doe-2019-cameras, locator: p. 7 }');
    expect(told(EARLY, { ...later, ...both })).toMatchObject({ laterEvents: 1 });
    const two = {
      'data/sources/all.yaml': swap(
        swap(SOURCES, 'issued: 2019-09', 'issued: 2020-09'),
        'issued: 2017-06-27',
        'issued: 2020-06-27',
      ),
      ...claims('    - { id: npc-2017-law, locator: Key findings, quote: 国家情报工作 }\n', ''),
    };
    expect(told(EARLY, two)).toMatchObject({ laterEvents: 2 });
  });

  test('ends with the last month of which a claim of the chapter tells or cites something', () => {
    const report = withMonth('');
    expect(report.chapters.map((chapter) => lastMonth(report, chapter))).toEqual(['2019-10']);
    const bare = sound({ 'content/chapters/01-first.mdx': text('First', 'No claim.', 'order: 1\n') });
    expect(bare.chapters.map((chapter) => lastMonth(bare, chapter))).toEqual([undefined]);
  });
});

test('is told in a sentence', () => {
  const { readUpTo: words } = en.reading;
  expect(words('2026-06', 0)).toBe('The sources read run to June 2026.');
  expect(words('2026-06', 1)).toBe('The sources read run to June 2026; one later event is told too.');
  expect(words('2026-06', 12)).toBe('The sources read run to June 2026; 12 later events are told too.');
});

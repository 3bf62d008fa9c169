import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  COURSE_KINDS,
  COURSE_VERSIONS,
  type CourseKind,
  coursePath,
} from '../../src/report/addresses/file-paths.ts';
import {
  chapterPath,
  questionsPath,
  sectionWordsPath,
  teachingPath,
} from '../../src/report/addresses/page-paths.ts';
import { fillValues, valuesIn } from '../../src/report/evidence/fill-values.ts';
import { wordsOfQuestion } from '../../src/report/schema/teaching.ts';
import { hasKit, questionedChapters, questionsOn, wordedChapters } from '../../src/report/teaching.ts';
import { en } from '../../src/text/interface/en.ts';
import { type Cartridge, cartridgeFaults, loadedFaults, openCartridge } from '../helpers/cartridge.ts';
import {
  attributeOf,
  builtFiles,
  builtPages,
  dist,
  hasClass,
  idsOf,
  pageAt,
  repeated,
  reportOfRepository,
  textOf,
} from './built-site.ts';
import { hrefs, plain } from './page-words.ts';

const report = reportOfRepository();
const { texts, questions } = report.teaching;
const said = (path: string): string => plain(textOf(pageAt(path).tree));

/** Where the links below a text lead that tell what it rests on. */
function placed(path: string): string[] {
  const [list] = pageAt(path).elements.filter(({ element }) => hasClass(element, 'rests-on'));
  const inside = pageAt(path).elements.filter(
    ({ ancestors }) => list !== undefined && ancestors.includes(list.element),
  );
  return inside.flatMap(({ element }) =>
    element.tagName === 'a' ? (attributeOf(element, 'href') ?? []) : [],
  );
}

describe('the teaching kit', () => {
  test('a report without one has no page and no file of it', () => {
    const found = builtFiles().filter((file) => `/${file}`.startsWith(teachingPath()));
    expect(found.length > 0).toBe(hasKit(report));
  });

  test('its page leads to every text, to the questions and words of every chapter, and to every course file', () => {
    if (!hasKit(report)) return;
    const led = hrefs(pageAt(teachingPath()));
    const wanted = [
      ...texts.map(({ id }) => teachingPath(id)),
      ...questionedChapters(report).map(({ id }) => questionsPath(id)),
      ...wordedChapters(report).map(({ id }) => sectionWordsPath(id)),
      ...COURSE_KINDS.flatMap((kind) => COURSE_VERSIONS.map((version) => coursePath(report, kind, version))),
    ];
    expect(wanted.filter((path) => !led.some((href) => href.endsWith(path)))).toEqual([]);
  });

  test('every question stands on its sheet with its values printed, and its notes for marking after all questions', () => {
    for (const chapter of questionedChapters(report)) {
      const page = said(questionsPath(chapter.id));
      const on = questionsOn(report, chapter);
      const last = Math.max(...on.map(({ asks }) => page.indexOf(plain(fillValues(report, asks, en)))));
      for (const { id, asks, marking } of on) {
        expect(page, id).toContain(plain(fillValues(report, asks, en)));
        for (const point of marking)
          expect(page.indexOf(plain(fillValues(report, point.for, en))), id).toBeGreaterThan(last);
      }
    }
    expect(
      questions.flatMap((question) => valuesIn(fillValues(report, wordsOfQuestion(question).join(' '), en))),
    ).toEqual([]);
  });

  test('every claim that a text names stands below it, with a link to its place in the report', () => {
    for (const { id, restsOn } of texts) {
      const links = placed(teachingPath(id));
      expect(links, id).toHaveLength(Object.keys(restsOn).length);
      expect(links.filter((href) => !href.includes('#'))).toEqual([]);
    }
  });
});

describe.each(hasKit(report) ? COURSE_VERSIONS : [])('a course of version %s', (version) => {
  const open = (kind: CourseKind): Cartridge =>
    openCartridge(readFileSync(join(dist, coursePath(report, kind, version))));

  test('opens: its manifest is whole, and every reference leads to a file', () => {
    for (const kind of COURSE_KINDS) expect(cartridgeFaults(open(kind), version), kind).toEqual([]);
  });

  test('its pages load nothing from elsewhere, and keep every note of their chapters with its ways back', () => {
    const cartridge = open('pages');
    expect(loadedFaults(cartridge)).toEqual([]);
    for (const { id } of report.chapters) {
      const html = cartridge.files.get(`pages/${id}.html`) ?? '';
      const page = pageAt(chapterPath(id));
      const calls = hrefs(page, (element) => hasClass(element, 'note-call'));
      expect(html.match(/class="note-call"/g) ?? [], id).toHaveLength(calls.length);
      expect(
        [...new Set(calls)].filter((call) => !html.includes(`id="${decodeURIComponent(call.slice(1))}"`)),
        id,
      ).toEqual([]);
    }
  });

  test('each link within and between its pages leads to an id that is there', () => {
    const { files } = open('pages');
    const idsIn = new Map(
      [...files].map(([name, html]) => [
        name,
        new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const lost = [...files]
      .filter(([name]) => name.endsWith('.html'))
      .flatMap(([name, html]) =>
        [...html.matchAll(/href="(?!https?:|mailto:)([^"#]*)(?:#([^"]*))?"/g)].flatMap(
          ([href, file = '', anchor]) => {
            const target = file === '' ? name : `pages/${file}`;
            if (!files.has(target)) return [`${name}: ${href}`];
            return anchor === undefined || idsIn.get(target)?.has(decodeURIComponent(anchor))
              ? []
              : [`${name}: ${href}`];
          },
        ),
      );
    expect(lost).toEqual([]);
  });
});

test('no two things on a page of the kit have one id', () => {
  const pages = builtPages().filter(({ path }) => path.startsWith(teachingPath()));
  for (const page of pages) expect(repeated(idsOf(page)), page.path).toEqual([]);
});

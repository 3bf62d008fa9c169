import { describe, expect, test } from 'vitest';
import { courseFiles } from '../../../../src/publish/after/cartridge/course-files.ts';
import { offlinePage } from '../../../../src/publish/after/cartridge/offline-page.ts';
import { readArticle } from '../../../../src/publish/article.ts';
import {
  COURSE_VERSIONS,
  type CourseKind,
  type CourseVersion,
  coursePath,
} from '../../../../src/report/addresses/file-paths.ts';
import { loadReport } from '../../../../src/report/load/load-report.ts';
import type { Report } from '../../../../src/report/report.ts';
import { en } from '../../../../src/text/interface/en.ts';
import {
  type Cartridge,
  cartridgeFaults,
  loadedFaults,
  named,
  openCartridge,
} from '../../../helpers/cartridge.ts';
import { readXml } from '../../../helpers/read-xml.ts';
import { TINY } from '../../../helpers/tiny-report.ts';

const { report } = loadReport(TINY);

/** A page such as the build makes: a figure, a note, links in and out, and furniture. */
const PAGE = `<!DOCTYPE html><html lang="en"><body><main><article class="text"><header class="text-header"><h1>The First Lamps</h1></header>
<p id="p-one" data-x="1">See <a href="/coast/lamps/chapters/keepers/#c-keepers-paid">pay</a>, <a href="/coast/lamps/sources/orrin-1902-lamps/">Orrin</a> and <a href="https://pilots.example/">the pilots</a>.<sup><a class="note-call" href="#n1" id="r1" aria-label="Note 1: Orrin">1</a></sup></p>
<figure id="f-lamps" class="figure"><div class="figure-drawing"><svg><desc>Nine lamps &amp; no more.</desc></svg></div><button>Larger</button><file-size of="/x"></file-size></figure>
<section role="doc-endnotes"><ol class="note-list"><li id="n1"><span class="note-body">Orrin.</span><a class="note-back" href="#r1">back</a></li></ol></section>
</article></main></body></html>`;

function filesOf(of: Report): Map<string, Uint8Array> {
  const context = { report: of, base: '/coast/lamps', words: en };
  const pages = of.chapters.map(({ id }) => offlinePage(context, readArticle(PAGE, `/chapters/${id}/`), id));
  const parts = { pages, style: 'body { margin: 0 }', fileAt: (path: string) => `<svg id="${path}"/>` };
  return new Map(
    [...courseFiles(of, parts, en)].map(({ path, content }) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
}

const made = filesOf(report);
const open = (kind: CourseKind, version: CourseVersion): Cartridge =>
  openCartridge(made.get(coursePath(report, kind, version)) ?? new Uint8Array());

describe.each(COURSE_VERSIONS)('a cartridge of version %s', (version) => {
  test('has the manifest that the profile asks for, and each reference leads to a file', () => {
    expect(cartridgeFaults(open('links', version), version)).toEqual([]);
    expect(cartridgeFaults(open('pages', version), version)).toEqual([]);
  });

  test('has each question as a topic, and no word of the notes for marking', () => {
    const { files } = open('links', version);
    const topics = [...files].filter(([name]) => name.startsWith('topics/')).map(([, text]) => readXml(text));
    expect(topics.map(({ children }) => children[1]?.text).sort()).toEqual([
      '<p>What was a keeper paid in 1958?</p>',
      '<p>What would you need to believe that the keeper of Gannet Rock was drowned?</p>',
      '<p>too little for a man with children</p><p>From Pilots of the North Shore 1958</p><p>Who says this, and what had they to gain?</p>',
    ]);
    expect([...files.values()].join('\n')).not.toMatch(/in coal|marks a year|1,200/);
  });
});

test('a cartridge with links leads to each chapter and each of its sections at the address where it is published', () => {
  const { files } = open('links', '1.3');
  const addresses = [...files].flatMap(([name, text]) =>
    name.startsWith('links/') ? [readXml(text).children[1]?.attributes.href] : [],
  );
  expect(addresses).toContain('https://lamps.example/coast/lamps/chapters/keepers/');
  expect(addresses).toContain('https://lamps.example/coast/lamps/chapters/keepers/#what-was-a-keeper-paid');
  expect([...files.keys()].filter((name) => name.endsWith('.html'))).toEqual([]);
});

describe('a cartridge with pages', () => {
  const cartridge = open('pages', '1.1');
  const html = cartridge.files.get('pages/first-lamps.html') ?? '';

  test('loads nothing that is not in it', () => {
    expect(loadedFaults(cartridge)).toEqual([]);
    expect(html).toContain('<img src="figures/lamps.svg" alt="Nine lamps &#x26; no more.">');
    expect(cartridge.files.get('pages/figures/lamps.svg')).toBe('<svg id="/figures/lamps/lamps.svg"/>');
  });

  test('leads from page to page within it, and to the report for all else', () => {
    expect(html).toContain('href="keepers.html#c-keepers-paid"');
    expect(html).toContain('href="https://lamps.example/coast/lamps/sources/orrin-1902-lamps/"');
    expect(html).toContain('href="https://pilots.example/"');
  });

  test('keeps notes with their ways back, and leaves out what needs a script', () => {
    expect(html).toContain('href="#n1"');
    expect(html).toContain('<li id="n1">');
    expect(html).toContain('href="#r1"');
    expect(html).not.toMatch(/<button|<file-size|data-|<script/);
  });

  test('has its drawings among the files of its page', () => {
    const pages = named(cartridge.manifest, 'resource').filter(
      ({ attributes }) => attributes.type === 'webcontent',
    );
    expect(pages.map(({ children }) => children.map(({ attributes }) => attributes.href))).toEqual([
      ['pages/first-lamps.html', 'pages/page.css', 'pages/figures/lamps.svg'],
      ['pages/keepers.html', 'pages/page.css', 'pages/figures/lamps.svg'],
    ]);
  });
});

test('the same report gives the same bytes, and one without a kit no cartridge', () => {
  expect([...filesOf(report)]).toEqual([...made]);
  expect(filesOf({ ...report, teaching: { texts: [], questions: [] } }).size).toBe(0);
});

test('a cartridge that lacks a file, or names one thing twice, is told', () => {
  const whole = open('links', '1.3');
  const [lost = ''] = [...whole.files.keys()].filter((name) => name.startsWith('links/'));
  const files = new Map([...whole.files].filter(([name]) => name !== lost));
  expect(cartridgeFaults({ ...whole, files }, '1.3')).toEqual([`${lost} is not there`]);
  expect(cartridgeFaults(whole, '1.1')).toContain('another version');
});

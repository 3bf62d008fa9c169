import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { type BuildRun, copyTiny, filesOf, runBuild, temporaryFolder } from '../helpers/tiny-report.ts';

// Three builds serve all tests of this file: of the report where it lies, named by a relative path; of a copy outside the
// repository, by another place, time zone and locale; and of the copy with another base path.
const folder = temporaryFolder();
const built = {
  here: join(folder.path, 'a/site'),
  outside: join(folder.path, 'second one/b/site'),
  moved: join(folder.path, 'moved'),
};
const runs: BuildRun[] = [];

beforeAll(() => {
  mkdirSync(join(folder.path, 'far away'));
  const copy = copyTiny(join(folder.path, 'far away'));
  // BASE_URL is a name that many shells and tools use, Vitest among them.
  const elsewhere = {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    BASE_URL: '/astray/',
  };
  runs.push(
    runBuild({
      REPORT_ROOT: 'test/sites/tiny',
      OUT_DIR: built.here,
      TZ: 'America/Anchorage',
      LANG: 'C',
      LC_ALL: 'C',
    }),
  );
  runs.push(runBuild({ REPORT_ROOT: copy, OUT_DIR: built.outside, ...elsewhere }));
  runs.push(runBuild({ REPORT_ROOT: copy, OUT_DIR: built.moved, BASE_PATH: '/elsewhere' }));
  for (const { status, stdout, stderr } of runs)
    if (status !== 0) throw new Error(`a build failed:\n${stdout}${stderr}`);
});
afterAll(folder.remove);

/** The text files of a built site by path, without Pagefind's own. */
function textsOf(site: string): Map<string, string> {
  const texts = [...filesOf(site)].filter(
    ([path]) => /\.(?:html|xml|txt|js|css)$/.test(path) && !path.startsWith('pagefind/'),
  );
  return new Map(texts.map(([path, bytes]) => [path, Buffer.from(bytes, 'base64').toString()]));
}

function pageOf(site: string, path: string): string {
  return textsOf(site).get(path) ?? '';
}

/** All addresses within the site that its pages, style and lists name: paths that begin with a slash. */
function innerAddresses(site: string): string[] {
  return [...textsOf(site)]
    .filter(([path]) => !path.endsWith('.js'))
    .flatMap(([, text]) => [
      ...text.matchAll(/(?:\s(?:href|src|srcset|action|data-index)="|url\(["']?)(\/[^"')]*)/g),
    ])
    .map((match) => match[1] ?? '');
}

/** The whole addresses of the site in canonical links, site map and robots.txt. */
function wholeAddresses(site: string): string[] {
  const text = [...textsOf(site).values()].join('\n');
  return [...text.matchAll(/https:\/\/lamps\.example[^\s"<]*/g)].map(([address]) => address);
}

/** What the reader sees of the whole reference of a source, as HTML. */
function entryOf(key: string): string {
  return (
    new RegExp(`<li id="s-${key}">(.*?)</li>`, 's').exec(
      pageOf(built.here, 'sources/chicago/index.html'),
    )?.[1] ?? ''
  );
}

test('the report of REPORT_ROOT is built into OUT_DIR, and the command tells how large it is', () => {
  expect(runs.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  expect(runs[0]?.stdout).toContain('2 chapters');
  expect(runs[0]?.stdout).toContain('13 notes, 6 sources and 4 claims are in order');
  const pages = [...textsOf(built.here).keys()];
  const own = [
    '404',
    'about/index',
    'chapters/first-lamps/index',
    'chapters/keepers/index',
    'index',
    'search/index',
    'sources/index',
  ];
  expect(pages).toEqual(expect.arrayContaining(own.map((page) => `${page}.html`)));
  expect(pages.filter((page) => /^chapters\/[^/]+\/index\.html$/.test(page))).toHaveLength(2);
});

test('a report outside the repository, in a folder with a space, gives the same bytes in any place, time zone and locale', () => {
  const [here, outside] = [filesOf(built.here), filesOf(built.outside)];
  expect(here.size).toBeGreaterThan(20);
  expect([...outside.keys()]).toEqual([...here.keys()]);
  expect([...here.keys()].filter((path) => here.get(path) !== outside.get(path))).toEqual([]);
});

test('the path of base_url begins every address within the site', () => {
  const addresses = innerAddresses(built.here);
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((address) => !address.startsWith('/coast/lamps/'))).toEqual([]);
  expect(wholeAddresses(built.here).length).toBeGreaterThan(10);
  expect(
    wholeAddresses(built.here).filter((address) => !address.startsWith('https://lamps.example/coast/lamps/')),
  ).toEqual([]);
});

test('BASE_PATH puts the site below another path', () => {
  const addresses = innerAddresses(built.moved);
  expect(addresses).toHaveLength(innerAddresses(built.here).length);
  expect(addresses.filter((address) => !address.startsWith('/elsewhere/'))).toEqual([]);
  expect(
    wholeAddresses(built.moved).filter((address) => !address.startsWith('https://lamps.example/elsewhere/')),
  ).toEqual([]);
});

test('no name, key or title of the report of this repository is in the site of another', () => {
  const { report } = checkReport(resolve('.'));
  const texts = [...textsOf(built.here)];
  const { edition, chapters, pages, sources, claims, tables } = report;
  const names = [
    edition.title,
    edition.subtitle,
    edition.description,
    ...[...chapters, ...pages].map(({ summary }) => summary),
  ];
  const addresses = [edition.base_url, ...chapters.map(({ id }) => `/chapters/${id}/`)];
  const keys = [
    ...sources.keys(),
    ...[...claims.keys()].map((id) => `c-${id}`),
    ...[...tables.keys()].map((name) => `t-${name}"`),
  ];
  const wanted = [
    ...names,
    ...addresses,
    ...keys,
    'China',
    'Chinese firm',
    'Huawei',
    'Xinjiang',
    'Carnegie',
    '中华人民共和国',
  ];
  expect(wanted.length).toBeGreaterThan(300);
  expect(
    wanted.flatMap((word) =>
      texts.filter(([, text]) => text.includes(word)).map(([path]) => `${word} in ${path}`),
    ),
  ).toEqual([]);
});

describe('the small report reads as it was written', () => {
  test('a title in another script stands with its romanized and its translated form, each in its language', () => {
    expect(entryOf('chen-1911-beacons')).toMatch(
      /<span lang="zh-Latn">Bei’an dengta zhi<\/span> <span lang="zh">北岸燈塔志<\/span> \[A Record of the Beacons of the North Shore\]/,
    );
    expect(entryOf('tursun-1936-light')).toMatch(/<span lang="ug">(?:<bdi dir="rtl">)?دېڭىز بويىدىكى ماياك/);
    const chapter = pageOf(built.here, 'chapters/first-lamps/index.html');
    expect(chapter).toContain('<span lang="zh-Hant">北岸燈塔志</span>');
    expect(chapter).toContain('<span lang="ug" dir="rtl">ماياك</span>');
  });

  test('a source without an address has no link of its own, and an archived address stands beside the original', () => {
    const ledger = entryOf('harbour-board-1884-ledger');
    expect(ledger).toContain('[Ledger of oil bought for the coast]');
    expect(ledger).not.toMatch(/href="https?:/);
    expect(entryOf('pilots-1958-notice')).toMatch(
      /href="https:\/\/pilots\.example\/notices\/12".*href="https:\/\/archive\.example\/2001\/https:\/\/pilots\.example\/notices\/12".*14 May 2001/s,
    );
  });

  test('a domain that others took over is in no file of the site; the archived copy is where the source is given', () => {
    const all = [...filesOf(built.here)].map(([path, bytes]): [string, Buffer] => {
      const content = Buffer.from(bytes, 'base64');
      return [path, content.subarray(0, 2).toString('hex') === '1f8b' ? gunzipSync(content) : content];
    });
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([, content]) => content.includes('lights.example')).map(([path]) => path)).toEqual([]);
    const page = 'sources/skerry-1990-keepers/';
    const copied = all
      .filter(([, content]) => content.includes('archive.example/1999/keepers-and-wages'))
      .map(([path]) => path);
    const files = ['bib', 'json', 'ris'].map((format) => `${page}skerry-1990-keepers.${format}`);
    expect(copied).toEqual(
      expect.arrayContaining([
        `${page}index.html`,
        ...files,
        'claims.json',
        'chapters/keepers/index.html',
        'sources/apa/index.html',
      ]),
    );
    const told = pageOf(built.here, `${page}index.html`);
    expect(told).toContain(
      'Domain taken over by others: The journal let its domain go, and a shop has it now; since 20 November 2023, last looked at on 11 February 2024.',
    );
    expect(told).toContain('The address is not given out');
    expect(told).toContain('https://doi.org/10.1000/lights.7.2');
    expect(told).not.toContain('href="https://doi.org');
  });

  test('the page of a source tells in words, with dates, whether its link works', () => {
    const state = (key: string): string =>
      /<dt>Link<\/dt><dd>(.*?)<\/dd>/s.exec(pageOf(built.here, `sources/${key}/index.html`))?.[1] ?? '';
    expect(state('chen-1911-beacons')).toContain(
      'Dead: the server says that there is no such page (answer 404); seen on 1 March 2024, and at every look since 5 January 2024.',
    );
    expect(state('pilots-1958-notice')).toBe(
      'Alive; seen on 1 March 2024. It now leads on to another host, harbour.example.',
    );
    expect(state('tursun-1936-light')).toMatch(
      /^Our link checker has not looked at it yet\. The source was seen as quoted in another text; /,
    );
    expect(state('harbour-board-1884-ledger')).toBe('');
  });

  test('values come from the ledger and the table, a claim said again has no second anchor, a chapter to come is plain words, a link by reference is a link', () => {
    const first = pageOf(built.here, 'chapters/first-lamps/index.html');
    expect(first).toContain('<data value="1861-10-03">3 October 1861</data>');
    expect(first).toMatch(/<data value="33">33<\/data>.{1,6}metres/);
    expect(first).toContain('<span class="pending">Foghorns</span>');
    const keepers = pageOf(built.here, 'chapters/keepers/index.html');
    expect(keepers.match(/id="c-keepers-paid"/g)).toHaveLength(1);
    expect(keepers).toContain('<data value="1200">1,200</data>');
    expect(pageOf(built.here, 'about/index.html')).toContain(
      '<a href="/coast/lamps/chapters/keepers/">the keepers</a>',
    );
  });

  test('the pages hold the thirteen notes, each with as many ways back as calls', () => {
    let notes = 0;
    for (const chapter of ['first-lamps', 'keepers']) {
      const html = pageOf(built.here, `chapters/${chapter}/index.html`);
      notes += [...html.matchAll(/<li id="[\w-]+-fn-[\w.-]+">/g)].length;
      const calls = [...html.matchAll(/id="([\w-]+fnref[\w.-]+)"/g)].map(([, id]) => `#${id}`);
      const back = [...html.matchAll(/href="(#[\w-]+fnref[\w.-]+)"/g)].map(([, href]) => href);
      expect(calls.length).toBeGreaterThan(5);
      expect(back.sort()).toEqual(calls.sort());
    }
    expect(notes).toBe(13);
  });
});

describe('an address that was published and is gone still leads the reader on, without script', () => {
  const first = (): string => pageOf(built.here, 'chapters/first-lamps/index.html');

  test('on a page, by an empty target where the words stand now', () => {
    expect(first()).toContain(
      '<span id="c-lamps-in-1884" class="claim"><span id="how-many-were-there"></span>',
    );
    expect(pageOf(built.here, 'sources/index.html')).toMatch(
      /<li id="s-orrin-1902-lamps">\s*<span id="s-orrin-1902"><\/span>/,
    );
  });

  test('to another page, by a note with a link that is seen by who comes to it', () => {
    expect(first()).toMatch(
      /<p class="moved" id="p-one-of-them-had-three-keepers"[^>]*>[^<]+<a href="\/coast\/lamps\/chapters\/keepers\/#c-keepers-paid">/,
    );
  });

  test('from a page that is gone, by a page with a link for it and for each of its passages', () => {
    const page = pageOf(built.here, 'the-first-lamps/index.html');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(
      '<link rel="canonical" href="https://lamps.example/coast/lamps/chapters/first-lamps/">',
    );
    expect(page).toContain('<a href="/coast/lamps/chapters/first-lamps/">The First Lamps</a>');
    expect(page).toMatch(
      /<p class="moved" id="when-was-the-first-lamp-lit">[^<]+<a href="[^"]+first-lamps\/#when-was-the-first-lamp-lit">/,
    );
    expect(page).toMatch(
      /<p class="moved" id="the-first-lamps-notes">[^<]+<a href="[^"]+first-lamps\/#first-lamps-notes">/,
    );
    expect(pageOf(built.here, 'sitemap.xml')).not.toContain('the-first-lamps');
  });

  test('and a paragraph whose first words were edited has the id that it was published with', () => {
    expect(pageOf(built.here, 'chapters/keepers/index.html')).toMatch(
      /<p id="p-gannet-rock-was-lit-again-after"><a class="para" [^>]+>2\.6<\/a> The rock was lit/,
    );
  });
});

import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';
import { CHAPTER, paths } from './browser.ts';
import { KEYS, WebKit } from './webkit.ts';

/** Keeps what goes wrong on a page; WebDriver has no ear for the console. Loaded before everything else, from the site itself. */
const EAR = `window.complaints = [];
for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
  addEventListener(kind, (e) => complaints.push(kind + ' ' + (e.message ?? e.reason ?? e.blockedURI ?? e.target?.src ?? e.target?.href)), true);
for (const kind of ['error', 'warn']) console[kind] = (...words) => complaints.push(words.join(' '));`;

/** The first page in a folder. */
const firstIn = (folder: string): string[] =>
  paths.filter((path) => path.startsWith(folder) && path !== folder).slice(0, 1);

/** Home, a chapter, and the pages that have something of their own to run or to draw. */
const SHOWN = [
  '/',
  CHAPTER,
  '/glossary/',
  '/search/',
  '/timeline/',
  ...firstIn('/figures/'),
  ...firstIn('/claims/'),
];

let site: Served;
let heard: Server;
let address = '';
let kit: WebKit;
beforeAll(async () => {
  site = await serve(dist);
  heard = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/ear.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(EAR);
      return;
    }
    const answer = await fetch(new URL(path, site.url), { redirect: 'manual' });
    const { 'content-length': _, ...headers } = Object.fromEntries(answer.headers);
    const body = Buffer.from(await answer.arrayBuffer());
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    response.writeHead(answer.status, headers);
    response.end(isPage ? body.toString().replace('<head>', '<head><script src="/ear.js"></script>') : body);
  });
  await new Promise<void>((done) => heard.listen(0, '127.0.0.1', done));
  const at = heard.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  kit = await WebKit.start();
}, 60_000);
afterAll(async () => {
  await kit?.close();
  await new Promise((done) => heard.close(done));
  await site.close();
});

/** Bring the fourth link of a kind to the middle of the window and give it a name to be found by. */
async function mark(selector: string): Promise<string> {
  await kit.evaluate(
    `const link = document.querySelectorAll(arguments[0])[3]; link.dataset.marked = ''; link.scrollIntoView({ block: 'center' });`,
    selector,
  );
  return `${selector}[data-marked]`;
}

const isOpen = (holds: string): Promise<void> =>
  kit.until(
    'return document.querySelector(arguments[0])?.checkVisibility() === true',
    `.note-panel ${holds}`,
  );
const isClosed = (): Promise<void> =>
  kit.until(`return document.querySelector('.note-panel')?.checkVisibility() !== true`);
const focusIsOn = (selector: string): Promise<unknown> =>
  kit.evaluate('return document.activeElement.matches(arguments[0])', selector);
const complaints = (): Promise<unknown> => kit.evaluate('return window.complaints');

describe.each([
  ['a note', '.note-call', 'a[href^="http"]'],
  ['a term', '.term-link', '.panel-name + p'],
])('%s in WebKit', (_, selector, holds) => {
  test('opens by Enter with the focus in it, gives it back by Esc, and is left by Tab for the next thing', async () => {
    await kit.open(address + CHAPTER, 1280);
    const link = await mark(selector);
    await kit.evaluate('document.querySelector(arguments[0]).focus({ preventScroll: true })', link);
    await kit.press(KEYS.Enter);
    await isOpen(holds);
    expect(await focusIsOn('.note-panel')).toBe(true);
    await kit.press(KEYS.Tab);
    expect(await focusIsOn('.note-panel :is(a, button)')).toBe(true);
    await kit.press(KEYS.Escape);
    await isClosed();
    expect(await focusIsOn(link)).toBe(true);
    await kit.press(KEYS.Enter);
    await isOpen(holds);
    await kit.evaluate(`document.querySelector('.note-panel button').focus()`);
    await kit.press(KEYS.Tab);
    await isClosed();
    expect(await focusIsOn('article.text *')).toBe(true);
    expect(await complaints()).toEqual([]);
  });

  test('opens by a click, and on a narrow window is a sheet at the foot that a click outside closes', async () => {
    await kit.open(address + CHAPTER, 1280);
    await kit.point(await mark(selector), true);
    await isOpen(holds);
    expect(
      await kit.evaluate(`return getComputedStyle(document.querySelector('.note-panel')).position`),
    ).toBe('absolute');
    await kit.open(address + CHAPTER, 400);
    await kit.point(await mark(selector), true);
    await isOpen(holds);
    const edges = await kit.evaluate(
      `const { left, right, bottom } = document.querySelector('.note-panel').getBoundingClientRect();
       return [left, innerWidth - right, innerHeight - bottom].map(Math.round);`,
    );
    expect(edges).toEqual([0, 0, 0]);
    await kit.clickAt(20, 5);
    await isClosed();
    expect(await complaints()).toEqual([]);
  });
});

describe('WebKit', () => {
  test('has one note or term open at a time', async () => {
    await kit.open(address + CHAPTER, 1280);
    for (const [selector, holds] of [
      ['.term-link', '.panel-name'],
      ['.note-call', 'a[href^="http"]'],
    ] as const) {
      await kit.point(await mark(selector), true);
      await isOpen(holds);
      expect(
        await kit.evaluate(
          `return [document.querySelectorAll('.note-panel').length, document.querySelectorAll('a[aria-expanded]').length]`,
        ),
      ).toEqual([1, 1]);
    }
  });

  test('shows pages of every make, narrow, without a complaint and without scrolling sideways', async () => {
    for (const path of SHOWN) {
      await kit.open(address + path, 400);
      await kit.until(
        `return document.readyState === 'complete' && (document.querySelector('theme-choice')?.hidden ?? false) === false`,
      );
      const sideways = await kit.evaluate(
        'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, await complaints(), sideways]).toEqual([path, [], 0]);
    }
  });

  test('finds by the search page', async () => {
    await kit.open(`${address}/search/?q=Carnegie`, 1280);
    await kit.until(`return document.querySelectorAll('.search-results li').length > 0`);
    expect(await complaints()).toEqual([]);
  });

  test('would be heard if it complained', async () => {
    await kit.open(`${address}/privacy/`, 1280);
    await kit.evaluate(
      `document.querySelector('main').setAttribute('style', 'color: red'); console.error('heard');`,
    );
    await kit.until(`return complaints.some((words) => words.startsWith('securitypolicyviolation'))`);
    expect(await complaints()).toContain('heard');
  });
});

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JOURNAL_FILE } from '../../../scripts/links/run-links.ts';
import { LINKS_FILE } from '../../../src/report/load/load-links.ts';
import { DAY, linkRuns, QUICK, told } from '../../helpers/link-runs.ts';

const { server: serverOf, root: rootOf, at, reportOf, start, records } = linkRuns();

describe('what is found of a link', () => {
  const CASES: readonly (readonly [name: string, url: () => string, found: string])[] = [
    ['a page', () => at('a.example', '/alive'), 'alive 200'],
    ['a page with a mark in its address', () => at('a.example', '/alive#part'), 'alive 200'],
    ['two redirects', () => at('a.example', '/moved'), 'alive 200'],
    ['redirects in a circle', () => at('a.example', '/circle'), 'cannot-tell redirects'],
    ['redirects without end', () => at('a.example', '/deeper/1'), 'cannot-tell redirects'],
    ['a redirect to another kind of address', () => at('a.example', '/to-ftp'), 'cannot-tell redirects'],
    ['a redirect to no address', () => at('a.example', '/to-nowhere'), 'cannot-tell redirects'],
    ['401', () => at('a.example', '/unauthorized'), 'cannot-tell refused 401'],
    ['403', () => at('a.example', '/forbidden'), 'cannot-tell refused 403'],
    ['404', () => at('a.example', '/missing'), 'dead not-found 404'],
    ['410', () => at('a.example', '/gone'), 'dead gone 410'],
    ['429 that says when to come back', () => at('busy.example', '/busy-once'), 'alive 200'],
    ['429 that says nothing', () => at('a.example', '/busy-mute'), 'cannot-tell too-many-requests 429'],
    ['451', () => at('a.example', '/legal'), 'cannot-tell refused 451'],
    ['500', () => at('a.example', '/broken'), 'cannot-tell server-error 500'],
    ['no answer in time', () => at('silent.example', '/silent'), 'cannot-tell timed-out'],
    [
      'a certificate that nobody signed',
      () => `https://tls.example:${serverOf().tlsPort}/alive`,
      'cannot-tell tls',
    ],
    ['a host that there is not', () => 'http://gone.example/x', 'cannot-tell no-host'],
    ['a name server that does not answer', () => 'http://mute.example/x', 'cannot-tell unreachable'],
    ['a port where nobody listens', () => 'http://closed.example:1/x', 'cannot-tell unreachable'],
    ['a server that refuses HEAD', () => at('a.example', '/no-head'), 'alive 200'],
    ['a server that answers HEAD wrongly', () => at('a.example', '/head-lies'), 'alive 200'],
    ['a server that hangs up on HEAD', () => at('a.example', '/hangs-up-on-head'), 'alive 200'],
    ['a file', () => at('a.example', '/pdf'), 'alive 200'],
    ['a page that never ends', () => at('a.example', '/endless'), 'alive 200'],
    [
      'a notice that the page is gone, as for any address',
      () => at('soft.example', '/old'),
      'dead soft-404 200',
    ],
    ['a page beside such notices', () => at('soft.example', '/real'), 'alive 200'],
    [
      'the front door instead of the page, as for any address',
      () => at('home.example', '/old'),
      'dead soft-404 200',
    ],
    ['the front door itself', () => at('home.example', '/'), 'alive 200'],
    ['one shell for every address', () => at('shell.example', '/old'), 'cannot-tell answers-anything 200'],
    [
      'a page with 404 in its title on an honest host',
      () => at('titled.example', '/works'),
      'cannot-tell perhaps-gone 200',
    ],
  ];

  test('is alive, dead, or nothing sure', async () => {
    const urls = Object.fromEntries(CASES.map(([, url], index) => [`s-${index}`, url()]));
    const outcome = await start(urls);
    const found = records();
    expect(CASES.map(([name], index) => `${name}: ${told(found[`s-${index}`])}`)).toEqual(
      CASES.map(([name, , expected]) => `${name}: ${expected}`),
    );
    expect(outcome).toMatchObject({ checked: CASES.length, left: 0, recorded: true });
    expect(found['s-2']?.final).toBe(at('a.example', '/alive'));
    expect(found['s-0']?.final).toBeUndefined();
    expect(existsSync(join(rootOf(), JOURNAL_FILE))).toBe(false);
  });

  test('costs an endless page no more than its beginning', () => {
    expect(serverOf().endlessBytes()).toBeGreaterThan(0);
    expect(serverOf().endlessBytes()).toBeLessThan(2 ** 23);
  });

  test('is asked for under the name and the address of the report', () => {
    expect(serverOf().seen.length).toBeGreaterThan(0);
    expect(new Set(serverOf().seen.map(({ agent }) => agent))).toEqual(
      new Set([
        `${reportOf({}).edition.title.toLowerCase().replaceAll(' ', '-')}-links/1 (+${reportOf({}).edition.base_url})`,
      ]),
    );
  });
});

describe('a host', () => {
  test('never has two requests at once, not even by a redirect, while others are asked', async () => {
    const first = serverOf().seen.length;
    const one = Object.fromEntries(
      Array.from({ length: 4 }, (_, n) => [`one-${n}`, at('one.example', `/slow?${n}`)]),
    );
    const others = Object.fromEntries(
      ['two', 'three', 'four'].map((name) => [name, at(`${name}.example`, '/to-one')]),
    );
    const slow = { five: at('five.example', '/slow'), six: at('six.example', '/slow') };
    await start({ ...one, ...others, ...slow }, { settings: { ...QUICK, pause: 30 } });
    expect(serverOf().mostAtOnce('one.example')).toBe(1);
    expect(serverOf().mostTogether()).toBeGreaterThan(1);
    const mine = serverOf()
      .seen.slice(first)
      .filter(({ host }) => host === 'one.example');
    const pauses = mine.slice(1).map(({ start: begun }, index) => begun - (mine[index]?.end ?? 0));
    expect(pauses.length).toBeGreaterThan(4);
    expect(Math.min(...pauses)).toBeGreaterThan(25);
  });

  test('that asks for an hour is left alone at once, and in the run that takes this one up', async () => {
    const urls = {
      a: at('wait.example', '/busy-long'),
      b: at('wait.example', '/alive'),
      c: at('other.example', '/alive'),
    };
    const first = await start(urls);
    expect(first).toMatchObject({ checked: 1, left: 2 });
    expect(Object.keys(records())).toEqual(['c']);
    const asked = serverOf().seen.filter(({ host }) => host === 'wait.example').length;
    expect(asked).toBe(1);
    expect(await start(urls)).toMatchObject({ left: 2 });
    expect(serverOf().seen.filter(({ host }) => host === 'wait.example').length).toBe(asked);
    const inTwoHours = (): number => Date.now() + 7_200_000;
    expect(await start({ b: urls.b, c: urls.c }, { now: inTwoHours })).toMatchObject({ checked: 2, left: 0 });
    expect(existsSync(join(rootOf(), JOURNAL_FILE))).toBe(false);
  });
});

describe('what is written', () => {
  test('is nothing when no server answered: then the machine is cut off', async () => {
    expect(await start({ a: 'http://gone.example/a', b: 'http://mute.example/b' })).toMatchObject({
      recorded: false,
    });
    expect(existsSync(join(rootOf(), LINKS_FILE))).toBe(false);
    expect(existsSync(join(rootOf(), JOURNAL_FILE))).toBe(false);
  });

  test('calls a host without a name dead only on another day', async () => {
    const urls = { a: 'http://gone.example/a', b: at('a.example', '/alive') };
    await start(urls);
    await start(urls);
    expect(told(records().a)).toBe('cannot-tell no-host');
    await start(urls, { day: '2026-11-25' });
    expect(records().a).toMatchObject({
      state: 'dead',
      reason: 'no-host',
      since: DAY,
      checked: '2026-11-25',
    });
  });

  test('leaves an editor’s word and an archived state as they are, and does not ask', async () => {
    const url = at('editor.example', '/alive');
    const text = `- { id: a, url: '${url}', state: altered, why: The second half is gone., since: 2026-10-01, checked: 2026-10-02 }\n`;
    writeFileSync(join(rootOf(), LINKS_FILE), text);
    await start({ a: url, b: at('a.example', '/alive') });
    expect(records().a).toEqual({
      id: 'a',
      url,
      state: 'altered',
      why: 'The second half is gone.',
      since: '2026-10-01',
      checked: '2026-10-02',
    });
    expect(serverOf().seen.some(({ host }) => host === 'editor.example')).toBe(false);
  });

  test('asks for an address once, however many sources have it', async () => {
    const url = at('shared.example', '/pdf');
    await start({ a: url, b: url, c: url });
    expect(serverOf().seen.filter(({ host }) => host === 'shared.example').length).toBe(1);
    expect(Object.keys(records())).toEqual(['a', 'b', 'c']);
  });

  test('is asked of the chosen only; a name that is no link’s is refused', async () => {
    const urls = { a: at('a.example', '/alive'), b: at('b.example', '/alive'), c: at('b.example', '/pdf') };
    await start(urls, { choice: { only: [`b.example:${serverOf().port}`], limit: 1 } });
    expect(Object.keys(records())).toEqual(['b']);
    await expect(start(urls, { choice: { only: ['nobody'] } })).rejects.toThrow(
      'no source with a link and no host is called nobody',
    );
  });
});

import { describe, expect, test } from 'vitest';
import {
  judge,
  type Look,
  type Nonsense,
  type SeenPage,
  saysGone,
} from '../../../src/report/links/link-verdict.ts';

describe('a verdict', () => {
  const page = (title: string, text = 'x '.repeat(400)): SeenPage => ({ title, text });
  const answered = (more: Partial<Extract<Look, { kind: 'answered' }>>): Look => ({
    kind: 'answered',
    url: 'https://a.example/report',
    status: 200,
    final: 'https://a.example/report',
    page: undefined,
    nonsense: undefined,
    ...more,
  });
  const missing = page('Page not found', 'The page you asked for was not found.');
  const welcome = (other = missing, final = 'https://a.example/no-such'): Nonsense => ({
    status: 200,
    final,
    page: other,
  });
  const honest = { status: 404, final: 'https://a.example/no-such', page: missing };

  test.each([
    ['a page', answered({ page: page('Report'), nonsense: honest }), 'alive'],
    ['a page of a host that does not answer to nonsense', answered({ page: page('Report') }), 'alive'],
    [
      'a page that says it is gone, on an honest host',
      answered({ page: missing, nonsense: honest }),
      'cannot-tell perhaps-gone',
    ],
    [
      'a page that says it is gone, as any does there',
      answered({ page: missing, nonsense: welcome() }),
      'dead soft-404',
    ],
    [
      'a page sent to the front, as any is',
      answered({
        page: page('Home'),
        final: 'https://a.example/en/',
        nonsense: welcome(page('Home'), 'https://a.example/en/'),
      }),
      'dead soft-404',
    ],
    [
      'a page sent to the front alone',
      answered({ page: page('Home'), final: 'https://a.example/', nonsense: honest }),
      'cannot-tell perhaps-gone',
    ],
    [
      'the same shell for any address',
      answered({ page: page('App', ''), nonsense: welcome(page('App', '')) }),
      'cannot-tell answers-anything',
    ],
    [
      'a front door that is the shell for any address',
      answered({
        url: 'https://a.example/',
        final: 'https://a.example/',
        page: page('App', ''),
        nonsense: welcome(page('App', '')),
      }),
      'alive',
    ],
    ['a file', answered({}), 'alive'],
    ['305 without a way on', answered({ status: 305 }), 'cannot-tell other-answer'],
    ['a time-out', { kind: 'failed', failure: 'timed-out' } satisfies Look, 'cannot-tell timed-out'],
  ])('%s', (_name, look, expected) => {
    const { state, reason } = judge(look);
    expect([state, reason].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });

  test.each([
    ['404 Not Found', '', true],
    ['页面不存在', '', true],
    ['Seite nicht gefunden | Zeitung', 'x '.repeat(900), true],
    ['Notice', 'This article is no longer available.', true],
    ['Ruling 404/2019 of the court, in full', 'x '.repeat(900), true],
    ['A report', 'No weapons were found. The page count is 404.', true],
    ['A report', `${'x '.repeat(900)} the page was not found`, false],
    ['What was not found in the archive', 'x '.repeat(900), false],
  ])('takes “%s” for a sign: %s', (title, text, expected) => {
    expect(saysGone({ title, text })).toBe(expected);
  });
});

import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { hideLooseWords } from '../../../src/figures/html/hide-loose-words.ts';

/** What a text browser sees of a page: everything that begins like a tag or a declaration is passed over. */
const seenByTextBrowser = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function figure(html: string): Element {
  const [element] = fromHtml(html, { fragment: true }).children;
  if (element?.type !== 'element') throw new Error('no element');
  return element;
}

const HTML =
  '<div><p>Words.</p><svg role="img"><title>Fines</title><desc>Up to 3 &#x26; more.</desc><text>10 &#x26; 12</text><text>a &#x3C; b</text></svg>' +
  '<svg hidden><text>10</text></svg></div>';

test('a text browser passes over the words in drawings, but not over their description', () => {
  const html = toHtml(hideLooseWords(figure(HTML)), { allowDangerousHtml: true });
  expect(seenByTextBrowser(html)).toBe('Words. Fines Up to 3 &#x26; more. a &#x3C; b');
});

test('a browser that knows SVG reads the same words as before', () => {
  const html = toHtml(hideLooseWords(figure(HTML)), { allowDangerousHtml: true });
  expect(html).toContain('<text><![CDATA[10 & 12]]></text>');
  expect(textOf(figure(html))).toBe(textOf(figure(HTML)));
});

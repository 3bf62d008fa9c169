import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { keepInReaderView, keptId } from '../../src/text/keep-in-reader-view.ts';

const kept = (html: string): string => toHtml(keepInReaderView(fromHtml(html, { fragment: true })));

test('an id with a word that a reader view takes for furniture, be it a part of another word, is outweighed by a class', () => {
  expect(kept('<p id="p-social-credit">x</p>')).toBe('<p id="p-social-credit" class="of-article">x</p>');
  expect(kept('<span id="c-phone-extraction" class="claim">x</span>')).toBe(
    '<span id="c-phone-extraction" class="claim of-article">x</span>',
  );
});

test('what a reader view keeps by itself stays as it is: other ids, those with a word of text in them, and links', () => {
  const html = '<p id="p-cameras">x</p><p id="p-social-and-other">x</p><a id="fnref-social" href="#x">1</a>';
  expect(kept(html)).toBe(html);
});

test('to keep an article twice is to keep it once', () => {
  const once = keepInReaderView(fromHtml('<li id="remark-1">x</li>', { fragment: true }));
  expect(toHtml(keepInReaderView(structuredClone(once)))).toBe(toHtml(once));
});

test('an id has no word of its own that makes a reader view drop what is short', () => {
  expect(keptId('p-they-share-the-region')).toBe('p-they-shared-the-region');
  expect(keptId('laws-fn-shareholders-2021')).toBe('laws-fn-shareholders-2021');
});

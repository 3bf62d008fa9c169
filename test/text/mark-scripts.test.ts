import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { markScripts } from '../../src/text/mark-scripts.ts';

const LANGUAGES = { Hani: 'zh-Hans', Arab: 'ug', Tibt: 'bo' };

function marked(html: string, languages: Readonly<Record<string, string>> = LANGUAGES): string {
  const tree: Root = fromHtml(html, { fragment: true });
  return toHtml(markScripts(tree, languages, 'en'));
}

test.each([
  [
    'Chinese gets its language',
    '<p>the 国家情报法 of 2017</p>',
    '<p>the <span lang="zh-Hans">国家情报法</span> of 2017</p>',
  ],
  [
    'Uyghur gets its language and direction',
    '<p>in ئۈرۈمچى.</p>',
    '<p>in <span lang="ug" dir="rtl">ئۈرۈمچى</span>.</p>',
  ],
  ['Tibetan gets its language', '<p>in ལྷ་ས</p>', '<p>in <span lang="bo">ལྷ་ས</span></p>'],
  ['a text without other scripts stays as it is', '<p>in <em>Urumqi</em></p>', '<p>in <em>Urumqi</em></p>'],
  [
    'text in nested elements is found',
    '<ul><li><b>天网</b></li></ul>',
    '<ul><li><b><span lang="zh-Hans">天网</span></b></li></ul>',
  ],
  ['text outside any element is found', '天网', '<span lang="zh-Hans">天网</span>'],
  [
    'a title marked Chinese keeps its mark',
    '<span lang="zh-Hant">國家安全法</span>',
    '<span lang="zh-Hant">國家安全法</span>',
  ],
  ['kanji in Japanese stay Japanese', '<i lang="ja">監視カメラ</i>', '<i lang="ja">監視カメラ</i>'],
  [
    'Arabic in a title marked Arabic is given its direction alone',
    '<i lang="ar">قانون</i>',
    '<i lang="ar"><bdi dir="rtl">قانون</bdi></i>',
  ],
  [
    'a romanized title is Latin, so characters in it are marked',
    '<i lang="zh-Latn">Tianwang 天网</i>',
    '<i lang="zh-Latn">Tianwang <span lang="zh-Hans">天网</span></i>',
  ],
  [
    'a title in French with Chinese in it',
    '<i lang="fr">le 天网</i>',
    '<i lang="fr">le <span lang="zh-Hans">天网</span></i>',
  ],
  [
    'English within Chinese within English',
    '<i lang="zh">天<b lang="en">网 net</b></i>',
    '<i lang="zh">天<b lang="en"><span lang="zh-Hans">网</span> net</b></i>',
  ],
  [
    'a Uyghur phrase with a word in italics is one phrase',
    '<p>the «<em>ماياك</em>» ژۇرنىلى of old</p>',
    '<p>the <span lang="ug" dir="rtl">«<em>ماياك</em>» ژۇرنىلى</span> of old</p>',
  ],
  [
    'an Arabic phrase that begins within a link ends with it',
    '<p>the <a href="/">lamp منارة</a> قديمة here</p>',
    '<p>the <a href="/">lamp <span lang="ug" dir="rtl">منارة</span></a> <span lang="ug" dir="rtl">قديمة</span> here</p>',
  ],
  [
    'a phrase that is a link is marked within it',
    '<p>the <a href="/">منارة 2</a> here</p>',
    '<p>the <a href="/"><span lang="ug" dir="rtl">منارة 2</span></a> here</p>',
  ],
  [
    'the call of a note parts two phrases',
    '<p>the منارة<sup><a href="#n">1</a></sup> قديمة here</p>',
    '<p>the <span lang="ug" dir="rtl">منارة</span><sup><a href="#n">1</a></sup> <span lang="ug" dir="rtl">قديمة</span> here</p>',
  ],
  [
    'a title marked Persian is one phrase with its English words and its signs',
    '<i lang="fa">فانوس 2020: iPhone!</i>',
    '<i lang="fa"><bdi dir="rtl">فانوس 2020: iPhone!</bdi></i>',
  ],
  [
    'Chinese within a title marked Arabic is marked within its phrase',
    '<i lang="ar">منارة 天网 قديمة</i>',
    '<i lang="ar"><bdi dir="rtl">منارة <span lang="zh-Hans">天网</span> قديمة</bdi></i>',
  ],
  [
    'what has its direction already keeps it',
    '<p><span lang="ur" dir="rtl">چراغ 2</span></p>',
    '<p><span lang="ur" dir="rtl">چراغ 2</span></p>',
  ],
  [
    'scripts, styles and titles are left alone',
    '<style>.天{}</style><textarea>天</textarea>',
    '<style>.天{}</style><textarea>天</textarea>',
  ],
])('%s', (_name, html, expected) => {
  expect(marked(html)).toBe(expected);
});

test('a script that the edition gives no language is not marked', () => {
  expect(marked('<p>天网 and ئۈرۈمچى</p>', { Hani: 'zh-Hans' })).toBe(
    '<p><span lang="zh-Hans">天网</span> and ئۈرۈمچى</p>',
  );
});

test('marking twice changes nothing', () => {
  const once = marked('<p>the 国家情报法 in ལྷ་ས</p>');
  expect(marked(once).replaceAll('<span lang="bo"><span lang="bo">', '<span lang="bo">')).toBe(once);
});

test('no character is lost from any attribute or text', () => {
  const html = '<a href="/天网/" title="天网">天网 &amp; &lt;b&gt; 雪亮</a>';
  expect(marked(html)).toBe(
    '<a href="/天网/" title="天网"><span lang="zh-Hans">天网</span> &#x26; &#x3C;b> <span lang="zh-Hans">雪亮</span></a>',
  );
});

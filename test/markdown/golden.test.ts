import { describe, test } from 'vitest';
import { asPage, compile } from '../helpers/compile.ts';
import { expectGolden } from '../helpers/golden.ts';

const CLAIM = '<Claim id="cameras-in-63">in 63 countries</Claim>';

/** The name of a golden, the words of a chapter, the path below which it is served. */
const CHAPTERS: readonly (readonly [name: string, body: string])[] = [
  [
    'claim-with-punctuation',
    `They are ${CLAIM}, she found (${CLAIM.replace('">', '" again>')}). “So <Claim id="law-of-2017">it was</Claim>.” And *${'<Claim id="law-of-2017" again>again</Claim>'}*!`,
  ],
  [
    'claim-alone',
    `${CLAIM}\n\n<Claim id="law-of-2017">\nThe law was **passed** in 2017.\n</Claim>\n\nMore words.`,
  ],
  [
    'two-claims-alone',
    `${CLAIM} <Claim id="law-of-2017">and a law</Claim>\n\n- <Claim id="law-of-2017" again>item</Claim>`,
  ],
  [
    'claim-again',
    `One ${CLAIM}.\n\nTwo ${CLAIM.replace('">', '" again>')}.\n\nThree ${CLAIM.replace('">', '" again>')}.`,
  ],
  [
    'answer',
    `They are ${CLAIM}. “<Other of="cameras-in-63.answer-sellers">Not so</Other>”, they say.\n\n<Other of="cameras-in-63.answer-sellers" again>\nNot so at all.\n</Other>\n\nMore words.`,
  ],
  [
    'citation-twice',
    'One [@npc-2017-law, art. 7]. Two [@npc-2017-law, Article 7].\n\nThree [@npc-2017-law, art. 8].',
  ],
  [
    'several-sources',
    'One [@doe-2019-cameras, pp. 13-14; @npc-2017-law, "General provisions"; @doe-2019-cameras].',
  ],
  [
    'own-footnote',
    'One.[^own] Two [@doe-2019-cameras].\n\n[^own]: A *remark* on [a page](https://example.org/) and [@npc-2017-law, art. 7; @doe-2019-cameras].\n\n    Its second paragraph.',
  ],
  [
    'values',
    'In <Claim id="cameras-in-63">all <Value of="cameras-in-63.countries" /> countries</Claim>; <Value of="cameras-in-63.countries" form="Words" /> of them, <Value of="cameras-in-63.countries" form="words" />, with <Value of="cameras-in-63.cameras" /> cameras since <Value of="cameras-in-63.first_day" />. Kenya: <Value of="sales[Kenya].cameras" />, since <Value of="sales[Kenya].since" />.\n\n<Value of="sales[Kenya].cameras" />',
  ],
  [
    'links',
    'To [a section](#there), [a page](/about/#p-who-we-are), [a chapter to come](/chapters/later/#x), [outside](https://example.org/?a=1&b=2 "A title"), https://example.org/bare and [in *words*](http://example.org).\n\n## There',
  ],
  [
    'scripts',
    'The law 国家情报法 [@npc-2017-law], the city ئۈرۈمچى (乌鲁木齐), ལྷ་ས and 監視カメラ.[^a]\n\n[^a]: In a note: 天网, ئۈرۈمچى.',
  ],
  [
    'table-in-markdown',
    '| Country | Cameras |\n| --- | ---: |\n| Kenya [@doe-2019-cameras] | 1,200 |\n| 中国 | <Claim id="cameras-in-63">many</Claim> |',
  ],
  [
    'headings',
    '## What is *sold*?\n\nOne.\n\n### Ürümqi 乌鲁木齐\n\nTwo.\n\n- tight\n- list\n\n> Quoted words.',
  ],
  [
    'markup-as-words',
    'Code `<script>alert(1)</script>` and `[@nobody]` and 1 \\< 2 & 3 &lt; 4 and \\{x\\}.\n\n```html\n<img src=x onerror=y> [^x]\n```',
  ],
];

describe('a chapter is compiled as its golden shows', () => {
  test.each(CHAPTERS)('%s', async (name, body) => {
    expectGolden(`markdown/${name}.html`, asPage(name, await compile(body, { base: '/report' })));
  });
});

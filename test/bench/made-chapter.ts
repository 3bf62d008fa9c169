import type { MadeSource } from './made-sources.ts';
import { capital, integer, oneOf, type Random, sentence, someWords } from './made-words.ts';

const SECTIONS = 6;
const PARAGRAPHS = 4;
const SENTENCES = 8;
const CLAIMS = 10;

const LABELLED = [
  'p. 12',
  'pp. 13–14',
  'art. 7',
  'arts. 3–5',
  'sec. 3',
  'ch. 2',
  'para. 18',
  'paras. 4–6',
  'table 4',
  'fig. 2',
  'n. 5',
];
const LOCATORS = [...LABELLED, '"Key findings"'];

/** A chapter's text and its ledger. */
export interface MadeChapter {
  readonly mdx: string;
  readonly claims: readonly MadeClaim[];
}

/** A claim as its YAML file has it. */
export interface MadeClaim {
  readonly [field: string]: unknown;
  readonly id: string;
}

/** The name of the n-th chapter, from 1: its place in the file's name, its id on the page. */
export function chapterName(n: number): { readonly place: string; readonly id: string } {
  const place = String(n).padStart(4, '0');
  return { place, id: `chapter-${place}` };
}

/** The id of a chapter's claim, from 0. */
export function claimId(chapter: number, claim: number): string {
  return `c${chapter}-claim-${claim}`;
}

/** A part of the other side of a claim. */
function otherPart(random: Random, source: MadeSource): object {
  const sources = [{ id: source.id, locator: oneOf(random, LABELLED) }];
  return {
    id: 'answer',
    kind: 'answer',
    by: 'a firm',
    when: '2024-07',
    words: `${sentence(random)}.`,
    sources,
  };
}

function makeClaim(random: Random, id: string, source: MadeSource, index: number): MadeClaim {
  const confidence = oneOf(random, ['high', 'medium', 'low', 'contested']);
  return {
    id,
    claim: `${sentence(random)}.`,
    figures: [{ name: 'count', value: 10 + integer(random, 90_000), unit: 'cases', as_of: '2024-06' }],
    sources: [
      {
        id: source.id,
        ...(index % 2 === 0 ? { locator: oneOf(random, LABELLED), quote: sentence(random) } : {}),
      },
    ],
    confidence,
    ...(confidence === 'high' ? { because: 'document' } : {}),
    ...(index % 3 === 0 ? { other_side: [otherPart(random, source)] } : {}),
  };
}

/** What a sentence of the chapter carries beside its words: nothing, a citation, a claim, a value, a link, a remark. */
type Dress = (words: string) => string;

function dresses(
  random: Random,
  chapter: number,
  own: readonly MadeSource[],
  common: readonly MadeSource[],
): Dress[] {
  const cite = (index: number): Dress => {
    const source = oneOf(random, index % 2 === 0 ? own : common);
    const locator = index % 4 < 2 ? '' : `, ${oneOf(random, LOCATORS)}`;
    return (words) => `${words}.[@${source.id}${locator}]`;
  };
  const claim = (index: number): Dress => {
    const id = claimId(chapter, index);
    return (words) => `<Claim id="${id}">${words}, <Value of="${id}.count" /> in all.</Claim>`;
  };
  const value = (index: number): Dress => {
    const id = claimId(chapter, index);
    return (words) => `${words}, as the count of <Value of="${id}.count" /> showed.`;
  };
  const before = chapterName(chapter - 1).id;
  const cell: Dress = (words) => `${words}: <Value of="observations[place-${chapter}].count" />.`;
  const link: Dress =
    chapter === 1
      ? (words) => `${words} ([the sources](/sources/)).`
      : (words) => `${words} ([there](/chapters/${before}/#section-2)).`;
  const linkToClaim: Dress =
    chapter === 1
      ? (words) => `${words}.`
      : (words) => `${words}, as [shown before](/chapters/${before}/#c-${claimId(chapter - 1, 3)}).`;
  const foreign: Dress = (words) => `${words} under the 国家情报法 of 2017, or شىنجاڭ.`;
  const remark: Dress = (words) => `${words}.[^remark]`;
  return [
    ...Array.from({ length: 60 - CLAIMS }, (_, index) => cite(index)),
    ...Array.from({ length: CLAIMS }, (_, index) => claim(index)),
    ...Array.from({ length: 4 }, (_, index) => value(index)),
    cell,
    link,
    linkToClaim,
    foreign,
    remark,
  ];
}

/** Each dress on a sentence of its own, spread evenly over the chapter. */
function dressSentences(random: Random, wear: readonly Dress[], count: number): string[] {
  const step = count / wear.length;
  const at = new Map(shuffled(random, wear).map((dress, index) => [Math.floor(index * step), dress]));
  return Array.from({ length: count }, (_, index) =>
    (at.get(index) ?? ((words) => `${words}.`))(sentence(random)),
  );
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/**
 * A chapter of about 3,000 words in six sections with 60 citations: 50 in the text and 10 by claims, half of all with locators.
 * @param extra Markdown for the end of the chapter, such as a table.
 */
export function makeChapter(
  random: Random,
  chapter: number,
  own: readonly MadeSource[],
  common: readonly MadeSource[],
  extra = '',
): MadeChapter {
  const claims = Array.from({ length: CLAIMS }, (_, index) =>
    makeClaim(random, claimId(chapter, index), own[index] ?? oneOf(random, common), index),
  );
  const sentences = dressSentences(
    random,
    dresses(random, chapter, own, common),
    SECTIONS * PARAGRAPHS * SENTENCES,
  );
  const paragraphs = Array.from({ length: SECTIONS * PARAGRAPHS }, (_, index) =>
    sentences.slice(index * SENTENCES, (index + 1) * SENTENCES).join(' '),
  );
  const sections = Array.from({ length: SECTIONS }, (_, index) =>
    [`## Section ${index + 1}`, ...paragraphs.slice(index * PARAGRAPHS, (index + 1) * PARAGRAPHS)].join(
      '\n\n',
    ),
  );
  const front = [
    '---',
    `title: ${capital(someWords(random, 3))} ${chapter}`,
    `summary: ${sentence(random)}.`,
    `order: ${chapter}`,
    '---',
  ].join('\n');
  const mdx = [front, ...sections, ...(extra === '' ? [] : [extra]), `[^remark]: ${sentence(random)}.`].join(
    '\n\n',
  );
  return { mdx: `${mdx}\n`, claims };
}

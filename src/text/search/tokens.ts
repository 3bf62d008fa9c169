import { articleWord, hanNumber } from './articles.ts';
import { fold } from './fold.ts';

/** A word of a text in the form in which it is looked for, with the place where it stands in the text as it is written. */
export interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** A run of Chinese characters, which are written without spaces between words. */
  readonly isHan: boolean;
}

const HAN = String.raw`\p{Script=Han}`;
/** Within a word: marks, unseen signs, apostrophes and points between digits. */
const WORD = String.raw`(?:(?!${HAN})[\p{L}\p{N}])(?:(?!${HAN})[\p{L}\p{N}\p{M}\p{Cf}]|['’‘ʼʻʹʾʿ\u0060´′](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*`;
/** 第七条 or 第7條: an article by its number. */
const HAN_ARTICLE = String.raw`\u7b2c\s*(?:[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]+|\d+)\s*[\u6761\u689d]`;
const ARTICLE = String.raw`(?<![\p{L}\p{N}])(?:arts?\.?|articles?)\s*\d+`;
const HAN_RUN = `(?:(?!${HAN_ARTICLE})${HAN})+`;
const TOKENS = new RegExp(`(${HAN_ARTICLE})|(${ARTICLE})|(${HAN_RUN})|(${WORD})`, 'giu');

/** A plural and its singular are one word (Harman 1991, “How effective is suffixing?”, the S stemmer). */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** What was done and doing it, censor and censorship: the two endings that most often keep a question from its answer. */
function withoutEnding(word: string): string {
  return /^[a-z]+$/.test(word) ? word.replace(/(?<=^[a-z]{4,}[^e])ed$|(?<=^[a-z]{4,})ship$/, '') : word;
}

function formOf(match: RegExpMatchArray): string {
  const [found, inHan, article] = match;
  if (inHan !== undefined) return articleWord(hanNumber(inHan.replace(/[\u7b2c\u6761\u689d\s]/g, '')));
  if (article !== undefined) return articleWord(Number(/\d+/.exec(article)?.[0]));
  const folded = fold(found.replace(/['’ʼ]s$/i, ''));
  return withoutEnding(singular(/^\d/.test(folded) ? folded.replace(/,/g, '') : folded));
}

/**
 * The words of a text as they are looked for: folded, without the plural's s and two endings, “Article 7”, “arts. 7” and 第七条 as one word
 * (article7), Chinese in whole runs.
 * @example tokensOf('Uyghurs in Ürümqi') // uyghur, in, urumqi
 */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKENS)]
    .map((match) => {
      const isHan = match[3] !== undefined;
      return {
        form: isHan ? fold(match[0]) : formOf(match),
        start: match.index,
        end: match.index + match[0].length,
        isHan,
      };
    })
    .filter(({ form }) => form !== '');
}

/** All words of a text that are not Chinese, written together: how a name is known however it is divided. */
export function joinedForm(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]|\p{Script=Han}/gu, '');
}

import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { fold } from './fold.ts';
import { HAN_KEY } from './han-key.ts';
import { LONGEST_KEY, type OneWay, oneWay } from './query.ts';
import { joinedForm, tokensOf } from './tokens.ts';

/** The block of common Chinese characters (Unicode: CJK Unified Ideographs). */
const [FIRST_SIGN, LAST_SIGN] = [0x4e00, 0x9fff];

/** The two columns of a table of signs: what is typed and what is looked for. */
export interface SignTable {
  readonly from: string;
  readonly to: string;
}

let simplified: readonly (readonly [string, string])[] | undefined;

/** Every traditional sign with its simplified one, where they differ (OpenCC's table of characters). */
function simplifiedSigns(): readonly (readonly [string, string])[] {
  if (simplified) return simplified;
  const signs = Array.from({ length: LAST_SIGN - FIRST_SIGN + 1 }, (_, n) =>
    String.fromCodePoint(FIRST_SIGN + n),
  );
  const converted = Converter({ from: 't', to: 'cn' })(signs.join('\n')).split('\n');
  simplified = signs.flatMap((sign, index) =>
    converted[index] === sign ? [] : [[sign, converted[index] ?? sign] as const],
  );
  return simplified;
}

/** Write Chinese in simplified signs. */
export function toSimplified(): OneWay {
  const pairs = simplifiedSigns();
  return oneWay(pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join(''));
}

/** The part of the table that leads to signs of these texts: all that a browser needs in order to look for either form. */
export function signTable(texts: Iterable<string>): SignTable {
  const used = new Set([...texts].flatMap((text) => [...text]));
  const pairs = simplifiedSigns().filter(([, to]) => used.has(to));
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}

/** The keys of the parts of a run of Chinese that begin at each of its characters: 国家情报法, 家情报法, 情报法, … */
export function hanKeys(run: string): string[] {
  const signs = [...run];
  return signs.map((_, at) => signs.slice(at, at + HAN_KEY).join(''));
}

/** The runs of Chinese in a text, in simplified signs. */
export function hanRuns(text: string, simplify: OneWay): string[] {
  return tokensOf(text).flatMap(({ form, isHan }) => (isHan ? [simplify(form)] : []));
}

/** A name or a title as pinyin without tones, a syllable a word; empty where there is no Chinese. ü is written u, as most type it. */
export function toPinyin(text: string): string {
  const runs = fold(text).match(/\p{Script=Han}+/gu) ?? [];
  return runs
    .flatMap((run) => pinyin(run, { toneType: 'none', type: 'array', nonZh: 'removed' }))
    .map(fold)
    .join(' ');
}

/** A name of several words as one: whole, and from each of its words on. @example ['guojiaqingbaofa', 'qingbaofa', 'fa'] */
export function joinedKeys(name: string): string[] {
  const words = name
    .split(/[^\p{L}\p{N}\p{M}'’ʼ]+/u)
    .map(joinedForm)
    .filter(Boolean);
  return words.map((_, at) => words.slice(at).join('').slice(0, LONGEST_KEY));
}

import { rightToLeftRuns } from './rtl-runs.ts';

/** The scripts that get a language of their own, by ISO 15924 code. */
export type Script = 'Hani' | 'Arab' | 'Tibt' | 'Hebr';

/** A stretch of text in one script; `script` is undefined for the page's own. */
export interface ScriptRun {
  readonly text: string;
  readonly script: Script | undefined;
}

/** The language that each script is marked with. */
export type ScriptLanguages = Readonly<{ [S in Script]?: string | undefined }>;

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3003\u3005-\u3011\u3014-\u301b\uff01-\uff5e]`;
const TIBETAN = String.raw`\p{Script=Tibetan}`;
/** Digits, spaces and dashes between two runs of one script belong to that run: 〔2015〕996号 is one title. */
const HAN_RUN = `${HAN}(?:[0-9—–·・“”‘’()\\s]*${HAN})*`;
const TIBETAN_RUN = `${TIBETAN}(?:\\s*${TIBETAN})*`;
const RUNS = new RegExp(`(${HAN_RUN})|${TIBETAN_RUN}`, 'gu');
const LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Tibetan}\p{Script=Hebrew}]/u;
const HEBREW_FIRST = /^[^\p{Script=Arabic}]*\p{Script=Hebrew}/u;

/** Is there anything in the text that needs a language of its own? */
export function hasForeignScript(text: string): boolean {
  return LETTER.test(text);
}

/** Add the runs of a text, or of a phrase whose direction is set, by the scripts that are written from left to right. */
export function addLeftToRight(text: string, runs: ScriptRun[]): void {
  let end = 0;
  for (const match of text.matchAll(RUNS)) {
    if (!LETTER.test(match[0])) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), script: undefined });
    runs.push({ text: match[0], script: match[1] !== undefined ? 'Hani' : 'Tibt' });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), script: undefined });
}

/** The script of a phrase that is written from right to left. */
export function rightToLeftScript(phrase: string): Script {
  return HEBREW_FIRST.test(phrase) ? 'Hebr' : 'Arab';
}

/**
 * Cut a text into runs of one script (Unicode Script property, UAX 24; from right to left whole phrases, UAX 9).
 * @param text plain text.
 * @returns the runs in order; joined they give the text.
 * @example scriptRuns('the 国家情报法 of 2017') // 'the ', '国家情报法' (Hani), ' of 2017'
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let last = 0;
  for (const { start, end } of rightToLeftRuns(text)) {
    addLeftToRight(text.slice(last, start), runs);
    const phrase = text.slice(start, end);
    runs.push({ text: phrase, script: rightToLeftScript(phrase) });
    last = end;
  }
  addLeftToRight(text.slice(last), runs);
  return runs.length === 0 ? [{ text, script: undefined }] : runs;
}

/** Is a script written from right to left? */
export function isRightToLeft(script: Script): boolean {
  return script === 'Arab' || script === 'Hebr';
}

const RIGHT_TO_LEFT = /^(?:ug|ar|fa|prs|ur|ps|sd|ks|ckb|pnb|he|yi)\b(?!.*-(?:Latn|Cyrl)\b)/;

/** Does a text in this language (BCP 47) run from right to left as a whole, whatever else stands in it? */
export function isRightToLeftLanguage(language: string): boolean {
  return RIGHT_TO_LEFT.test(language);
}

/** The languages that are written in each script. */
const AT_HOME: Readonly<Record<Script, RegExp>> = {
  Hani: /^(?:zh|ja|ko|yue|wuu|nan|hak|lzh)\b/,
  Arab: /^(?:ug|ar|fa|prs|ur|ps|sd|ks|ku|ckb|pnb|kk|ky|uz|az|tg|tt|ms|ha)\b/,
  Tibt: /^(?:bo|dz)\b/,
  Hebr: /^(?:he|yi)\b/,
};
const SCRIPTS = ['Hani', 'Arab', 'Tibt', 'Hebr'] as const satisfies readonly Script[];

/** Does a text in this language hold the script by right? Then the record's language is better than the script's default. */
export function isAtHome(script: Script, language: string): boolean {
  return AT_HOME[script].test(language) && !/-(?:Latn|Cyrl)\b/.test(language);
}

/**
 * The languages by which words from a record are marked: its own for the scripts that it is written in.
 * @example languagesWithin({ Hani: 'zh-Hans', Arab: 'ug' }, 'fa') // { Hani: 'zh-Hans', Arab: 'fa' }
 */
export function languagesWithin(languages: ScriptLanguages, language: string): ScriptLanguages {
  const own = SCRIPTS.filter((script) => isAtHome(script, language)).map((script) => [script, language]);
  return { ...languages, ...Object.fromEntries(own) };
}

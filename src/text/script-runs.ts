/** The scripts that get a language of their own, by ISO 15924 code. */
export type Script = 'Hani' | 'Arab' | 'Tibt';

/** A stretch of text in one script; `script` is undefined for the page's own. */
export interface ScriptRun {
  readonly text: string;
  readonly script: Script | undefined;
}

/** The language that each script is marked with. */
export type ScriptLanguages = Readonly<{ [S in Script]?: string | undefined }>;

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3003\u3005-\u3011\u3014-\u301b\uff01-\uff5e]`;
const ARABIC = String.raw`[\p{Script=Arabic}\u060c\u061b\u061f]`;
const TIBETAN = String.raw`\p{Script=Tibetan}`;
/** Digits, spaces and dashes between two runs of one script belong to that run: 〔2015〕996号 is one title. */
const HAN_RUN = `${HAN}(?:[0-9—–·“”‘’()\\s]*${HAN})*`;
const ARABIC_RUN = `${ARABIC}(?:[\\s\\u200c\\u200d0-9-]*${ARABIC})*`;
const TIBETAN_RUN = `${TIBETAN}(?:\\s*${TIBETAN})*`;
const RUNS = new RegExp(`(${HAN_RUN})|(${ARABIC_RUN})|(${TIBETAN_RUN})`, 'gu');
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Tibetan}]/u;

/** Is there anything in the text that needs a language of its own? */
export function hasForeignScript(text: string): boolean {
  return LETTER.test(text);
}

/**
 * Cut a text into runs of one script (Unicode Script property, UAX 24).
 * @param text plain text.
 * @returns the runs in order; joined they give the text.
 * @example scriptRuns('the 国家情报法 of 2017') // 'the ', '国家情报法' (Hani), ' of 2017'
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of text.matchAll(RUNS)) {
    if (!LETTER.test(match[0])) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), script: undefined });
    const script: Script = match[1] !== undefined ? 'Hani' : match[2] !== undefined ? 'Arab' : 'Tibt';
    runs.push({ text: match[0], script });
    end = match.index + match[0].length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end), script: undefined });
  return runs;
}

/** Is a script written from right to left? */
export function isRightToLeft(script: Script): boolean {
  return script === 'Arab';
}

import { isRightToLeft, type ScriptLanguages, scriptRuns } from '../../text/script-runs.ts';
import type { OneWay, Query } from '../../text/search/query.ts';
import { joinedForm, type Token, tokensOf } from '../../text/search/tokens.ts';
import { make } from './dom.ts';

/** Stands in a text where the page breaks its line of words. */
const BREAK = /\s*¦\s*/;
/** How many words of the page go before and after the marked ones in the address of a passage. */
const AROUND = 3;

/** Where something stands in a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The longest part of what was typed in Chinese that stands in the text. */
function rangesOfHan(text: string, han: readonly string[], toOneWay: OneWay): Range[] {
  const plain = toOneWay(text);
  return han.flatMap((run) => {
    for (let length = run.length; length >= Math.min(2, run.length); length -= 1) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const start = plain.indexOf(run.slice(at, at + length));
        if (start >= 0) return [{ start, end: start + length }];
      }
    }
    return [];
  });
}

/** Words of the text that together are the query written as one. */
function rangesOfJoined(text: string, tokens: readonly Token[], joined: string): Range[] {
  return tokens.flatMap((first, at) => {
    for (const last of tokens.slice(at, at + 8)) {
      const words = joinedForm(text.slice(first.start, last.end));
      if (words.startsWith(joined)) return [{ start: first.start, end: last.end }];
      if (!joined.startsWith(words)) break;
    }
    return [];
  });
}

/** Where the words of a query stand in a text, in its order, none within another. */
export function rangesOf(text: string, query: Query, toOneWay: OneWay): Range[] {
  const tokens = tokensOf(text).filter(({ isHan }) => !isHan);
  const isMeant = (form: string): boolean =>
    query.words.some((word) => form === word || (word.length > 2 && form.startsWith(word)));
  const found = [
    ...(query.joined === undefined ? [] : rangesOfJoined(text, tokens, query.joined)),
    ...tokens.filter(({ form }) => isMeant(form)),
    ...rangesOfHan(text, query.han, toOneWay),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const ranges: Range[] = [];
  for (const { start, end } of found) if (start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end });
  return ranges;
}

/** A text as nodes, with the language of what is written in another script. */
function inLanguages(text: string, languages: ScriptLanguages): (Node | string)[] {
  return scriptRuns(text).map(({ text: run, script }) => {
    const lang = script && languages[script];
    if (script === undefined || lang === undefined) return run;
    const span = make('span', '', run);
    span.lang = lang;
    if (isRightToLeft(script)) span.dir = 'rtl';
    return span;
  });
}

/** A text with some of it marked, as nodes: nothing in it is read as markup. */
export function marked(
  text: string,
  ranges: readonly Range[],
  languages: ScriptLanguages,
): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    nodes.push(
      ...inLanguages(text.slice(at, start), languages),
      make('mark', '', ...inLanguages(text.slice(start, end), languages)),
    );
    at = end;
  }
  return [...nodes, ...inLanguages(text.slice(at), languages)];
}

/** The blocks of a text as the page has them. */
export function blocksOf(text: string): string[] {
  return text.split(BREAK).filter((block) => block !== '');
}

/**
 * The passage of a block to mark on arrival, as the part of an address that browsers read (WICG, Scroll to Text Fragment): the
 * first marked words with a few around them, so that no other passage of the page is meant.
 * @returns undefined where nothing is marked.
 */
export function passageOf(block: string, ranges: readonly Range[]): string | undefined {
  const [first] = ranges;
  if (!first) return undefined;
  const words = [...block.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const from = words.findIndex(({ end }) => end > first.start);
  const last = words.findLastIndex(({ start }) => start < first.end);
  const passage = block.slice(
    words[Math.max(0, from - AROUND)]?.start,
    words[Math.min(words.length - 1, last + AROUND)]?.end,
  );
  return `:~:text=${encodeURIComponent(passage).replace(/-/g, '%2D')}`;
}

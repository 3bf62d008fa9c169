import type { RawFile } from '../../../report/load/load-raw-files.ts';
import { fault } from '../../../report/rules/fault.ts';
import type { RedactionList } from '../../../report/schema/house-rules.ts';
import { fnv1a } from '../../../text/hash.ts';
import type { Finding } from '../honesty/finding.ts';
import { exactly, HAN_LENGTH, joined, nearForms, nearly, wordForm } from './name-forms.ts';
import { type ReadablePart, readableParts } from './readable-parts.ts';
import { hashOf, markOf, seedOf } from './redaction-list.ts';

/** The most words that a name has in a text. */
const MOST_WORDS = 4;
/** The fewest letters of a window: shorter ones are words. */
const LEAST_LETTERS = 4;
/** A word that stands so often in small letters is an ordinary word of the report. */
const ORDINARY = 12;
/** Names of fields that stand between the parts of a name. */
const FIELD = /^(?:given|family|literal)$/;
/** What ends a name: the end of a sentence or of a paragraph. */
const BREAK = /[;!?。{}]|\.["”’)\]]*\s|\n\s*\n/;

const WORD =
  /\p{Script=Han}[\p{Script=Han}·•・‧ ]*|[\p{L}--\p{Script=Han}][[\p{L}\p{M}'’ʼ`ʻ]--\p{Script=Han}]*/gv;

/** A word of a file as it is tried. */
interface Token {
  readonly form: string;
  readonly at: number;
  readonly isHan: boolean;
  /** Does it begin with a capital, or is its script without any? */
  readonly isName: boolean;
  /** Does the word before it belong to the same phrase? */
  readonly goesOn: boolean;
}

interface Text extends ReadablePart {
  readonly file: string;
  readonly tokens: readonly Token[];
}

const HAN = /^\p{Script=Han}/u;
const CAPITAL = /^(?:\p{Lu}|\p{Lo})/u;

function tokensOf(words: string, formOf: (word: string) => string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of words.matchAll(WORD)) {
    const [word] = match;
    if (
      FIELD.test(word) &&
      /^["']?\s*:/.test(words.slice(match.index + word.length, match.index + word.length + 3))
    )
      continue;
    const isHan = HAN.test(word);
    const form = isHan ? word.replace(/[^\p{Script=Han}]/gu, '') : formOf(word);
    if (form === '') continue;
    const isJoined = match.index === end + 1 && words[end] === ' ';
    const goesOn = tokens.length > 0 && (isJoined || !BREAK.test(words.slice(end, match.index)));
    tokens.push({ form, at: match.index, isHan, isName: CAPITAL.test(word), goesOn });
    end = match.index + word.length;
  }
  return tokens;
}

/** The words that stand often in small letters in the files, by their forms. */
function ordinaryWords(texts: readonly Text[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { tokens } of texts)
    for (const { form, isName } of tokens) if (!isName) counts.set(form, (counts.get(form) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= ORDINARY).map(([form]) => form));
}

/** A way to ask a list for a form: first by a fast sum that lets few through, then by the slow hash, once for each form. */
function askerOf(list: RedactionList): {
  seed: (start: string) => number;
  isMarked: (sum: number) => boolean;
  has: (form: string) => boolean;
} {
  const marks = new Set(list.marks);
  const hashes = new Set(list.hashes);
  const known = new Map<string, boolean>();
  const seed = seedOf(list);
  const isMarked = (sum: number): boolean => marks.has(markOf(sum));
  const has = (form: string): boolean => {
    if (!isMarked(fnv1a(form, seed))) return false;
    const before = known.get(form);
    if (before !== undefined) return before;
    const found = hashes.has(hashOf(list, form));
    known.set(form, found);
    return found;
  };
  return { seed: (start) => fnv1a(start, seed), isMarked, has };
}

/** The offsets of a text at which a name of the list stands. */
function namesIn(text: Text, ask: ReturnType<typeof askerOf>, ordinary: ReadonlySet<string>): number[] {
  const found: number[] = [];
  const exactSeed = ask.seed(exactly(''));
  const isRare = (token: Token): boolean => token.isName || !ordinary.has(token.form);
  text.tokens.forEach((first, index) => {
    if (first.isHan) {
      const signs = [...first.form];
      const has = signs.some((_, from) =>
        Array.from({ length: HAN_LENGTH - 1 }, (__, more) => signs.slice(from, from + more + 2)).some(
          (part, more) => part.length === more + 2 && ask.has(exactly(part.join(''))),
        ),
      );
      if (has) found.push(first.at);
      return;
    }
    let [form, sum, rare, allNames] = ['', exactSeed, false, true];
    for (let count = 0; count < MOST_WORDS; count += 1) {
      const token = text.tokens[index + count];
      if (!token || token.isHan || (count > 0 && !token.goesOn)) return;
      const longer = joined(form, token.form);
      sum = fnv1a(longer.slice(form.length), sum);
      form = longer;
      rare ||= isRare(token) || text.where === 'path';
      allNames &&= isRare(token) && !ordinary.has(token.form);
      if (form.length < LEAST_LETTERS || !rare) continue;
      const isThere =
        (ask.isMarked(sum) && ask.has(exactly(form))) ||
        (allNames && nearForms(form).some((near) => ask.has(nearly(near))));
      if (isThere) found.push(first.at);
    }
  });
  return found;
}

/** The id of the record that an offset of a file lies in, for exceptions; the path of a file without records. */
function recordAt(text: Text, offset: number): string {
  if (text.where !== 'text') return text.where;
  const ids = [...text.words.slice(0, offset).matchAll(/^- id: (\S+)/gm)];
  return ids.at(-1)?.[1] ?? `line ${text.words.slice(0, offset).split('\n').length}`;
}

/**
 * Rule redacted-name: find the names of a list in files: in their text, their paths and their hidden fields, in any script that the list
 * has, with the words of the name in any order, with or without spaces, hyphens and marks, and a letter off.
 * @returns a finding for each place, which does not repeat the name.
 */
export function redactedNames(files: readonly RawFile[], list: RedactionList | undefined): Finding[] {
  if (list === undefined || list.hashes.length === 0) return [];
  const forms = new Map<string, string>();
  const formOf = (word: string): string => {
    const form = forms.get(word) ?? wordForm(word);
    forms.set(word, form);
    return form;
  };
  const texts = files.flatMap((file) =>
    readableParts(file).map(
      (part): Text => ({ ...part, file: file.path, tokens: tokensOf(part.words, formOf) }),
    ),
  );
  const ordinary = ordinaryWords(texts);
  const ask = askerOf(list);
  return texts.flatMap((text) => {
    const lines = new Map<number, number>();
    for (const offset of namesIn(text, ask, ordinary)) {
      const line = text.where === 'text' ? text.words.slice(0, offset).split('\n').length : 1;
      if (!lines.has(line)) lines.set(line, offset);
    }
    return [...lines].map(([line, offset]): Finding => {
      const where =
        text.where === 'path' ? 'its path' : text.where === 'text' ? 'its text' : 'a hidden field of it';
      const words = {
        expected: 'no name of the redaction list',
        found: `one in ${where}; it is not repeated here`,
        mend: 'take the name out; where it must stand, say in allow.yaml why',
      };
      return {
        fault: fault('redacted-name', { file: text.file, line }, words),
        within: text.file,
        subject: recordAt(text, offset),
      };
    });
  });
}
